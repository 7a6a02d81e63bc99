using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Months;
using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Coordination.Contracts.Enrollments;
using Xunit;
using static PracticeSuite.Billing.Tests.Months.MonthAssert;

namespace PracticeSuite.Billing.Tests.Months;

/// <summary>A month is judged by what held on its date of service, 17 September, whatever has changed since.</summary>
public sealed class PastFactsTests
{
    private static readonly DateOnly ServiceDay = new(2026, 9, 17);

    [Fact, Trait("Rule", "B-014")]
    public void Another_member_for_continuity_named_later_changes_nothing()
    {
        var member = Ready.Patient(Ready.Month).Care.Enrollments[0].DesignatedMemberId;

        IsEligible(Enrolled(one => one with { DesignatedMemberId = null, MembersBefore = [new DesignatedUntil(member, ServiceDay)] }));
        Assert.Equal(["H-ELEM-D"], HoldsOf(Enrolled(one => one with { MembersBefore = [new DesignatedUntil(null, ServiceDay)] })));
        Assert.Equal(member, Enrolled(one => one with { DesignatedMemberId = null, MembersBefore = [new DesignatedUntil(member, ServiceDay)] }).Evidence.DesignatedMemberId);
    }

    [Fact, Trait("Rule", "B-179"), Trait("Rule", "P-151")]
    public void A_restriction_holds_for_its_days_after_it_was_lifted_and_not_for_days_before_it()
    {
        Assert.Equal(["H-RESTRICTED"], HoldsOf(Charted(chart => chart with { RestrictedOn = ServiceDay })));
        IsEligible(Charted(chart => chart with { RestrictedOn = ServiceDay.AddDays(1) }));
        Assert.Equal(["H-RESTRICTED"], HoldsOf(Charted(chart => chart with { Past = [Restricted(ServiceDay, ServiceDay.AddDays(1))] })));
        IsEligible(Charted(chart => chart with { Past = [Restricted(ServiceDay.AddDays(-1), ServiceDay)] }));
    }

    [Fact, Trait("Rule", "B-172")]
    public void Work_after_a_discharge_does_not_count_though_the_patient_came_back_in_another_month()
    {
        var discharged = new PatientPeriod(PatientPeriodKind.Discharge, new(2026, 9, 10), new(2026, 10, 5));

        var result = Charted(chart => chart with { Past = [discharged] });

        Assert.Equal(12 * 60, result.Total.Value);
    }

    [Fact, Trait("Rule", "B-115")]
    public void The_order_of_diagnoses_is_that_of_the_day()
    {
        DiagnosisFact[] ranked =
        [
            new(Guid.CreateVersion7(), "F41.1", 1, new(2026, 1, 1), null) { RanksBefore = [new RankedUntil(2, ServiceDay)] },
            new(Guid.CreateVersion7(), "F33.1", 2, new(2026, 1, 1), null) { RanksBefore = [new RankedUntil(3, ServiceDay.AddDays(-9)), new RankedUntil(1, ServiceDay)] },
        ];

        Assert.Equal(["F33.1", "F41.1"], Charted(chart => chart with { Diagnoses = ranked }).Diagnoses);
    }

    [Fact, Trait("Rule", "B-051"), Trait("Rule", "B-057"), Trait("Rule", "B-178")]
    public void A_service_that_moved_here_keeps_the_visit_that_began_it()
    {
        var visit = Ready.Patient(Ready.Month).Visits[0].On;
        var from = visit.AddYears(1).AddDays(1);

        Assert.NotNull(VisitOf(Enrollment with { From = from, ServiceFrom = visit }).Visit);
        Assert.Null(VisitOf(Enrollment with { From = from, ServiceFrom = from }).Visit);
    }

    private static InitiatingVisit VisitOf(EnrollmentFact enrollment) => InitiatingVisit.Find(
        enrollment, ServiceStart.Of(enrollment, Ready.Patient(Ready.Month).Care with { Entries = [] }, TimeZoneInfo.Utc).On, Visits, Ready.Rules());

    private static EnrollmentFact Enrollment => Ready.Patient(Ready.Month).Care.Enrollments[0];

    private static IReadOnlyList<Scheduling.Contracts.Visits.VisitFact> Visits => Ready.Patient(Ready.Month).Visits;

    private static PatientPeriod Restricted(DateOnly from, DateOnly endedOn) => new(PatientPeriodKind.Restriction, from, endedOn);

    private static MonthResult Enrolled(Func<EnrollmentFact, EnrollmentFact> change) =>
        Judge(month => month with { Care = month.Care with { Enrollments = [change(month.Care.Enrollments[0])] } });

    private static MonthResult Charted(Func<PatientChartFacts, PatientChartFacts> change) => Judge(month => month with { Chart = change(month.Chart) });

    private static MonthResult Judge(Func<PatientMonth, PatientMonth> change) =>
        MonthEvaluator.Evaluate(change(Ready.Patient(Ready.Month)), Ready.Rules(), Ready.AsOf).Headline.Result;
}
