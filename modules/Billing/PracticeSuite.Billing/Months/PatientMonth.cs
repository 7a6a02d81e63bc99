using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Scheduling.Contracts.Visits;

namespace PracticeSuite.Billing.Months;

/// <summary>All facts about one patient that a month's evaluation reads.</summary>
/// <param name="Visits">Of the month and the days beside it, and of any day for codes that can begin the service (<see cref="InitiatingCodes.All"/>).</param>
/// <param name="OtherServices">Of the month. Not the claim that this very enrolment led to.</param>
internal sealed record PatientMonth(
    CareMonthFacts Care,
    PatientChartFacts Chart,
    IReadOnlyList<VisitFact> Visits,
    IReadOnlyList<HospitalStayFact> Stays,
    IReadOnlyList<CoverageFact> Coverages,
    IReadOnlyList<OtherServiceFact> OtherServices)
{
    /// <summary>The enrollment whose claim of the month a payer has, if any (B-092).</summary>
    public Guid? BilledEnrollmentId { get; init; }
}
