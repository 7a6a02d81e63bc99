using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Contracts.Services;

namespace PracticeSuite.Billing.Months.Routing;

/// <summary>
/// Every code that speaks for a patient's month: what the evaluation found under each enrollment, what else is billed, and minutes that were
/// logged for other programs. It decides nothing; the evaluation has.
/// </summary>
internal static class MonthRouting
{
    public static MonthRoutingDto Of(PatientMonth facts, PracticeRules rules, EvaluatedPatient evaluated, ProcedureCodeTable labels)
    {
        var headline = evaluated.Headline.Result;
        var routed = headline.Decision == MonthDecision.Eligible ? headline : null;
        var candidates = EnrolledCandidates.Of(evaluated, rules)
            .Concat(NeighbourCandidates.Of(facts, rules, headline))
            .Concat(LoggedCandidates.Of(facts, rules, headline))
            .Select(one => one with { Label = labels.LabelOf(one.Code) })
            .OrderBy(one => one.Standing).ThenBy(one => one.Code, StringComparer.Ordinal).ToList();
        return new MonthRoutingDto(facts.Care.PatientId, facts.Care.Month, routed?.Code, WhyOf(routed, candidates), candidates);
    }

    private static string WhyOf(MonthResult? routed, List<MonthCandidateDto> candidates)
    {
        var instead = candidates.Find(one => one.Standing == CandidateStanding.Instead);
        if (routed is null)
            return instead is null ? "No code can be billed for this month yet; the holds say what is missing." : $"{instead.Code} is billed here for this month, so that neither 99484 nor G0323 can be.";
        var behind = candidates.Find(one => one.Standing == CandidateStanding.Behind);
        return behind is null
            ? $"{routed.Code} is the only code of general BHI that qualifies."
            : $"{routed.Code} goes first and {behind.Code} stands behind it: one unit of general BHI a month.";
    }
}
