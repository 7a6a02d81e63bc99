using PracticeSuite.Coordination.Contracts.Enrollments;
using PracticeSuite.Coordination.Enrollments;
using PracticeSuite.Kernel;
using Xunit;
using static PracticeSuite.Coordination.Tests.CareHost;

namespace PracticeSuite.Coordination.Tests.Enrollments;

public sealed class PatientEnrollmentsTests
{
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

        var after = _rosa.ChangeBillingPractitioner(before.Id, House.Lcsw.Id, Day("2026-09-15"));

        Assert.Equal((House.Pmhnp.Id, Day("2026-09-14")), (before.BillingPractitionerId, before.To));
        Assert.Equal((House.Lcsw.Id, Day("2026-09-15"), Day("2026-12-31")), (after.BillingPractitionerId, after.From, after.To));
    }

    [Fact]
    public void An_enrollment_ends_no_earlier_than_it_began_and_does_not_go_on_after_its_end()
    {
        var enrollment = _rosa.Enroll(Of());
        _rosa.End(enrollment.Id, Day("2026-09-10"));

        Refuses("Coordination:EndsBeforeItBegins", () => _rosa.End(enrollment.Id, Day("2026-08-19")));
        Refuses("Coordination:EnrollmentEnded", () => _rosa.End(enrollment.Id, Day("2026-09-11")));
        Refuses("Coordination:EnrollmentEnded", () => _rosa.ChangeBillingPractitioner(enrollment.Id, House.Lcsw.Id, Day("2026-09-11")));
    }

    private static EnrollPatient Of(BhiCode code = BhiCode.Cpt99484, string from = "2026-08-20", string? to = null) =>
        new(House.Rosa, House.NewYork.Id, code, House.Pmhnp.Id, House.Lcsw.Id, Day(from), to is null ? null : Day(to));

    private static void Refuses(string code, Action act) => Assert.Equal(code, Assert.Throws<BusinessException>(act).Code);
}
