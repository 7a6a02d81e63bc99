using PracticeSuite.Billing.Contracts.Months;

namespace PracticeSuite.Billing.Months.Routing;

/// <summary>99484 and G0323 as the month was evaluated under each enrollment (B-036, B-091, B-092).</summary>
internal static class EnrolledCandidates
{
    public static IEnumerable<MonthCandidateDto> Of(EvaluatedPatient evaluated, PracticeRules rules)
    {
        var routed = evaluated.Months.FirstOrDefault(month => month.Result.Decision == MonthDecision.Eligible)?.Result;
        foreach (var result in evaluated.Months.Select(month => month.Result).Where(result => result.Code is not null))
        {
            var (standing, why, rule) = Judge(result, routed, rules);
            yield return new MonthCandidateDto(
                result.Code!, "", standing, why, rule, result.Total, result.Threshold, result.ExpectedAllowed,
                rules.StaffOf(result.RenderingProviderId)?.DisplayName);
        }
    }

    private static (CandidateStanding, string, string?) Judge(MonthResult result, MonthResult? routed, PracticeRules rules)
    {
        if (ReferenceEquals(result, routed))
            return (CandidateStanding.Routes, "Every gate is passed.", null);
        if (routed is null || result.Holds is not [{ Code: HoldCode.ConflictGeneralBhi or HoldCode.DuplicateMonth } only])
            return (CandidateStanding.Held, string.Join(", ", result.Holds.Select(hold => HoldWords.LabelOf(hold.Code.ToText())).Distinct()), null);
        return only.Code == HoldCode.DuplicateMonth
            ? (CandidateStanding.Behind, "It qualifies, and the same code is billed under another enrollment of the month.", "B-005")
            : (CandidateStanding.Behind, rules.Settings.PreferG0323 == (routed.Code == "G0323")
                ? $"It qualifies, and the practice keeps {routed.Code} where both do."
                : $"It qualifies, and a payer has the claim for {routed.Code} already.", "B-036");
    }
}
