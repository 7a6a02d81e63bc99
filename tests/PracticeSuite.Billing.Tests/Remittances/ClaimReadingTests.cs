using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Remittances;
using PracticeSuite.Billing.Worklists;
using PracticeSuite.Kernel;
using Xunit;
using static PracticeSuite.Billing.Tests.Remittances.RemittanceFilesOf;

namespace PracticeSuite.Billing.Tests.Remittances;

/// <summary>What a payer's answer says, and what is done first about its reasons (§6.3).</summary>
public sealed class ClaimReadingTests
{
    [Theory]
    [Trait("Rule", "C-230"), Trait("Rule", "C-231"), Trait("Rule", "C-232"), Trait("Rule", "C-233"), Trait("Rule", "C-234"), Trait("Rule", "C-235"), Trait("Rule", "C-236"), Trait("Rule", "C-237")]
    [Trait("Rule", "C-238"), Trait("Rule", "C-239"), Trait("Rule", "C-240"), Trait("Rule", "C-241"), Trait("Rule", "C-242"), Trait("Rule", "C-243"), Trait("Rule", "C-244"), Trait("Rule", "C-245")]
    [Trait("Rule", "C-246"), Trait("Rule", "C-247"), Trait("Rule", "C-248"), Trait("Rule", "C-249"), Trait("Rule", "C-250"), Trait("Rule", "C-251")]
    [InlineData("C-230", "1 2 3", "patient", false), InlineData("C-231", "4 182", "modifier", true), InlineData("C-232", "5 58", "place of service", true)]
    [InlineData("C-233", "16 125 226", "MA130", true), InlineData("C-234", "18", "do not send again", true), InlineData("C-235", "22 109 B11", "payer", true)]
    [InlineData("C-236", "23", "Nothing", false), InlineData("C-237", "26 27 31 140 177", "eligibility", true), InlineData("C-238", "29", "proof of timely filing", true)]
    [InlineData("C-239", "45", "written off", false), InlineData("C-240", "50 55", "Appeal", true), InlineData("C-241", "96 204", "not covered", true), InlineData("C-242", "97", "month", true)]
    [InlineData("C-243", "119 151 222", "second claim of the month", true), InlineData("C-244", "146 167 B22", "diagnosis", true), InlineData("C-245", "170 171 185 B7", "enrollment", true)]
    [InlineData("C-246", "197 198", "authorization", true), InlineData("C-247", "206 207 208", "enrollment", true), InlineData("C-248", "231 236", "month", true)]
    [InlineData("C-249", "253", "written off", false), InlineData("C-250", "B13", "earlier payment", true), InlineData("C-250", "B20", "who else bills", true), InlineData("C-251", "B15", "Check the service", true)]
    public void A_claim_of_which_a_reason_takes_all_is_denied_under_it_with_its_first_act_or_is_not_denied(string rule, string codes, string act, bool denies)
    {
        foreach (var code in codes.Split(' '))
        {
            var answer = ClaimReading.Of(Claim("BHI1", 95, adjustments: [$"CO-{code} 95"]));
            Assert.Equal((denies, denies ? $"CO-{code}" : ""), (answer.IsDenied, answer.MainDenial));
            var reason = AdjustmentReasons.OfPosting(denies ? answer.MainDenial : $"CO-{code}");
            Assert.Equal(rule, reason.Rule);
            Assert.NotEmpty(reason.Meaning);
            Assert.Contains(act, reason.Action, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void A_reason_that_nobody_listed_is_looked_up_by_a_person() => Assert.Equal(("", true), (AdjustmentReasons.Of("999").Rule, AdjustmentReasons.Of("999").Denies));

    /// <summary>A reason beside a deductible, coinsurance or copay takes something off and refuses nothing: the service was allowed.</summary>
    [Theory, Trait("Rule", "C-162"), Trait("Rule", "C-230")]
    [InlineData("PR-1 48", "CO-45 46", "CO-237 1")]
    [InlineData("PR-2 48", "CO-45 46", "CO-97 1")]
    [InlineData("PR-3 95", "CO-237 0.50", "CO-237 -0.50")]
    public void What_is_left_to_the_patient_as_a_share_is_no_denial_whatever_else_was_taken_off(params string[] adjustments)
    {
        var onLine = Claim("BHI1", 95, adjustments: adjustments);
        var onClaim = onLine with { Lines = [], Adjustments = onLine.Lines[0].Adjustments };

        foreach (var answer in (ClaimReading[])[ClaimReading.Of(onLine), ClaimReading.Of(onClaim)])
        {
            Assert.Equal((false, false, ClaimState.ZeroPaid, ""), (answer.IsDenied, answer.HasRefusedLine, answer.StateOf(isOpen: false), answer.MainDenial));
            Assert.DoesNotContain(answer.Adjustments, one => one.IsOfDenied);
        }
    }

    [Theory, Trait("Rule", "C-280"), Trait("Rule", "C-162"), Trait("Rule", "C-184")]
    [InlineData("1", "CO-45 40", false, ClaimState.Paid)]
    [InlineData("19", "CO-45 40", false, ClaimState.Paid)]
    [InlineData("1", "CO-45 40", true, ClaimState.PartiallyPaid)]
    [InlineData("1", "PR-1 95", false, ClaimState.ZeroPaid)]
    [InlineData("1", "CO-97 95", false, ClaimState.Denied)]
    [InlineData("4", "CO-97 95", true, ClaimState.Denied)]
    [InlineData("4", "PR-204 95", false, ClaimState.Denied)]
    [InlineData("1", "CO-253 1", false, ClaimState.Paid)]
    public void The_state_after_posting_follows_from_the_lines(string status, string adjustment, bool isOpen, ClaimState state) =>
        Assert.Equal(state, ClaimReading.Of(Claim("BHI1", 95, status, "PCN1", adjustment)).StateOf(isOpen));

    [Fact, Trait("Rule", "C-219"), Trait("Rule", "C-189")]
    public void Allowed_is_what_the_payer_says_or_the_charge_less_what_is_above_it()
    {
        var claim = Claim("BHI1", 95, adjustments: ["CO-45 46.17", "PR-2 9.77"]);
        var said = claim with { Lines = [claim.Lines[0] with { Amounts = [new X12.Remittances.QualifiedAmount("B6", Money.Dollars(48))] }] };

        Assert.Equal(Money.Dollars(48.83m), ClaimReading.Of(claim).Allowed);
        Assert.Equal(Money.Dollars(48), ClaimReading.Of(said).Allowed);
    }
}
