using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;

namespace PracticeSuite.Charting.Plans;

/// <summary>Someone signed that the version needs no change.</summary>
[Access(AccessObject.TreatmentPlan), AuditedAs(AuditAction.Sign)]
internal sealed class PlanReview : IPart2Item, IAboutPatient
{
    private PlanReview()
    {
    }

    public PlanReview(PlanVersion version, DateOnly on, Guid? by, DateTimeOffset? at)
    {
        (PracticeId, PatientId, IsPart2, PlanVersionId) = (version.PracticeId, version.PatientId, version.IsPart2, version.Id);
        (ReviewedOn, ReviewedById, ReviewedAt) = (on, by, at);
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public PracticeId PracticeId { get; private init; }

    /// <summary>The version's patient, so that the reviews of many patients are read in one statement.</summary>
    public Guid PatientId { get; private init; }

    public bool IsPart2 { get; private set; }

    public Guid PlanVersionId { get; private init; }

    public DateOnly ReviewedOn { get; private init; }

    public Guid? ReviewedById { get; private init; }

    /// <summary>When that was signed here; null = a file told of it, or it is from before instants were kept.</summary>
    public DateTimeOffset? ReviewedAt { get; private init; }
}
