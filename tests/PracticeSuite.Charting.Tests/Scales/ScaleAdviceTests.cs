using PracticeSuite.Charting.Contracts.Scales;
using Xunit;

namespace PracticeSuite.Charting.Tests.Scales;

public sealed class ScaleAdviceTests
{
    [Theory]
    [InlineData("PHQ-2", "11", null)]
    [InlineData("PHQ-2", "12", "offer the PHQ-9")]
    [InlineData("PHQ-2", "3-", null)]
    [Trait("Rule", "P-171")]
    public void A_positive_PHQ_2_offers_the_PHQ_9(string scale, string answers, string? advice) => Assert.Equal(advice, ScaleAdvice.Of(scale, ScoringTests.Score(scale, answers)));

    [Theory]
    [InlineData("AUDIT-C", "211", null)]
    [InlineData("AUDIT-C", "221", "brief intervention")]
    [InlineData("PHQ-9", "3333333330", null)]
    [Trait("Rule", "P-173")]
    public void AUDIT_C_from_5_asks_for_a_brief_intervention(string scale, string answers, string? advice) => Assert.Equal(advice, ScaleAdvice.Of(scale, ScoringTests.Score(scale, answers)));
}
