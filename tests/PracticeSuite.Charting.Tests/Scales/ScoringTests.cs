using PracticeSuite.Charting.Contracts.Scales;
using PracticeSuite.Charting.Scales.Scoring;
using PracticeSuite.Kernel;
using Xunit;

namespace PracticeSuite.Charting.Tests.Scales;

/// <summary>The vectors of the rulebook, and what happens at the edges.</summary>
public sealed class ScoringTests
{
    [Theory]
    [Trait("Rule", "P-170")]
    [Trait("Rule", "P-180")]
    [Trait("Rule", "P-181")]
    [Trait("Rule", "P-182")]
    [Trait("Rule", "P-183")]
    [Trait("Rule", "P-184")]
    [InlineData("111111111", 9, "mild", false, 1)]
    [InlineData("222220000", 10, "moderate", true, 0)]
    [InlineData("333333333", 27, "severe", true, 3)]
    [InlineData("2222222--", 18, "moderately severe", true, null)]
    [InlineData("00000---2", null, null, null, 2)]
    [InlineData("000000000", 0, "minimal", false, 0)]
    [InlineData("0000-0013", 5, "mild", false, 3)]
    public void PHQ_9(string answers, int? total, string? band, bool? isPositive, int? suicide)
    {
        var score = Score("PHQ-9", answers);

        Assert.Equal((total, band, isPositive, suicide), (score.Total, score.Band, score.IsPositive, score.SuicideAnswer));
        Assert.Equal(total is not null && answers.Contains('-', StringComparison.Ordinal), score.IsProrated);
    }

    [Theory]
    [Trait("Rule", "P-170")]
    [InlineData(4, "minimal")]
    [InlineData(5, "mild")]
    [InlineData(9, "mild")]
    [InlineData(10, "moderate")]
    [InlineData(14, "moderate")]
    [InlineData(15, "moderately severe")]
    [InlineData(19, "moderately severe")]
    [InlineData(20, "severe")]
    public void Bands_of_PHQ_9_begin_where_the_manual_says(int total, string band) => Assert.Equal(band, RatingScales.Get("PHQ-9").BandOf(total));

    [Fact, Trait("Rule", "P-170")]
    public void The_item_about_function_is_asked_and_not_scored()
    {
        Assert.Equal(9, Score("PHQ-9", "1111111113").Total);
        Assert.Empty(Score("PHQ-9", "111111111-").Missing);
    }

    [Theory, Trait("Rule", "P-171")]
    [InlineData("12", 3, true)]
    [InlineData("11", 2, false)]
    [InlineData("3-", null, null)]
    public void PHQ_2(string answers, int? total, bool? isPositive)
    {
        var score = Score("PHQ-2", answers);

        Assert.Equal((total, isPositive), (score.Total, score.IsPositive));
    }

    [Theory]
    [Trait("Rule", "P-172")]
    [Trait("Rule", "P-185")]
    [InlineData("2222200", 10, "moderate")]
    [InlineData("222220-", 12, "moderate")]
    [InlineData("22222--", null, null)]
    [InlineData("3333300", 15, "severe")]
    [InlineData("1111100", 5, "mild")]
    public void GAD_7(string answers, int? total, string? band)
    {
        var score = Score("GAD-7", answers);

        Assert.Equal((total, band), (score.Total, score.Band));
    }

    [Theory]
    [Trait("Rule", "P-173")]
    [Trait("Rule", "P-186")]
    [InlineData("111", "F", 3, true, "elevated")]
    [InlineData("111", "M", 3, false, "low")]
    [InlineData("111", "U", 3, true, "elevated")]
    [InlineData("112", "M", 4, true, "elevated")]
    [InlineData("332", "M", 8, true, "high")]
    [InlineData("0--", "F", 0, false, "none")]
    [InlineData("11-", "F", null, null, null)]
    public void AUDIT_C(string answers, string sex, int? total, bool? isPositive, string? band)
    {
        var score = Score("AUDIT-C", answers, sex);

        Assert.Equal((total, isPositive, band), (score.Total, score.IsPositive, score.Band));
    }

    [Fact, Trait("Rule", "P-173")]
    public void Who_never_drinks_and_drinks_six_is_asked_again() =>
        Assert.Equal("Answers.3", Assert.Throws<BusinessException>(() => Score("AUDIT-C", "0-2")).Field);

    [Theory]
    [Trait("Rule", "P-174")]
    [Trait("Rule", "P-187")]
    [InlineData("22222222222222221000", 33, true, true)]
    [InlineData("22222222222222220000", 32, false, true)]
    [InlineData("20000200000020200022", 12, false, false)]
    [InlineData("20000200220000202000", 12, false, true)]
    public void PCL_5(string answers, int total, bool isPositive, bool meetsClusters)
    {
        var score = Score("PCL-5", answers);

        Assert.Equal((total, isPositive), (score.Total, score.IsPositive));
        Assert.Null(score.Band);
        Assert.Equal(meetsClusters, score.MeetsClusters);
    }

    [Fact, Trait("Rule", "P-174")]
    public void A_missing_answer_leaves_PCL_5_without_a_total_and_shows_its_clusters_as_incomplete()
    {
        var score = Score("PCL-5", "2222-221111111444444");

        Assert.Equal((null, null), (score.Total, score.MeetsClusters));
        Assert.Equal([new("B", 8, false), new("C", 4, true), new("D", 7, true), new("E", 24, true)], score.Clusters!);
    }

    [Theory]
    [Trait("Rule", "P-175")]
    [Trait("Rule", "P-197")]
    [InlineData("1111111101", 9, "below the cut", false, 1)]
    [InlineData("1111111120", 10, "possible depression", true, 0)]
    [InlineData("1111111222", 13, "likely depression", true, 2)]
    [InlineData("11111111-1", null, null, null, 1)]
    public void EPDS(string answers, int? total, string? band, bool? isPositive, int? suicide)
    {
        var score = Score("EPDS", answers);

        Assert.Equal((total, band, isPositive, suicide), (score.Total, score.Band, score.IsPositive, score.SuicideAnswer));
    }

    [Theory]
    [Trait("Rule", "P-176")]
    [Trait("Rule", "P-188")]
    [InlineData("1111111100000" + "11", false)]
    [InlineData("1111111100000" + "12", true)]
    [InlineData("1111111000000" + "13", true)]
    [InlineData("1111110000000" + "13", false)]
    [InlineData("1111111100000" + "03", false)]
    [InlineData("1111111100000" + "1-", null)]
    public void MDQ(string answers, bool? isPositive) => Assert.Equal(isPositive, Score("MDQ", answers).IsPositive);

    [Theory]
    [Trait("Rule", "P-177")]
    [Trait("Rule", "P-189")]
    [Trait("Rule", "P-190")]
    [Trait("Rule", "P-191")]
    [InlineData("222300", 4, true, 9, "low negative")]
    [InlineData("221233", 4, true, 13, "high negative")]
    [InlineData("111444", 3, false, 15, "low positive")]
    public void ASRS(string answers, int counting, bool isPositive, int sum, string band)
    {
        var score = Score("ASRS", answers);

        Assert.Equal((counting, isPositive, sum, band), (score.Counting, score.IsPositive, score.Total, score.Band));
    }

    [Theory]
    [Trait("Rule", "P-178")]
    [Trait("Rule", "P-192")]
    [Trait("Rule", "P-193")]
    [Trait("Rule", "P-194")]
    [Trait("Rule", "P-195")]
    [InlineData("10---0-", SuicideRisk.Low)]
    [InlineData("011000-", SuicideRisk.Moderate)]
    [InlineData("00---10", SuicideRisk.Moderate)]
    [InlineData("00---11", SuicideRisk.High)]
    [InlineData("010100-", SuicideRisk.High)]
    [InlineData("010010-", SuicideRisk.High)]
    [InlineData("010000-", SuicideRisk.Low)]
    [InlineData("00---0-", SuicideRisk.None)]
    [InlineData("1----0-", SuicideRisk.Low)]
    [InlineData("00---1-", SuicideRisk.Moderate)]
    [InlineData("---1---", SuicideRisk.High)]
    [InlineData("-----11", SuicideRisk.High)]
    [InlineData("01-01--", SuicideRisk.High)]
    [InlineData("011----", SuicideRisk.Moderate)]
    [InlineData("00-----", null)]
    public void C_SSRS(string answers, SuicideRisk? risk) => Assert.Equal(risk, Score("C-SSRS", answers).Risk);

    [Theory, Trait("Rule", "P-178"), Trait("Rule", "UF-02")]
    [InlineData(0, null)]
    [InlineData(1, SuicideRisk.Low)]
    [InlineData(2, SuicideRisk.Low)]
    [InlineData(3, SuicideRisk.Moderate)]
    [InlineData(4, SuicideRisk.Moderate)]
    [InlineData(5, SuicideRisk.High)]
    [InlineData(6, SuicideRisk.High)]
    public void How_many_items_of_C_SSRS_are_yes_says_what_the_risk_is_at_least(int yes, SuicideRisk? risk) =>
        Assert.Equal(risk, ScaleScoring.OfTotal(RatingScales.Get("C-SSRS"), yes, null).Risk);

    [Theory, Trait("Rule", "P-178")]
    [InlineData("001--0-", "Answers.3")]
    [InlineData("00---01", "Answers.7")]
    public void Answers_of_C_SSRS_that_contradict_each_other_are_asked_again(string answers, string field) =>
        Assert.Equal(field, Assert.Throws<BusinessException>(() => Score("C-SSRS", answers)).Field);

    [Theory]
    [InlineData("PHQ-9", 0)]
    [InlineData("PHQ-9", 11)]
    public void An_item_that_a_scale_has_not_is_refused(string scale, int number) =>
        Assert.Equal($"Answers.{number}", Refusal(scale, number, 1).Field);

    [Theory]
    [InlineData("PHQ-9", 4)]
    [InlineData("PCL-5", 5)]
    [InlineData("MDQ", 2)]
    [InlineData("GAD-7", -1)]
    public void An_answer_that_an_item_does_not_offer_is_refused(string scale, int value) => Assert.Equal("Answers.1", Refusal(scale, 1, value).Field);

    [Fact]
    public void Answers_are_stored_as_they_are_read() => Assert.Equal("12-0-33", ScaleAnswers.Read("12-0-33").ToString());

    private static BusinessException Refusal(string scale, int number, int value) =>
        Assert.Throws<BusinessException>(() => ScaleAnswers.Of(RatingScales.Get(scale), new Dictionary<int, int> { [number] = value }));

    internal static ScaleScore Score(string scale, string answers, string? sex = "F")
    {
        var given = answers.Select((letter, index) => (Number: index + 1, letter)).Where(one => one.letter != '-').ToDictionary(one => one.Number, one => one.letter - '0');
        var definition = RatingScales.Get(scale);
        return ScaleScoring.Score(definition, ScaleAnswers.Of(definition, given), sex);
    }
}
