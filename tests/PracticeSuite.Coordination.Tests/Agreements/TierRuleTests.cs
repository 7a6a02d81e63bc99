using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Coordination.Agreements;
using PracticeSuite.Coordination.Contracts.Contacts;
using Xunit;
using static PracticeSuite.Coordination.Tests.CareHost;

namespace PracticeSuite.Coordination.Tests.Agreements;

[Trait("Rule", "K-030")]
public sealed class TierRuleTests
{
    private static readonly DateOnly Today = Day("2026-10-09");

    private static readonly DateOnly LongAgo = Day("2025-10-09");

    private static readonly TierFacts Quiet = new() { ScoredOn = Today.AddDays(-30) };

    public static TheoryData<string, object, ContactTier> Firsts => new()
    {
        { "an open critical flag", Quiet with { HasOpenFlag = true, HasOpenCritical = true }, ContactTier.HighRisk },
        { "C-SSRS on the thirtieth day", Quiet with { RiskOn = Today.AddDays(-30) }, ContactTier.HighRisk },
        { "C-SSRS the day before", Quiet with { RiskOn = Today.AddDays(-31) }, ContactTier.Maintenance },
        { "PHQ-9 of 20", Quiet with { Phq9 = 20 }, ContactTier.HighRisk },
        { "PHQ-9 of 19", Quiet with { Phq9 = 19, AboveMildOn = Today }, ContactTier.Stable },
        { "medication on the sixtieth day", Quiet with { MedicationOn = Today.AddDays(-60) }, ContactTier.Changing },
        { "medication the day before", Quiet with { MedicationOn = Today.AddDays(-61) }, ContactTier.Stable },
        { "an open urgent flag", Quiet with { HasOpenFlag = true, HasOpenUrgent = true }, ContactTier.Changing },
        { "a worse score on the sixtieth day", Quiet with { WorseOn = Today.AddDays(-60), WorseScale = "GAD-7" }, ContactTier.Changing },
        { "a worse score the day before", Quiet with { WorseOn = Today.AddDays(-61), WorseScale = "GAD-7" }, ContactTier.Maintenance },
        { "an open routine flag", Quiet with { HasOpenFlag = true }, ContactTier.Stable },
        { "a flag half a year ago", Quiet with { FlaggedOn = Today.AddDays(-180) }, ContactTier.Stable },
        { "a flag before that", Quiet with { FlaggedOn = Today.AddDays(-181) }, ContactTier.Maintenance },
        { "a score above mild half a year ago", Quiet with { AboveMildOn = Today.AddDays(-180) }, ContactTier.Stable },
        { "no score for half a year", Quiet with { ScoredOn = Today.AddDays(-181) }, ContactTier.Stable },
        { "nothing at all", Quiet, ContactTier.Maintenance },
        { "all at once", Quiet with { HasOpenCritical = true, MedicationOn = Today, HasOpenUrgent = true, HasOpenFlag = true }, ContactTier.HighRisk },
        { "severe before changing", Quiet with { Phq9 = 24, MedicationOn = Today }, ContactTier.HighRisk },
    };

    [Theory, MemberData(nameof(Firsts))]
    public void The_first_that_fits_is_proposed(string what, object facts, ContactTier tier) =>
        Assert.Equal((what, tier), (what, TierRule.Propose((TierFacts)facts, null, LongAgo, Today).Tier));

    [Fact]
    public void A_stay_of_the_last_thirty_days_is_high_risk()
    {
        Assert.Equal(ContactTier.HighRisk, TierRule.Propose(Quiet, Today.AddDays(-30), LongAgo, Today).Tier);
        Assert.Equal(ContactTier.Maintenance, TierRule.Propose(Quiet, Today.AddDays(-31), LongAgo, Today).Tier);
    }

    [Fact]
    public void Of_whom_nothing_is_known_for_half_a_year_is_not_called_maintenance()
    {
        Assert.Equal(ContactTier.Stable, TierRule.Propose(null, null, LongAgo, Today).Tier);
        Assert.Equal(ContactTier.Stable, TierRule.Propose(Quiet, null, Today.AddDays(-179), Today).Tier);
    }
}
