using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Tests.WorkedCases;
using Xunit;

namespace PracticeSuite.Billing.Tests.Months;

/// <summary>A month that would be billed, and short words for what became of it.</summary>
internal static class MonthAssert
{
    /// <summary>The fixture of the worked cases with 25 minutes; the threshold is met on 17 September.</summary>
    public static readonly CaseFacts Ready = CaseFacts.Fixture.Work("LCSW 2026-09-03 10:00-10:12", "LCSW 2026-09-17 09:00-09:13");

    /// <summary>A therapist's own month under G0323.</summary>
    public static readonly CaseFacts ReadyG0323 = Ready.And("""
        {
          "enrollments": [{"code": "G0323", "location": "MAIN", "biller": "LCSW", "designatedMember": "LCSW", "from": "2026-08-20", "faceToFaceAttested": true}],
          "consents": [{"kind": "Bhi", "givenAt": "2026-08-20 09:00", "obtainedBy": "LCSW", "practitioner": "LCSW", "items": [1, 2, 3, 4]}],
          "visits": [{"on": "2026-08-15", "code": "90791", "practitioner": "LCSW"}]
        }
        """);

    public static void IsEligible(CaseFacts facts, params string[] advisories) => IsEligible(facts.Result(), advisories);

    public static void IsEligible(MonthResult result, params string[] advisories)
    {
        Assert.Equal([], HoldsOf(result));
        Assert.Equal(advisories, result.Advisories.Select(advisory => advisory.Code.ToText()));
    }

    public static void IsHeld(CaseFacts facts, params string[] holds) => Assert.Equal(holds, HoldsOf(facts.Result()));

    public static void IsHeld(CaseFacts facts, string hold, HoldReason reason)
    {
        var only = Assert.Single(facts.Result().Holds);
        Assert.Equal((hold, reason), (only.Code.ToText(), only.Reason));
    }

    public static List<string> HoldsOf(MonthResult result) => [.. result.Holds.Select(hold => hold.Code.ToText())];
}
