using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Scheduling.Contracts.Visits;

namespace PracticeSuite.Billing.Months;

/// <summary>All facts about one patient that a month's evaluation reads.</summary>
/// <param name="Visits">Of the month and the days beside it, and of any day for codes that can begin the service (<see cref="InitiatingCodes.All"/>).</param>
/// <param name="OtherServices">Of the month. Not the claim that this very enrollment led to.</param>
/// <param name="ClaimStands">A claim of the month is at a payer already: it was filed, and a correction has a limit of its own (B-153).</param>
internal sealed record PatientMonth(
    CareMonthFacts Care,
    PatientChartFacts Chart,
    IReadOnlyList<VisitFact> Visits,
    IReadOnlyList<HospitalStayFact> Stays,
    IReadOnlyList<CoverageFact> Coverages,
    IReadOnlyList<OtherServiceFact> OtherServices,
    bool ClaimStands = false)
{
    /// <summary>The enrollment whose claim of the month a payer has, if any (B-092).</summary>
    public Guid? BilledEnrollmentId { get; init; }

    /// <summary>What a biller gave the month's claim (B-114).</summary>
    public string? BillersModifier { get; init; }
}
