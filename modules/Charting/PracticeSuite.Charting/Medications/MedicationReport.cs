using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Charting.Care;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Patients;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Charting.Medications;

/// <summary>What a patient said of a medication, or what somebody observed; it changes none (P-016).</summary>
[Access(AccessObject.MedicationList)]
internal sealed class MedicationReport : IPart2Item, IAboutPatient
{
    private MedicationReport()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public PracticeId PracticeId { get; private init; }

    public Guid PatientId { get; private init; }

    public bool IsPart2 { get; private set; }

    public Guid? MedicationId { get; private init; }

    public string? Medication { get; private init; }

    public MedicationUse Use { get; private init; }

    public IReadOnlyList<EffectTag> Tags { get; private init; } = [];

    public EffectSeverity? Severity { get; private init; }

    /// <summary>For how many days it was not taken, or what was observed has gone on; null = not said.</summary>
    public int? Days { get; private init; }

    public string? Words { get; private init; }

    public DateOnly ObservedOn { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    public string RecordedBy { get; private init; } = "";

    public Guid? RecordedByUserId { get; private init; }

    public string? ErrorReason { get; private set; }

    public string? ErrorBy { get; private set; }

    public Guid? ErrorByUserId { get; private set; }

    public DateTimeOffset? ErrorAt { get; private set; }

    /// <param name="of">The medication that it is about, where it stands in the chart; its label goes on.</param>
    public static MedicationReport Make(PracticeId practice, PatientKey patient, MedicationReportInput given, Medication? of, Recorder by, ChartDay today)
    {
        today.RefuseFuture(given.ObservedOn, patient.LocationId, nameof(ObservedOn));
        IReadOnlyList<EffectTag> tags = [.. given.Tags.Distinct().Order()];
        Check.That(tags.All(Enum.IsDefined), nameof(Tags), "Tags has one that is not of the list.");
        Check.That(tags.Count <= MedicationLimits.Tags, nameof(Tags), $"Tags are more than {MedicationLimits.Tags}; choose those that matter.");
        Check.That((given.Severity is null) == (tags.Count == 0), nameof(Severity), "Severity goes with what was observed; give both or neither.");
        var words = Check.Optional(given.Words, nameof(Words), MedicationLimits.Words);
        Check.That(given.Use != MedicationUse.NotAsked || tags.Count > 0 || words is not null, nameof(Use), "Use is not asked and nothing was observed; say at least one of them.");
        Check.That(given.Days is null or (>= 1 and <= MedicationLimits.ReportDays), nameof(Days), $"Days is {given.Days}; give 1 to {MedicationLimits.ReportDays}.");
        Check.That(
            given.Days is not null || (given.Use != MedicationUse.MissedDoses && !tags.Contains(EffectTag.Constipation)),
            nameof(Days), "Days is missing; say for how many days doses were missed or the constipation has lasted.");
        return new MedicationReport
        {
            PracticeId = practice,
            PatientId = patient.Id,
            IsPart2 = of?.IsPart2 == true,
            MedicationId = of?.Id,
            Medication = of?.Name ?? Check.Optional(given.Medication, nameof(Medication), MedicationLimits.Name),
            Use = given.Use,
            Tags = tags,
            Severity = given.Severity,
            Days = given.Days,
            Words = words,
            ObservedOn = given.ObservedOn,
            RecordedAt = by.At,
            RecordedBy = by.Name,
            RecordedByUserId = by.UserId,
        };
    }

    /// <summary>No rule rests on it any more; it stays, with who said so and why (P-003).</summary>
    public void MarkInError(string? reason, Recorder by)
    {
        if (ErrorReason is not null)
            throw MedicationErrors.ReportInError(Id);
        (ErrorReason, ErrorBy, ErrorByUserId, ErrorAt) = (Medications.Medication.CheckedReason(reason, "Reason"), by.Name, by.UserId, by.At);
    }

    /// <summary>In one sentence.</summary>
    public string Line => MedicationText.LineOf(Shown);

    public MedicationReportDto Shown => new(Id, PatientId, MedicationId, Medication, Use, Tags, Severity, Words, ObservedOn, RecordedAt, RecordedBy) { IsPart2 = IsPart2, Days = Days, ErrorReason = ErrorReason, ErrorBy = ErrorBy };
}

internal sealed class MedicationReportConfiguration : IEntityTypeConfiguration<MedicationReport>
{
    private const int TagList = 255;

    public void Configure(EntityTypeBuilder<MedicationReport> report)
    {
        report.ToTable("charting_medication_reports");
        report.Property(r => r.Medication).HasMaxLength(MedicationLimits.Name);
        report.Property(r => r.Use).HasColumnName("use_told");
        report.Property(r => r.Days).HasColumnName("for_days");
        report.Property(r => r.Tags).HasJsonConversion().HasMaxLength(TagList);
        report.Property(r => r.Words).HasMaxLength(MedicationLimits.Words);
        report.Property(r => r.RecordedBy).HasMaxLength(MedicationConfiguration.UserName);
        // Of two who mark it at once the second meets what the first said: it is written once.
        report.Property(r => r.ErrorReason).HasMaxLength(MedicationLimits.Words).IsConcurrencyToken();
        report.Property(r => r.ErrorBy).HasMaxLength(MedicationConfiguration.UserName);
        report.Ignore(r => r.Shown);
        report.Ignore(r => r.Line);
        report.BelongsToPatient();
        report.HasIndex(r => new { r.PracticeId, r.PatientId, r.RecordedAt });
        // The timeline's page.
        report.HasIndex(r => new { r.PracticeId, r.PatientId, r.ObservedOn });
    }
}
