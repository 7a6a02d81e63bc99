using System.Globalization;
using PracticeSuite.Charting.Consents;
using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Charting.Contracts.Consents;
using PracticeSuite.Charting.Patients;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;
using Xunit;

namespace PracticeSuite.Charting.Tests.Consents;

public sealed class ConsentTests
{
    private static readonly Dictionary<Guid, StaffMember> Staff = Enum.GetValues<Credential>()
        .Select(credential => new StaffMember(
            Guid.CreateVersion7(), credential.ToString(), "Chen", "Mei", credential, null, null, null, null, null, new DateOnly(2024, 1, 1), null))
        .ToDictionary(member => member.Id);

    private static readonly ConsentInput Bhi = new(
        ConsentKind.Bhi, Today.Now.AddDays(-50), ConsentMethod.Verbal, Who(Credential.LCSW), Who(Credential.PMHNP), ConsentGiver.Self, null,
        [4, 1, 2, 3, 1], null, null, "2026-1", null);

    [Fact, Trait("Rule", "B-041")]
    public void A_consent_keeps_what_was_said_when_and_by_whom()
    {
        var consent = Give(Bhi with { Language = "Spanish", Interpreter = "J. Soto", GivenBy = ConsentGiver.Guardian, Relationship = "Mother" });

        Assert.Equal((Bhi.GivenAt, ConsentMethod.Verbal), (consent.GivenAt, consent.Method));
        Assert.Equal((Bhi.ObtainedById, Bhi.BillingPractitionerId), (consent.ObtainedById, consent.BillingPractitionerId));
        Assert.Equal((ConsentGiver.Guardian, "Mother", "Spanish", "J. Soto"), (consent.GivenBy, consent.Relationship, consent.Language, consent.Interpreter));
        Assert.Equal("2026-1", consent.TextVersion);
    }

    [Fact]
    public void The_items_told_are_numbers_one_to_four_and_may_be_incomplete()
    {
        Assert.Equal([1, 2, 3, 4], Give(Bhi).Items);
        Assert.Equal([1], Give(Bhi with { Items = [1] }).Items);
        Assert.Equal("Items", Refused(Bhi with { Items = [0] }).Field);
        Assert.Equal("Items", Refused(Bhi with { Items = [5] }).Field);
    }

    [Theory, Trait("Rule", "B-043")]
    [InlineData(Credential.FrontDesk)]
    [InlineData(Credential.Biller)]
    [InlineData(Credential.InformationTechnology)]
    [InlineData(Credential.PracticeManager)]
    [InlineData(Credential.Student)]
    [InlineData(Credential.Intern)]
    public void Clerical_staff_may_not_obtain_consent(Credential credential)
    {
        Assert.Equal("Charting:ConsentByClericalStaff", Refused(Bhi with { ObtainedById = Who(credential) }).Code);
    }

    [Theory, Trait("Rule", "B-043")]
    [InlineData(Credential.LCSW)]
    [InlineData(Credential.RN)]
    [InlineData(Credential.CareCoordinator)]
    [InlineData(Credential.MD)]
    public void Clinical_staff_may_obtain_consent(Credential credential)
    {
        Assert.Equal(Who(credential), Give(Bhi with { ObtainedById = Who(credential) }).ObtainedById);
    }

    [Fact, Trait("Rule", "B-043")]
    public void Who_obtained_a_consent_is_judged_by_what_they_were_on_its_day()
    {
        var promoted = Guid.CreateVersion7();
        var nurse = Staff[Who(Credential.RN)] with
        {
            Id = promoted,
            History = new StaffHistory([new EarlierCredential(Credential.FrontDesk, Today.Date.AddDays(-9))], []),
        };
        var staff = new Dictionary<Guid, StaffMember>(Staff) { [promoted] = nurse };
        // 23:59:59 and midnight on New York's clock, which UTC has four hours later.
        var nurseSince = new DateTimeOffset(Today.Date.AddDays(-8), new TimeOnly(4, 0), TimeSpan.Zero);

        Consent Give(DateTimeOffset at) =>
            Consent.Record(Today.Practice, Today.Patient, Bhi with { ObtainedById = promoted, GivenAt = at }, staff, Today.Chart);

        Assert.Equal("Charting:ConsentByClericalStaff", Assert.Throws<BusinessException>(() => Give(nurseSince.AddSeconds(-1))).Code);
        Assert.Equal(promoted, Give(nurseSince).ObtainedById);
    }

    [Fact, Trait("Rule", "B-041")]
    public void Somebody_obtained_it_unless_the_patient_was_alone_at_a_screen()
    {
        Assert.Equal(nameof(ConsentInput.ObtainedById), Refused(Bhi with { ObtainedById = null }).Field);
        Assert.Equal(nameof(ConsentInput.ObtainedById), Refused(Bhi with { ObtainedById = Guid.CreateVersion7() }).Field);
        Assert.Null(Give(Bhi with { ObtainedById = null, Method = ConsentMethod.Electronic }).ObtainedById);
    }

    [Theory]
    [Trait("Rule", "B-041")]
    [InlineData(ConsentKind.Bhi, true)]
    [InlineData(ConsentKind.CareManagement, true)]
    [InlineData(ConsentKind.Treatment, false)]
    [InlineData(ConsentKind.Telehealth, false)]
    public void The_billing_practitioner_is_named_where_the_consent_is_for_one(ConsentKind kind, bool isNamed)
    {
        var named = Record.Exception(() => Give(Bhi with { Kind = kind, Items = [] }));
        var unnamed = Record.Exception(() => Give(Bhi with { Kind = kind, Items = [], BillingPractitionerId = null }));

        Assert.Equal((isNamed, !isNamed), (named is null, unnamed is null));
    }

    [Fact]
    public void Items_of_a_bhi_consent_do_not_belong_to_other_kinds()
    {
        Assert.Equal("Items", Refused(Bhi with { Kind = ConsentKind.Part2Tpo, BillingPractitionerId = null }).Field);
    }

    [Fact, Trait("Rule", "B-041")]
    public void A_guardian_or_proxy_says_how_they_are_related()
    {
        Assert.Equal("Relationship", Refused(Bhi with { GivenBy = ConsentGiver.HealthCareProxy }).Field);
        Assert.Equal("Relationship", Refused(Bhi with { Relationship = "Mother" }).Field);
    }

    [Theory]
    [Trait("Rule", "B-182")]
    [InlineData("2008-08-20", ConsentGiver.Self, 18, true)]
    [InlineData("2008-08-21", ConsentGiver.Self, 18, false)]
    [InlineData("2008-08-21", ConsentGiver.Guardian, 18, true)]
    [InlineData("2012-08-20", ConsentGiver.Self, 14, true)]
    [InlineData("2012-08-21", ConsentGiver.Self, 14, false)]
    [InlineData(null, ConsentGiver.Self, 18, true)]
    public void A_minor_s_guardian_consents_until_the_age_that_the_practice_states(string? born, ConsentGiver giver, int age, bool stands)
    {
        var patient = new PatientKey(Guid.CreateVersion7(), null, born is null ? null : DateOnly.Parse(born, CultureInfo.InvariantCulture));
        var given = Bhi with { GivenBy = giver, Relationship = giver == ConsentGiver.Self ? null : "Mother" };

        var refused = Record.Exception(() => Consent.Record(Today.Practice, patient, given, Staff, Today.ChartWithConsentFrom(age)));

        Assert.Equal(stands ? null : "Charting:ConsentByMinor", (refused as BusinessException)?.Code);
    }

    [Fact]
    public void Nobody_consents_in_the_future()
    {
        Assert.Equal("GivenAt", Refused(Bhi with { GivenAt = Today.Now.AddSeconds(1) }).Field);
        Assert.Equal("ExpiresOn", Refused(Bhi with { ExpiresOn = Today.Date.AddDays(-51) }).Field);
    }

    [Fact]
    public void A_consent_is_revoked_once_after_it_was_given_and_not_in_the_future()
    {
        var consent = Give(Bhi);

        var before = Assert.Throws<BusinessException>(() => consent.Revoke(Bhi.GivenAt.AddSeconds(-1), Today.Chart));
        var future = Assert.Throws<BusinessException>(() => consent.Revoke(Today.Now.AddSeconds(1), Today.Chart));
        consent.Revoke(Today.Now, Today.Chart);
        var again = Assert.Throws<BusinessException>(() => consent.Revoke(Today.Now, Today.Chart));

        Assert.Equal(("RevokedAt", "RevokedAt", "Charting:ConsentRevoked"), (before.Field, future.Field, again.Code));
        Assert.Equal(Today.Now, consent.RevokedAt);
    }

    private static Guid Who(Credential credential) => Staff.Values.Single(member => member.Credential == credential).Id;

    private static Consent Give(ConsentInput given) => Consent.Record(Today.Practice, Today.Patient, given, Staff, Today.Chart);

    private static BusinessException Refused(ConsentInput given) => Assert.Throws<BusinessException>(() => Give(given));
}
