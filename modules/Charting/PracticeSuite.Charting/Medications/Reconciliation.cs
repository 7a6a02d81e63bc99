using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Data;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;

namespace PracticeSuite.Charting.Medications;

/// <summary>Somebody went through the list with the patient and signed for it (P-017).</summary>
[Access(AccessObject.MedicationList)]
[AuditedAs(AuditAction.Sign)]
internal sealed class Reconciliation : IPart2Item, IAboutPatient
{
    private Reconciliation()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public PracticeId PracticeId { get; private init; }

    public Guid PatientId { get; private init; }

    public bool IsPart2 { get; private set; }

    public DateTimeOffset At { get; private init; }

    public string By { get; private init; } = "";

    public ReconciliationOutcome Outcome { get; private init; }

    public string? Words { get; private init; }

    /// <summary>What was on the list then, a line each.</summary>
    public string List { get; private init; } = "";

    /// <param name="taken">What the list showed to whoever signs; with anything of the program in it, this is the program's, too (P-071).</param>
    public static Reconciliation Record(PracticeId practice, Guid patientId, ReconciliationInput given, IReadOnlyCollection<MedicationDto> taken, Recorder by) => new()
    {
        PracticeId = practice,
        PatientId = patientId,
        IsPart2 = taken.Any(one => one.TellsOfProgram),
        At = by.At,
        By = by.Name,
        Outcome = given.Outcome,
        Words = Check.Optional(given.Words, nameof(Words), MedicationLimits.Words),
        List = string.Join('\n', taken.Select(one => $"{one.Name}: {(one.Dose is { } dose ? MedicationText.Of(dose) : "")}{(one.Status == MedicationStatus.Active ? "" : $", {MedicationText.WordsOf(one.Status)}")}")),
    };

    public ReconciliationDto Shown => new(Id, PatientId, At, By, Outcome, Words, List);
}

internal sealed class ReconciliationConfiguration : IEntityTypeConfiguration<Reconciliation>
{
    public void Configure(EntityTypeBuilder<Reconciliation> reconciliation)
    {
        reconciliation.ToTable("charting_reconciliations");
        reconciliation.Property(r => r.At).HasColumnName("reconciled_at");
        reconciliation.Property(r => r.By).HasColumnName("reconciled_by").HasMaxLength(MedicationConfiguration.UserName);
        reconciliation.Property(r => r.Words).HasMaxLength(MedicationLimits.Words);
        reconciliation.Property(r => r.List).HasColumnName("medications");
        reconciliation.Ignore(r => r.Shown);
        reconciliation.BelongsToPatient();
    }
}
