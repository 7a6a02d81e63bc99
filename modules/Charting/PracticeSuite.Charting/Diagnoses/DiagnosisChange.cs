using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Charting.Contracts.Diagnoses;
using PracticeSuite.Charting.Data;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Charting.Diagnoses;

/// <summary>A version of a problem: what it was from then on, by whom and why. Never edited (P-003).</summary>
[Access(AccessObject.Problems)]
internal sealed class DiagnosisChange : IConcludedItem, IAboutPatient
{
    private DiagnosisChange()
    {
    }

    public DiagnosisChange(Diagnosis of, int number, DiagnosisChangeKind kind, string? reason, ProblemWriter by)
    {
        (PracticeId, PatientId, IsPart2, DiagnosisId, Number, Kind) = (of.PracticeId, of.PatientId, of.IsPart2, of.Id, number, kind);
        (Now, Reason, At, By, ByUserId) = (of.Now, reason, by.At, IsCorrection && by.IsOfUnit && !of.IsPart2 ? Caller.System(of.PracticeId).Name : by.Name, by.UserId);
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public PracticeId PracticeId { get; private init; }

    public Guid PatientId { get; private init; }

    public bool IsPart2 { get; private set; }

    public Guid DiagnosisId { get; private init; }

    public int Number { get; private init; }

    public DiagnosisChangeKind Kind { get; private init; }

    public ProblemVersion Now { get; private init; } = null!;

    public string? Reason { get; private init; }

    public DateTimeOffset At { get; private init; }

    public string By { get; private init; } = "";

    public Guid? ByUserId { get; private init; }

    /// <summary>That it was entered in error is what the problem is (decision 25); whoever of a unit's program says so of what is none of its is named by it to nobody, and of a practice that is the program as a whole everybody is named.</summary>
    private bool IsCorrection => Kind == DiagnosisChangeKind.EnteredInError;

    bool IConcludedItem.IsConcluded => IsCorrection;

    public DiagnosisChangeDto Shown => new(Id, DiagnosisId, Number, Kind, Now, Reason, At, By) { IsPart2 = IsPart2 };
}

internal sealed class DiagnosisChangeConfiguration : IEntityTypeConfiguration<DiagnosisChange>
{
    /// <summary>Letters beyond ASCII take six each in JSON.</summary>
    private const int Version = 4000;
    private const int UserName = 100;

    public void Configure(EntityTypeBuilder<DiagnosisChange> change)
    {
        change.ToTable("charting_diagnosis_changes");
        change.Property(c => c.Id).ValueGeneratedNever();
        change.Property(c => c.Now).HasColumnName("version_json").HasJsonConversion().HasMaxLength(Version);
        change.Property(c => c.Kind).HasConversion<string>().HasMaxLength(16);
        change.Property(c => c.Reason).HasMaxLength(DiagnosisLimits.Reason);
        change.Property(c => c.At).HasColumnName("changed_at");
        change.Property(c => c.By).HasColumnName("changed_by").HasMaxLength(UserName);
        change.Property(c => c.ByUserId).HasColumnName("changed_by_user_id");
        change.Ignore(c => c.Shown);
        change.BelongsToPatient();
        change.HasIndex(c => new { c.PracticeId, c.PatientId, c.At });
        change.HasIndex(c => new { c.DiagnosisId, c.Number }).IsUnique();
    }
}
