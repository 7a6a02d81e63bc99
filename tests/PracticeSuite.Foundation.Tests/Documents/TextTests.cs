using PracticeSuite.Documents;
using Xunit;

namespace PracticeSuite.Foundation.Tests.Documents;

public class TextTests
{
    [Theory]
    [InlineData("Renée Müller-O’Brien, señor Núñez, façade")]
    [InlineData("Nguyễn Thị Ánh Tuyết, Đặng Hữu Phước")]
    [InlineData("Žofie Dvořáková, Łukasz Święcicki, Şükrü Özdoğan")]
    [InlineData("Щербаков Юрий, Αναστασία Παπαδοπούλου")]
    [InlineData("Kāneʻohe")]
    [InlineData("Griffin, office, affluent")]
    [InlineData("$1,234.50 — 50 % of €99 “net” ½")]
    [InlineData("☐ no ☑ yes → page 2")]
    public void Text_read_from_the_file_is_the_text_that_was_written(string text)
    {
        var printed = Printed.Line(text).Text();

        Assert.Equal([text], printed);
    }

    [Fact]
    public void A_letter_and_its_combining_accent_become_one_letter()
    {
        var composed = Printed.Line("caf\u00E9 Nguy\u1EC5n");
        var decomposed = Printed.Line("cafe\u0301 Nguye\u0302\u0303n");

        Assert.Equal(composed.GeneratePdf(), decomposed.GeneratePdf());
    }

    [Fact]
    public void A_letter_whose_accented_form_no_font_has_carries_its_mark_above_it()
    {
        var letters = Printed.Line("x\u030C").Read(page => page.Letters)[0];

        Assert.Equal(["x", "\u030C"], letters.Select(letter => letter.Value));
        Assert.InRange(letters[1].StartBaseLine.X - letters[0].StartBaseLine.X, -6, 6);
    }

    [Fact]
    public void Letters_are_kerned()
    {
        var kerned = WidthOf("AVAVAV");
        var apart = WidthOf("A") * 3 + WidthOf("V") * 3;

        Assert.True(kerned < apart - 0.5, $"{kerned} is not less than {apart}");
    }

    [Fact]
    public void Figures_are_all_of_one_width_and_stand_under_each_other()
    {
        var widths = "0123456789".Select(figure => WidthOf(new string(figure, 6))).ToList();

        Assert.All(widths, width => Assert.Equal(widths[0], width, 2));
    }

    [Fact, Trait("Rule", "C-330")]
    public void Typewritten_letters_are_all_of_one_width_and_ten_of_them_are_an_inch()
    {
        const string letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ 0123456789 IIIIIWWWWW";
        var style = TextStyle.Default.FontSize(7.2f / 0.60205f).Typewritten();

        var places = Printed.SmallPages(content => content.Canvas(40, drawing => drawing.Text(0, 0, letters, style))).Read(page => page.Letters)[0]
            .Select(letter => letter.StartBaseLine.X).ToList();

        Assert.Equal(letters.Length, places.Count);
        Assert.All(places.Select((x, i) => x - 36 - (7.2 * i)), off => Assert.InRange(off, -0.02, 0.02));
    }

    [Theory, Trait("Rule", "C-330")]
    [InlineData("a")]
    [InlineData("É")]
    [InlineData("Ж")]
    [InlineData("-")]
    public void Nothing_takes_the_place_of_what_a_typewriter_lacks(string text) => Assert.Throws<MissingGlyphException>(
        () => Printed.SmallPages(content => content.Canvas(40, drawing => drawing.Text(0, 0, text, TextStyle.Default.Typewritten()))).GeneratePdf());

    [Fact]
    public void Words_that_do_not_fit_go_to_the_next_line_and_lose_nothing()
    {
        const string text = "This statement is for the patient to submit to the health plan; it is not a request for payment.";

        var document = Printed.SmallPages(content => content.Width(120).Text(text));

        Assert.Equal([text], document.Text());
        Assert.True(document.Words()[0].Select(word => Math.Round(word.BoundingBox.Bottom / 13)).Distinct().Count() > 3);
    }

    [Fact]
    public void A_new_line_in_the_text_is_a_new_line_on_the_page()
    {
        var words = Printed.Line("Lakeside\nMadison").Words()[0];

        Assert.Equal(words[0].BoundingBox.Left, words[1].BoundingBox.Left, 0.8);
        Assert.Equal(13, words[0].Letters[0].StartBaseLine.Y - words[1].Letters[0].StartBaseLine.Y, 0.1);
    }

    [Fact]
    public void A_date_is_not_broken_at_its_hyphens()
    {
        var words = Printed.SmallPages(content => content.Width(70).Text("Seen on 2026-11-23")).Words()[0];

        Assert.Contains("2026-11-23", words.Select(word => word.Text));
    }

    [Theory]
    [InlineData(false, false, "OpenSans")]
    [InlineData(true, false, "OpenSans-Bold")]
    [InlineData(false, true, "OpenSans-Italic")]
    [InlineData(true, true, "OpenSans-BoldItalic")]
    public void Bold_and_italic_have_faces_of_their_own(bool bold, bool italic, string face)
    {
        var letters = Printed.SmallPages(content =>
        {
            var span = content.Text("Total");
            _ = bold ? span.Bold() : span;
            _ = italic ? span.Italic() : span;
        }).Read(page => page.Letters)[0];

        Assert.All(letters, letter => Assert.EndsWith("+" + face, letter.FontName, StringComparison.Ordinal));
    }

    private static double WidthOf(string text)
    {
        var end = Printed.SmallPages(content => content.Row(row =>
        {
            row.AutoItem().Text(text);
            row.AutoItem().Text("|");
        })).Read(page => page.Letters)[0];
        return end[^1].StartBaseLine.X - end[0].StartBaseLine.X;
    }
}
