using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Flags.Rules;

namespace PracticeSuite.Charting.Flags;

internal sealed class FlagRuleNames : IFlagRuleNames
{
    public IReadOnlyList<FlagRuleName> All { get; } = [.. FlagRules.All.Select(rule => new FlagRuleName(rule.Id, rule.Words))];
}
