using Microsoft.Extensions.Logging;
using PracticeSuite.Charting.Flags.Rules;

namespace PracticeSuite.Charting.Flags;

internal sealed record Fired(FlagRule Rule, Trigger Trigger);

/// <summary>Holds each rule by itself against a chart: one that breaks must not take the others, or the change of the chart, with it (P-200).</summary>
internal sealed class FlagEvaluation(ILogger<FlagEvaluation> logger)
{
    public IReadOnlyList<Fired> Evaluate(IEnumerable<FlagRule> rules, FlagFacts facts, FlagThresholds thresholds, DateOnly today) =>
        [.. rules.SelectMany(rule => Evaluate(rule, facts, thresholds, today))];

    private List<Fired> Evaluate(FlagRule rule, FlagFacts facts, FlagThresholds thresholds, DateOnly today)
    {
        try
        {
            return [.. rule.Evaluate(facts, thresholds, today).Select(trigger => new Fired(rule, trigger))];
        }
        catch (Exception failure)
        {
            // A rule is pure: nothing is half done, and an answer about suicide waits for no other rule. The log lets no message through.
            logger.LogError(failure, "The flag rule {Rule} failed for patient {Patient}; the others were held against the chart", rule.Id, facts.PatientId);
            return [];
        }
    }
}
