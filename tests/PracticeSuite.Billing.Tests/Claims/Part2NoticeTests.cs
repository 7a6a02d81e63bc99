using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Tests.Months;
using PracticeSuite.Billing.Tests.WorkedCases;
using Xunit;

namespace PracticeSuite.Billing.Tests.Claims;

/// <summary>Case 47: what a Part 2 program tells a payer with the patient's consent carries the notice on its papers.</summary>
public sealed class Part2NoticeTests
{
    private static readonly CaseFacts Consented = MonthAssert.Ready.And("""
        {
          "consents": [
            {"kind": "Bhi", "givenAt": "2026-08-20 09:00", "method": "Verbal", "obtainedBy": "LCSW", "practitioner": "PMHNP", "items": [1, 2, 3, 4]},
            {"kind": "Part2Tpo", "givenAt": "2026-08-20 09:10", "method": "Written", "items": []}
          ]
        }
        """);

    [Theory, Trait("Rule", "C-368"), Trait("Rule", "P-070"), Trait("Rule", "P-076")]
    [InlineData("WholePractice", "F11.20", false, true)]
    [InlineData("WholePractice", "F33.1", false, true)]
    [InlineData("Unit", "F11.20", false, false)]
    [InlineData("None", "F11.20", false, false)]
    [InlineData("None", "F33.1", true, true)]
    public void The_notice_is_due_for_whatever_the_privacy_rules_call_a_Part_2_record(string program, string diagnosis, bool record, bool notice)
    {
        var facts = Consented.And($$"""
            {
              "practice": {"part2Program": "{{program}}"}, "patient": {"part2Record": {{(record ? "true" : "false")}}},
              "diagnoses": [{"code": "{{diagnosis}}", "rank": 1, "onset": "2026-01-15"}]
            }
            """);

        var eligible = facts.Evaluate().Headline;
        Assert.Equal(MonthDecision.Eligible, eligible.Result.Decision);
        var draft = ClaimDraft.Of(eligible, facts.Patient(facts.Month), facts.Rules());

        Assert.Equal(notice, StoredEvidence.Read(draft.Evidence.Text).Part2);
    }
}
