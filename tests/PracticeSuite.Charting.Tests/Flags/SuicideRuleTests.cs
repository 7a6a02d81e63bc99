using PracticeSuite.Charting.Contracts.Scales;
using PracticeSuite.Charting.Flags.Rules;
using Xunit;
using static PracticeSuite.Charting.Tests.Flags.Chart;

namespace PracticeSuite.Charting.Tests.Flags;

public sealed class SuicideRuleTests
{
    [Fact, Trait("Rule", "UF-01"), Trait("Rule", "P-200"), Trait("Rule", "P-201")]
    public void Any_answer_about_suicide_above_zero_of_a_scale_that_is_complete_or_not() => Check(
        "UF-01",
        ("PHQ-9 item 9 = 0", Of(Item("PHQ-9", 0)), ""),
        ("PHQ-9 item 9 = 1", Of(Item("PHQ-9", 1)), "Urgent"),
        ("PHQ-9 item 9 = 2", Of(Item("PHQ-9", 2)), "Critical"),
        ("PHQ-9 item 9 = 3", Of(Item("PHQ-9", 3)), "Critical"),
        ("EPDS item 10 = 0", Of(Item("EPDS", 0)), ""),
        ("EPDS item 10 = 1", Of(Item("EPDS", 1)), "Urgent"),
        ("EPDS item 10 = 2", Of(Item("EPDS", 2)), "Critical"),
        ("long ago", Of(Item("PHQ-9", 3, 29)), ""),
        ("long ago, entered today", Of(Item("PHQ-9", 3, 29) with { RecordedOn = Day(0) }), "Critical"));

    [Fact, Trait("Rule", "UF-02"), Trait("Rule", "P-201")]
    public void A_screener_that_finds_a_risk() => Check(
        "UF-02",
        ("none", Of(Risk(SuicideRisk.None)), ""),
        ("low", Of(Risk(SuicideRisk.Low)), "Routine"),
        ("moderate", Of(Risk(SuicideRisk.Moderate)), "Urgent"),
        ("high", Of(Risk(SuicideRisk.High)), "Critical"),
        ("high, long ago", Of(Risk(SuicideRisk.High) with { On = Day(29) }), ""),
        ("high, long ago, entered today", Of(Risk(SuicideRisk.High) with { On = Day(29), RecordedOn = Day(0) }), "Critical"));

    [Fact, Trait("Rule", "UF-02"), Trait("Rule", "P-178")]
    public void A_screener_that_is_not_complete_fires_on_what_was_said() => Check(
        "UF-02",
        ("2 and 3 are yes", Of(Screener("011----")), "Urgent"),
        ("6 is yes, when is not known", Of(Screener("00---1-")), "Urgent"),
        ("nothing is yes yet", Of(Screener("00-----")), ""));

    private static ScoreFact Screener(string answers) => new(Guid.CreateVersion7(), "C-SSRS", Scales.ScoringTests.Score("C-SSRS", answers), Day(0), false);

    [Fact, Trait("Rule", "P-202"), Trait("Rule", "P-203")]
    public void They_tell_therapist_prescriber_and_crisis_lead_and_close_with_a_disposition() => Assert.All(
        ["UF-01", "UF-02"],
        id => Assert.Equal("Therapist, Prescriber, CrisisLead, True", $"{string.Join(", ", FlagRules.Find(id)!.To)}, {FlagRules.Find(id)!.NeedsDisposition}"));

    [Fact]
    public void Every_rule_of_the_rulebook_is_there_once() => Assert.Equal(Enumerable.Range(1, 35).Select(number => $"UF-{number:00}"), FlagRules.All.Select(rule => rule.Id));
}
