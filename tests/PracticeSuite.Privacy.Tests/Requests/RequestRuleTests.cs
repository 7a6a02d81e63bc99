using FsCheck.Fluent;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Privacy.Contracts.Requests;
using PracticeSuite.Privacy.Requests;
using PracticeSuite.Privacy.Tests.Rights;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Privacy.Tests.Requests;

/// <summary>What a request must say, and how long it may wait.</summary>
public sealed class RequestRuleTests
{
    private static readonly DateOnly Today = new(2026, 10, 9);

    private static RequestHead ByRosa { get; } = new(new DateOnly(2026, 10, 1), RequestedBy.Patient, null, null);

    [Theory]
    [InlineData("2026-10-01", RequestDeadlines.Access, false, "2026-10-31"), Trait("Rule", "P-147")]
    [InlineData("2026-10-01", RequestDeadlines.Access, true, "2026-11-30")]
    [InlineData("2028-01-30", RequestDeadlines.Access, false, "2028-02-29")]
    [InlineData("2027-01-30", RequestDeadlines.Access, false, "2027-03-01")]
    [InlineData("2026-12-31", RequestDeadlines.Amendment, false, "2027-03-01"), Trait("Rule", "P-149")]
    [InlineData("2027-12-31", RequestDeadlines.Amendment, false, "2028-02-29")]
    [InlineData("2026-10-01", RequestDeadlines.Amendment, true, "2026-12-30")]
    [InlineData("2026-10-02", RequestDeadlines.Accounting, true, "2026-12-31"), Trait("Rule", "P-150")]
    public void A_request_is_due_so_many_days_of_the_calendar_after_it_came(string received, int days, bool isExtended, string due) =>
        Assert.Equal(Day(due), RequestDeadlines.DueOn(Day(received), days, isExtended));

    [Fact, Trait("Rule", "P-147")]
    public void An_extension_gives_thirty_days_once_and_before_the_request_is_due() => FsCheck.Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(0, 60).ToArbitrary(),
        daysAfter =>
        {
            var request = AccessRequest.Take(RightsHouse.Rosa, new AccessRequestInput(ByRosa, null, null, null, null), On(Today));
            var on = ByRosa.ReceivedOn.AddDays(daysAfter);
            var refused = Record.Exception(() => request.Extend("The record lies in the archive", on));
            return refused is null
                ? daysAfter <= 30 && request.DueOn == ByRosa.ReceivedOn.AddDays(60) && Code(() => request.Extend("Once more, it is long", on)) == "Privacy:ExtendedAlready"
                : daysAfter > 30 && request.DueOn == ByRosa.ReceivedOn.AddDays(30);
        }));

    [Fact, Trait("Rule", "P-147")]
    public void A_third_party_gets_a_copy_on_a_signed_request_only()
    {
        var input = new AccessRequestInput(ByRosa with { By = RequestedBy.ThirdParty, Name = "A. Lee" }, null, "Lee & Co", "2 Pier, New York", null);

        Assert.Equal("SignedOn", Field(() => AccessRequest.Take(RightsHouse.Rosa, input, On(Today))));
        Assert.Equal("SignedOn", Field(() => AccessRequest.Take(RightsHouse.Rosa, input with { SignedOn = Today.AddDays(1) }, On(Today))));
        Assert.Equal("Lee & Co", AccessRequest.Take(RightsHouse.Rosa, input with { SignedOn = Today }, On(Today)).Recipient);
    }

    [Fact, Trait("Rule", "P-156")]
    public void Who_acts_for_a_patient_says_who_they_are_and_by_what_right()
    {
        var head = ByRosa with { By = RequestedBy.PersonalRepresentative };

        Assert.Equal("Name", Field(() => Taken(head)));
        Assert.Equal("Relationship", Field(() => Taken(head with { Name = "M. Brooks" })));
        Assert.Equal("mother", Taken(head with { Name = "M. Brooks", Relationship = "mother" }).Relationship);
    }

    [Fact, Trait("Rule", "P-147")]
    public void A_denial_for_danger_names_a_professional_and_another_one_may_open_it_again()
    {
        var request = Taken(ByRosa);

        Assert.Equal("Professional", Field(() => request.Deny(new AccessDenialInput(AccessDenialGround.Danger, "Likely to harm herself", null), Today)));
        request.Deny(new AccessDenialInput(AccessDenialGround.Danger, "Likely to harm herself", "Dr. Patel"), Today);
        Assert.Equal("Reviewer", Field(() => request.Review(new DenialReviewInput("dr. patel", true, "Agreed"))));
        request.Review(new DenialReviewInput("M. Chen, LCSW", false, "The danger has passed"));

        Assert.Equal((RequestState.Open, false, new DateOnly(2026, 10, 31)), (request.State, request.IsUpheld!.Value, request.DueOn));
    }

    [Fact, Trait("Rule", "P-147")]
    public void What_no_professional_judged_is_denied_without_review()
    {
        var request = Taken(ByRosa);
        request.Deny(new AccessDenialInput(AccessDenialGround.NotHeld, "No such record", null), Today);

        Assert.False(request.IsReviewable);
        Assert.Equal("Privacy:NotReviewable", Code(() => request.Review(new DenialReviewInput("M. Chen", false, "x"))));
    }

    [Fact, Trait("Rule", "P-147")]
    public void A_fee_says_what_it_is_made_of_and_a_copy_comes_before_it_is_handed_over()
    {
        var request = Taken(ByRosa);
        var handed = new FulfillmentInput(Today, "by mail", 650, "Paper and postage");

        Assert.Equal("Privacy:NothingCopied", Code(() => request.Fulfill(handed, Today)));
        request.Copy(TestHost.DefaultNow);
        Assert.Equal("FeeNote", Field(() => request.Fulfill(handed with { FeeNote = null }, Today)));
        Assert.Equal("FeeCents", Field(() => request.Fulfill(handed with { FeeCents = -1 }, Today)));
        request.Fulfill(handed, Today);

        Assert.Equal((RequestState.Granted, 650L), (request.State, request.FeeCents));
    }

    [Fact, Trait("Rule", "P-151")]
    public void What_was_paid_in_full_cannot_be_denied_and_the_rest_can()
    {
        var must = RestrictionRequest.Take(RightsHouse.Rosa, new RestrictionInput(ByRosa, RestrictionKind.PaidInFull, "Session of 1 October"), On(Today));
        var may = RestrictionRequest.Take(RightsHouse.Rosa, new RestrictionInput(ByRosa, RestrictionKind.PeopleInvolved, "Not my brother"), On(Today));

        Assert.Equal("Privacy:PaidInFullIsHonored", Code(() => must.Deny("We would rather not", On(Today))));
        may.Deny("He must drive her home", On(Today));
        Assert.Equal((RequestState.Open, RequestState.Denied), (must.State, may.State));
    }

    [Fact, Trait("Rule", "P-149")]
    public void A_statement_follows_a_denial_and_a_rebuttal_the_statement()
    {
        var request = AmendmentRequest.Take(RightsHouse.Rosa, new AmendmentInput(ByRosa, "plan-versions", "v1", "Goal is sleep", "I never said work"), On(Today));

        Assert.Equal("Privacy:NothingToDisagreeWith", Code(() => request.Disagree("It is wrong", Today)));
        request.Deny(new AmendmentDenial(AmendmentDenialGround.AccurateAndComplete, "It is what was agreed"), On(Today));
        Assert.Equal("Privacy:NothingToRebut", Code(() => request.Rebut("It is right", Today)));
        request.Disagree("It is wrong", Today);
        request.Rebut("It is right", Today);

        Assert.Equal(("It is wrong", "It is right"), (request.Disagreement, request.Rebuttal));
    }

    [Fact, Trait("Rule", "P-150")]
    public void The_first_accounting_in_twelve_months_is_free()
    {
        var request = AccountingRequest.Take(RightsHouse.Rosa, new AccountingRequestInput(ByRosa, false), On(Today));

        Assert.Equal("FeeCents", Field(() => request.Grant(new FulfillmentInput(Today, "by mail", 500, "Copies"), isFirst: true, Today)));
        request.Grant(new FulfillmentInput(Today, "by mail", 500, "Copies"), isFirst: false, Today);
        Assert.Equal(500, request.FeeCents);
    }

    private static AccessRequest Taken(RequestHead head) => AccessRequest.Take(RightsHouse.Rosa, new AccessRequestInput(head, "PDF", null, null, null), On(Today));

    private static Taking On(DateOnly day) => new(Caller.System(PracticeId.New()), day, TestHost.DefaultNow);

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static string? Field(Action act) => Assert.Throws<BusinessException>(act).Field;

    private static string Code(Action act) => Assert.Throws<BusinessException>(act).Code;
}
