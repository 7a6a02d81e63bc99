using PracticeSuite.Coordination.Contracts.Enrollments;
using PracticeSuite.Coordination.Enrollments;
using PracticeSuite.Kernel;
using Xunit;
using static PracticeSuite.Coordination.Tests.CareHost;

namespace PracticeSuite.Coordination.Tests.Enrollments;

public sealed class PatientEnrollmentsTests
{
    private static readonly DateOnly Today = Day("2026-10-09");

    private readonly PatientEnrollments _rosa = new(PracticeId.New(), House.Rosa);

    [Theory, Trait("Rule", "B-176")]
    [InlineData("2026-09-01", "2026-09-30", true)]
    [InlineData("2026-09-30", null, true)]
    [InlineData("2026-08-01", "2026-09-10", true)]
    [InlineData("2026-10-01", null, false)]
    [InlineData("2026-08-01", "2026-09-09", false)]
    public void A_day_has_one_enrollment_of_a_code(string from, string? to, bool overlaps)
    {
        _rosa.Enroll(Of(from: "2026-09-10", to: "2026-09-30"));

        var refusal = Record.Exception(() => _rosa.Enroll(Of(from: from, to: to))) as BusinessException;

        Assert.Equal(overlaps ? "Coordination:EnrollmentOverlaps" : null, refusal?.Code);
        if (overlaps)
            Assert.Contains("from 2026-09-10 to 2026-09-30", refusal!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_two_codes_may_run_side_by_side_and_evaluation_chooses()
    {
        _rosa.Enroll(Of());

        Assert.Equal(BhiCode.HcpcsG0323, _rosa.Enroll(Of(code: BhiCode.HcpcsG0323)).Code);
    }

    [Fact, Trait("Rule", "B-177")]
    public void Another_billing_practitioner_begins_an_enrollment_of_their_own()
    {
        var before = _rosa.Enroll(Of(to: "2026-12-31"));

        var after = _rosa.ChangeBillingPractitioner(before.Id, House.Lcsw.Id, Day("2026-09-15"), Today);

        Assert.Equal((House.Pmhnp.Id, Day("2026-09-14")), (before.BillingPractitionerId, before.To));
        Assert.Equal((House.Lcsw.Id, Day("2026-09-15"), Day("2026-12-31")), (after.BillingPractitionerId, after.From, after.To));
    }

    [Fact]
    public void An_enrollment_ends_no_earlier_than_it_began_and_does_not_go_on_after_its_end()
    {
        var enrollment = _rosa.Enroll(Of());
        _rosa.End(enrollment.Id, Day("2026-09-10"), Today);

        Refuses("Coordination:EndsBeforeItBegins", () => _rosa.End(enrollment.Id, Day("2026-08-19"), Today));
        Refuses("Coordination:EnrollmentEnded", () => _rosa.End(enrollment.Id, Day("2026-09-11"), Today));
        Refuses("Coordination:EnrollmentEnded", () => _rosa.ChangeBillingPractitioner(enrollment.Id, House.Lcsw.Id, Day("2026-09-11"), Today));
    }

    [Fact, Trait("Rule", "B-178"), Trait("Rule", "B-051")]
    public void A_move_goes_on_with_the_service_and_nothing_else_does()
    {
        var east = _rosa.Enroll(Of());

        var west = _rosa.Move(east.Id, House.LosAngeles.Id, Day("2026-09-15"), Today);
        var back = _rosa.Move(west.Id, House.NewYork.Id, Day("2026-09-20"), Today);
        var other = _rosa.ChangeBillingPractitioner(back.Id, House.Lcsw.Id, Day("2026-10-01"), Today);

        Assert.Equal((Day("2026-09-14"), House.LosAngeles.Id), (east.To, west.LocationId));
        Assert.Equal([Day("2026-08-20"), Day("2026-08-20"), Day("2026-08-20"), Day("2026-10-01")], Services(east, west, back, other));
        Refuses("Coordination:SameLocation", () => _rosa.Move(other.Id, House.NewYork.Id, Day("2026-10-02"), Today));
        Refuses("Coordination:SamePractitioner", () => _rosa.ChangeBillingPractitioner(other.Id, House.Lcsw.Id, Day("2026-10-02"), Today));
    }

    [Fact, Trait("Rule", "B-057")]
    public void Who_enrolls_anew_at_the_same_place_or_after_a_day_without_begins_a_service_in_whatever_order_it_is_told()
    {
        var moved = _rosa.Enroll(Of(from: "2026-09-01", to: "2026-09-10") with { LocationId = House.LosAngeles.Id });
        var anew = _rosa.Enroll(Of(from: "2026-09-11", to: "2026-09-20") with { LocationId = House.LosAngeles.Id });
        var late = _rosa.Enroll(Of(from: "2026-09-22"));
        var first = _rosa.Enroll(Of(from: "2026-08-20", to: "2026-08-31"));

        Assert.Equal([Day("2026-08-20"), Day("2026-08-20"), Day("2026-09-11"), Day("2026-09-22")], Services(first, moved, anew, late));
        _rosa.End(first.Id, Day("2026-08-30"), Today);
        Assert.Equal(Day("2026-09-01"), moved.ServiceFrom);
    }

    [Fact]
    public void No_change_is_recorded_before_its_day()
    {
        var enrollment = _rosa.Enroll(Of());
        var tomorrow = Today.AddDays(1);

        Refuses("Coordination:NotYet", () => _rosa.End(enrollment.Id, tomorrow, Today));
        Refuses("Coordination:NotYet", () => _rosa.ChangeBillingPractitioner(enrollment.Id, House.Lcsw.Id, tomorrow, Today));
        Refuses("Coordination:NotYet", () => _rosa.Move(enrollment.Id, House.LosAngeles.Id, tomorrow, Today));
        Refuses("Coordination:NotYet", () => _rosa.Designate(enrollment.Id, null, tomorrow, Today));
        Assert.Null(enrollment.To);
    }

    [Fact, Trait("Rule", "B-014")]
    public void Who_stood_for_continuity_before_a_day_still_did()
    {
        var enrollment = _rosa.Enroll(Of());

        _rosa.Designate(enrollment.Id, House.Assistant.Id, Day("2026-09-15"), Today);
        _rosa.Designate(enrollment.Id, House.FrontDesk.Id, Day("2026-10-01"), Today);
        _rosa.Designate(enrollment.Id, House.Pmhnp.Id, Day("2026-10-01"), Today);

        Assert.Equal(House.Pmhnp.Id, enrollment.DesignatedMemberId);
        Assert.Equal(
            [(House.Lcsw.Id, Day("2026-09-14")), (House.Assistant.Id, Day("2026-09-30"))],
            enrollment.PastMembers.Select(past => (past.StaffId!.Value, past.Until)));
        Refuses("Coordination:MemberNamedLater", () => _rosa.Designate(enrollment.Id, null, Day("2026-09-30"), Today));
    }

    private static IEnumerable<DateOnly> Services(params Enrollment[] enrollments) => enrollments.Select(one => one.ServiceFrom);

    private static EnrollPatient Of(BhiCode code = BhiCode.Cpt99484, string from = "2026-08-20", string? to = null) =>
        new(House.Rosa, House.NewYork.Id, code, House.Pmhnp.Id, House.Lcsw.Id, Day(from), to is null ? null : Day(to));

    private static void Refuses(string code, Action act) => Assert.Equal(code, Assert.Throws<BusinessException>(act).Code);
}
