using PracticeSuite.Charting.Briefs;
using PracticeSuite.Charting.Contracts.Briefs;
using Xunit;

namespace PracticeSuite.Charting.Tests.Briefs;

public sealed class BriefFitTests
{
    [Fact, Trait("Rule", "K-109")]
    public void Every_part_has_a_line_before_any_has_a_second_and_parts_stand_in_their_order()
    {
        var lines = Enum.GetValues<BriefPart>().Reverse().SelectMany(part => Enumerable.Range(0, 30).Select(_ => new BriefLine(part, string.Join(' ', Enumerable.Repeat("word", 25)))));

        var sections = BriefFit.Of(lines);

        Assert.Equal(Enum.GetValues<BriefPart>(), sections.Select(section => section.Part));
        Assert.All(sections, section => Assert.NotEmpty(section.Lines));
        Assert.All(sections, section => Assert.Equal(30, section.Lines.Count + section.More));
        Assert.InRange(BriefFit.WordsOf(sections), 300, BriefLimits.Words);
    }

    [Fact, Trait("Rule", "K-100")]
    public void What_is_not_tolerated_stands_before_long_texts_of_others()
    {
        var much = string.Join(' ', Enumerable.Repeat("word", 200));

        var sections = BriefFit.Of([
            new BriefLine(BriefPart.Patient, "Rosa Alvarez"), new BriefLine(BriefPart.Patient, "Allergies: lamotrigine"), new BriefLine(BriefPart.SinceLast, much),
            new BriefLine(BriefPart.TherapistSays, much), new BriefLine(BriefPart.Flags, much),
        ]);

        Assert.Equal(["Rosa Alvarez", "Allergies: lamotrigine"], sections[0].Lines);
        Assert.InRange(BriefFit.WordsOf(sections), 300, BriefLimits.Words);
    }

    [Theory, Trait("Rule", "K-109")]
    [InlineData(5_000, 1)]
    [InlineData(1, 20_000)]
    public void One_long_text_does_not_break_the_page(int words, int letters)
    {
        var sections = BriefFit.Of([new BriefLine(BriefPart.Patient, string.Join(' ', Enumerable.Repeat(new string('x', letters), words))), new BriefLine(BriefPart.ToDecide, "Dose?")]);

        Assert.InRange(BriefFit.WordsOf(sections), 1, BriefLimits.Words);
        Assert.Equal("Dose?", Assert.Single(sections[1].Lines));
    }

    [Fact]
    public void Lines_of_one_part_stand_on_one_line_each() =>
        Assert.Equal("Keep the dose.", Assert.Single(BriefFit.Of([new BriefLine(BriefPart.ToDecide, "Keep\r\n the\tdose.")])[0].Lines));
}
