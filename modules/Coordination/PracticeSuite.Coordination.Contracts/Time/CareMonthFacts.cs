using PracticeSuite.Coordination.Contracts.Enrollments;
using PracticeSuite.Kernel;

namespace PracticeSuite.Coordination.Contracts.Time;

/// <summary>What Coordination knows of one patient's month: the enrollments that touch it and the work that was logged.</summary>
/// <param name="Entries">Latest revisions that intersect the month in any enrollment's zone, voided ones included, by start.</param>
/// <param name="StaffOverlaps">
/// Per entry, the parts in which its author's entry for another patient, or visit with one, runs at the same time (B-074).
/// </param>
public sealed record CareMonthFacts(
    Guid PatientId,
    BillingMonth Month,
    IReadOnlyList<EnrollmentFact> Enrollments,
    IReadOnlyList<CareEntryFact> Entries,
    IReadOnlyDictionary<Guid, IntervalSet> StaffOverlaps)
{
    /// <summary>Care before the month; read only where an enrollment is old enough to have lapsed (B-057).</summary>
    public EarlierWork Earlier { get; init; } = EarlierWork.None;
}
