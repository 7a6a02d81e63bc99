using PracticeSuite.Charting.Contracts.Scales;
using Xunit;

namespace PracticeSuite.Charting.Tests.Scales;

public sealed class ScaleDefinitionTests
{
    [Theory]
    [Trait("Rule", "P-160")]
    [Trait("Rule", "P-161")]
    [Trait("Rule", "P-162")]
    [InlineData("PHQ-9", 10)]
    [InlineData("PHQ-2", 2)]
    [InlineData("GAD-7", 7)]
    [InlineData("PCL-5", 20)]
    [InlineData("AUDIT-C", 3)]
    public void A_scale_that_is_free_shows_the_words_of_each_item_and_whose_it_is(string name, int items)
    {
        var scale = RatingScales.Get(name);

        Assert.Equal((ScaleRights.Free, items), (scale.Rights, scale.Items.Count));
        Assert.All(scale.Items, item => Assert.False(string.IsNullOrWhiteSpace(item.Text)));
        Assert.NotEmpty(scale.Acknowledgment);
    }

    [Theory]
    [Trait("Rule", "P-163")]
    [Trait("Rule", "P-164")]
    [Trait("Rule", "P-165")]
    [Trait("Rule", "P-166")]
    [Trait("Rule", "P-167")]
    [InlineData("C-SSRS", 7)]
    [InlineData("EPDS", 10)]
    [InlineData("MDQ", 15)]
    [InlineData("ASRS", 6)]
    public void Of_the_others_nothing_ships_but_numbers(string name, int items)
    {
        var scale = RatingScales.Get(name);

        Assert.Equal((ScaleRights.ScoreEntry, items), (scale.Rights, scale.Items.Count));
        Assert.All(scale.Items, item => Assert.Null(item.Text));
        Assert.All(scale.Items, item => Assert.Matches("^(Item \\d+|Part \\d+)(, item \\d+|, lifetime|, past 3 months)?$", item.Label));
    }

    [Theory, Trait("Rule", "P-160")]
    [InlineData("PHQ-9")]
    [InlineData("PHQ-2")]
    [InlineData("GAD-7")]
    public void PHQ_and_GAD_carry_the_developers_line(string name) =>
        Assert.Contains("No permission required", RatingScales.Get(name).Acknowledgment, StringComparison.Ordinal);

    [Fact]
    public void Items_are_numbered_as_on_the_form_and_choices_begin_at_zero() => Assert.All(RatingScales.Names.Select(RatingScales.Get), scale =>
    {
        Assert.Equal(Enumerable.Range(1, scale.Items.Count), scale.Items.Select(item => item.Number));
        Assert.All(scale.Items, item => Assert.Equal(Enumerable.Range(0, item.Choices.Count), item.Choices.Select(choice => choice.Value)));
    });
}
