using PracticeSuite.Charting.Contracts.Scales;
using PracticeSuite.Charting.Scales.Scoring;
using Xunit;

namespace PracticeSuite.Charting.Tests.Scales;

public sealed class ScaleCourseTests
{
    [Fact, Trait("Rule", "P-196")]
    public void Half_of_the_baseline_is_a_response_and_not_yet_a_remission()
    {
        var course = Judge("PHQ-9", 18, 9);

        Assert.Equal((-9, ScaleDirection.Better, true, false), (course.Change, course.Direction, course.IsResponse, course.IsRemission));
    }

    [Fact, Trait("Rule", "P-185")]
    public void Four_points_of_GAD_7_are_worse()
    {
        Assert.Equal((4, ScaleDirection.Worse), (Judge("GAD-7", 6, 10).Change, Judge("GAD-7", 6, 10).Direction));
        Assert.Equal(ScaleDirection.Steady, Judge("GAD-7", 6, 9).Direction);
    }

    [Theory]
    [Trait("Rule", "P-170")]
    [Trait("Rule", "P-173")]
    [Trait("Rule", "P-174")]
    [Trait("Rule", "P-175")]
    [Trait("Rule", "P-177")]
    [InlineData("PHQ-9", 5)]
    [InlineData("AUDIT-C", 2)]
    [InlineData("PCL-5", 10)]
    [InlineData("EPDS", 4)]
    [InlineData("ASRS", 3)]
    public void A_change_means_something_from_the_scales_own_number_of_points(string scale, int points)
    {
        Assert.Equal(ScaleDirection.Worse, Judge(scale, 0, points).Direction);
        Assert.Equal(ScaleDirection.Better, Judge(scale, points, 0).Direction);
        Assert.Equal(ScaleDirection.Steady, Judge(scale, 0, points - 1).Direction);
    }

    [Fact, Trait("Rule", "P-170")]
    public void After_a_remission_ten_points_are_a_relapse()
    {
        Assert.True(Judge("PHQ-9", 18, 4, 10).IsRelapse);
        Assert.False(Judge("PHQ-9", 18, 4, 9).IsRelapse);
        Assert.False(Judge("PHQ-9", 18, 5, 10).IsRelapse);
        Assert.True(Judge("PHQ-9", 18, 4).IsRemission);
    }

    [Fact, Trait("Rule", "P-172")]
    public void Below_five_is_a_remission_of_GAD_7()
    {
        Assert.True(Judge("GAD-7", 14, 4).IsRemission);
        Assert.False(Judge("GAD-7", 14, 5).IsRemission);
        Assert.False(Judge("GAD-7", 14, 8).IsResponse);
        Assert.True(Judge("GAD-7", 14, 7).IsResponse);
    }

    [Fact, Trait("Rule", "P-178")]
    public void Any_rise_of_the_level_of_risk_is_worse_whatever_the_number_of_yes()
    {
        var scores = new[] { ScoringTests.Score("C-SSRS", "111000-"), ScoringTests.Score("C-SSRS", "010100-") };

        Assert.Equal(ScaleDirection.Worse, ScaleCourses.Judge(RatingScales.Get("C-SSRS"), scores).Direction);
    }

    [Fact, Trait("Rule", "P-178")]
    public void A_risk_that_may_be_higher_is_not_better()
    {
        var scores = new[] { ScoringTests.Score("C-SSRS", "011000-"), ScoringTests.Score("C-SSRS", "1----0-") };

        Assert.Equal(ScaleDirection.Steady, ScaleCourses.Judge(RatingScales.Get("C-SSRS"), scores).Direction);
    }

    [Fact, Trait("Rule", "P-178")]
    public void Totals_of_C_SSRS_that_say_nothing_of_the_level_are_told_without_a_direction()
    {
        var scores = new[] { new ScaleScore(1, null, null, false, []), new ScaleScore(3, null, null, false, []), ScoringTests.Score("C-SSRS", "010100-"), ScoringTests.Score("C-SSRS", "---1---") };

        Assert.All(Enumerable.Range(1, 4), count => Assert.Equal(ScaleDirection.Steady, ScaleCourses.Judge(RatingScales.Get("C-SSRS"), [.. scores.Take(count)]).Direction));
    }

    [Fact]
    public void A_score_without_a_total_tells_nothing()
    {
        var (first, none) = (ScoringTests.Score("PHQ-9", "222222222"), ScoringTests.Score("PHQ-9", "2--------"));

        Assert.Equal(ScaleCourse.None, ScaleCourses.Judge(RatingScales.Get("PHQ-9"), [none]));
        Assert.Null(ScaleCourses.Judge(RatingScales.Get("PHQ-9"), [first, none]).Change);
    }

    private static ScaleCourse Judge(string scale, params int[] totals) =>
        ScaleCourses.Judge(RatingScales.Get(scale), [.. totals.Select(total => new ScaleScore(total, null, null, false, []))]);
}
