using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Charting.Patients;
using PracticeSuite.Kernel;
using Xunit;

namespace PracticeSuite.Charting.Tests.Patients;

public sealed class PatientTests
{
    private static readonly PatientInput OnlyAnMrn =
        new("A-1", null, null, null, null, null, null, null, null, null, null, null, null, false, false);

    [Fact]
    public void A_patient_may_be_no_more_than_an_mrn_at_first()
    {
        var patient = Register(OnlyAnMrn);

        Assert.Equal(("A-1", null), (patient.Mrn, patient.LastName));
    }

    [Theory]
    [InlineData("", "Mrn")]
    [InlineData("has space", "Mrn")]
    [InlineData("Ä1", "Mrn")]
    [InlineData("123456789012345678901", "Mrn")]
    public void An_mrn_is_short_and_plain(string mrn, string field)
    {
        Assert.Equal(field, Refused(OnlyAnMrn with { Mrn = mrn }).Field);
    }

    [Fact]
    public void Each_refusal_names_the_field_and_never_the_patient()
    {
        var refusals = new[]
        {
            Refused(ChartingHost.Rosa with { BirthDate = Today.Date.AddDays(1) }),
            Refused(ChartingHost.Rosa with { BirthDate = new DateOnly(1899, 12, 31) }),
            Refused(ChartingHost.Rosa with { SexCode = "X" }),
            Refused(ChartingHost.Rosa with { State = "ZZ" }),
            Refused(ChartingHost.Rosa with { Zip = "1220" }),
            Refused(ChartingHost.Rosa with { Phone = "555-0132" }),
            Refused(ChartingHost.Rosa with { Email = "rosa" }),
            Refused(ChartingHost.Rosa with { LocationId = Guid.CreateVersion7() }),
            Refused(ChartingHost.Rosa with { LastName = new string('x', 61) }),
            Refused(ChartingHost.Rosa with { MiddleName = new string('x', 26) }),
            Refused(ChartingHost.Rosa with { Suffix = "the eleventh" }),
        };

        Assert.Equal(
            ["BirthDate", "BirthDate", "SexCode", "State", "Zip", "Phone", "Email", "LocationId", "LastName", "MiddleName", "Suffix"], refusals.Select(refusal => refusal.Field));
        Assert.All(refusals, refusal => Assert.DoesNotContain("Alvarez", refusal.Message, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void A_death_is_an_instant_of_the_past_after_birth()
    {
        var patient = Register(ChartingHost.Rosa);

        var tooSoon = Assert.Throws<BusinessException>(() => patient.Die(Today.Now.AddSeconds(1), Today.Chart));
        var tooOld = Assert.Throws<BusinessException>(() => patient.Die(new DateTimeOffset(1985, 3, 11, 12, 0, 0, TimeSpan.Zero), Today.Chart));
        patient.Die(Today.Now, Today.Chart);

        Assert.Equal("DiedAt", tooSoon.Field);
        Assert.Equal("Charting:DeathBeforeBirth", tooOld.Code);
        Assert.Equal(Today.Now, patient.DiedAt);
        Assert.Equal("Charting:DeathRecorded", Assert.Throws<BusinessException>(() => patient.Die(Today.Now.AddDays(-1), Today.Chart)).Code);
    }

    [Fact, Trait("Rule", "B-170")]
    public void A_death_recorded_in_error_is_taken_back_with_a_reason_that_is_kept()
    {
        var patient = Register(ChartingHost.Rosa);

        var none = Assert.Throws<BusinessException>(() => patient.TakeBackDeath("The wrong chart", Today.Chart));
        patient.Die(Today.Now.AddDays(-3), Today.Chart);
        var noReason = Assert.Throws<BusinessException>(() => patient.TakeBackDeath(" ", Today.Chart));
        var stillDied = patient.DiedAt;
        patient.TakeBackDeath("The wrong chart", Today.Chart);

        Assert.Equal(("Charting:DeathNotRecorded", "Reason"), (none.Code, noReason.Field));
        Assert.Equal((Today.Now.AddDays(-3), null), (stillDied, patient.DiedAt));
        Assert.Equal(
            (PatientPeriodKind.Death, Today.Date.AddDays(-3), Today.Date, "The wrong chart"),
            patient.Past.Select(past => (past.Kind, past.From, past.EndedOn, past.Reason)).Single());
        patient.Die(Today.Now.AddDays(-1), Today.Chart);
        Assert.Equal(Today.Now.AddDays(-1), patient.DiedAt);
    }

    [Fact]
    public void A_restriction_has_a_day_and_a_reason_and_can_be_lifted()
    {
        var patient = Register(ChartingHost.Rosa);

        var noReason = Assert.Throws<BusinessException>(() => patient.RestrictDisclosure(Today.Date, " ", Today.Chart));
        patient.RestrictDisclosure(Today.Date, "Paid in full on the day", Today.Chart);
        var restrictedOn = patient.DisclosureRestrictedOn;
        patient.LiftRestriction(Today.Date, Today.Chart);

        Assert.Equal("DisclosureRestrictionReason", noReason.Field);
        Assert.Equal(Today.Date, restrictedOn);
        Assert.Null(patient.DisclosureRestrictedOn);
        Assert.Equal("Charting:NotRestricted", Assert.Throws<BusinessException>(() => patient.LiftRestriction(Today.Date, Today.Chart)).Code);
    }

    [Fact, Trait("Rule", "P-151")]
    public void What_is_over_stays_on_record_and_nothing_that_holds_is_written_over()
    {
        var patient = Register(ChartingHost.Rosa);
        var (from, until) = (Today.Date.AddDays(-20), Today.Date.AddDays(-5));

        patient.RestrictDisclosure(from, "Paid in full", Today.Chart);
        var twice = Assert.Throws<BusinessException>(() => patient.RestrictDisclosure(until, "Again", Today.Chart));
        var tooEarly = Assert.Throws<BusinessException>(() => patient.LiftRestriction(from.AddDays(-1), Today.Chart));
        patient.LiftRestriction(until, Today.Chart);
        patient.Discharge(from, Today.Chart);
        var again = Assert.Throws<BusinessException>(() => patient.Discharge(until, Today.Chart));
        patient.Readmit(until, Today.Chart);

        Assert.Equal(
            [(PatientPeriodKind.Restriction, from, until, "Paid in full"), (PatientPeriodKind.Discharge, from, until, null)],
            patient.Past.Select(past => (past.Kind, past.From, past.EndedOn, past.Reason)));
        Assert.Equal(("Charting:AlreadyRestricted", "LiftedOn", "Charting:AlreadyDischarged"), (twice.Code, tooEarly.Field, again.Code));
    }

    [Fact, Trait("Rule", "P-151")]
    public void Days_that_a_patient_names_may_lie_ahead_and_end_before_their_time()
    {
        var patient = Register(ChartingHost.Rosa);
        var (from, last) = (Today.Date.AddDays(10), Today.Date.AddDays(20));

        patient.KeepFromInsurer(from, last, "Paid in full");
        patient.KeepFromInsurer(from, last, "Said again");
        patient.KeepFromInsurer(last, null, "From then on");
        patient.KeepFromInsurer(from, null, "Earlier");
        var kept = (Assert.Single(patient.Past).EndedOn, patient.DisclosureRestrictedOn);
        patient.EndKeeping(from, last, Today.Date);
        patient.EndKeeping(from, null, Today.Date);

        Assert.Equal((last.AddDays(1), from), kept);
        Assert.Equal((from, null), (Assert.Single(patient.Past).EndedOn, patient.DisclosureRestrictedOn));
    }

    [Fact, Trait("Rule", "P-151")]
    public void A_request_that_ends_leaves_what_the_desk_wrote_down()
    {
        var patient = Register(ChartingHost.Rosa);
        var (earlier, byHand) = (Today.Date.AddDays(-30), Today.Date.AddDays(-10));
        patient.RestrictDisclosure(byHand, "She pays for it all", Today.Chart);

        patient.KeepFromInsurer(earlier, null, "Paid in full");
        var kept = Assert.Single(patient.Past);
        patient.EndKeeping(earlier, null, Today.Date.AddDays(-20));

        Assert.Equal((earlier, Today.Date.AddDays(-20)), (kept.From, kept.EndedOn));
        Assert.Equal((byHand, "She pays for it all"), (patient.DisclosureRestrictedOn, patient.DisclosureRestrictionReason));
    }

    [Fact]
    public void A_discharge_and_a_way_back_are_not_recorded_before_their_day()
    {
        var patient = Register(ChartingHost.Rosa);

        Assert.Equal("DischargedOn", Assert.Throws<BusinessException>(() => patient.Discharge(Today.Date.AddDays(1), Today.Chart)).Field);
        patient.Discharge(Today.Date, Today.Chart);
        Assert.Equal("ReadmittedOn", Assert.Throws<BusinessException>(() => patient.Readmit(Today.Date.AddDays(1), Today.Chart)).Field);
    }

    private static Patient Register(PatientInput given) => Patient.Register(Today.Practice, given, Today.Chart);

    private static BusinessException Refused(PatientInput given) => Assert.Throws<BusinessException>(() => Register(given));
}
