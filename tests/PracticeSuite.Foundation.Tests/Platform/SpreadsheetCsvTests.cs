using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using FsCheck;
using FsCheck.Fluent;
using PracticeSuite.Platform.Data;
using Xunit;

namespace PracticeSuite.Foundation.Tests.Platform;

/// <summary>Whatever somebody typed into a name comes out of an export as that text, and as nothing that a spreadsheet runs.</summary>
public sealed class SpreadsheetCsvTests
{
    [Theory]
    [InlineData("=HYPERLINK(\"http://evil.example\",\"Open\")")]
    [InlineData("+1+cmd|' /C calc'!A0")]
    [InlineData("-2+3+cmd|' /C calc'!A0")]
    [InlineData("@SUM(1+1)*cmd|' /C calc'!A0")]
    [InlineData("\t=1+1")]
    [InlineData("\r=1+1")]
    [InlineData("\n=1+1")]
    [InlineData("  =1+1")]
    [InlineData("＝1+1")]
    public void A_formula_becomes_a_text(string typed) => Assert.Equal($"'{typed}", Assert.Single(Read(SpreadsheetCsv.Line([typed]))));

    [Theory]
    [InlineData("-12.50")]
    [InlineData("Alvarez, Rosa")]
    [InlineData("O'Neil \"Ace\"")]
    [InlineData("two\nlines")]
    [InlineData("a=b")]
    public void A_number_or_a_name_stays_what_it_is(string typed) => Assert.Equal(typed, Assert.Single(Read(SpreadsheetCsv.Line([typed]))));

    [Fact]
    public void Every_text_comes_back_in_its_cell_and_no_cell_begins_as_a_formula() => Prop.ForAll(
        Gen.Elements("=", "+", "-", "@", "\t", "\r", "\n", "\"", ",", "'", " ", "＝", "1", "a", "é").ListOf().Select(string.Concat).ListOf(3).ToArbitrary(),
        typed =>
        {
            var cells = Read(SpreadsheetCsv.Line(typed));
            return cells.Count == 3 && cells.Zip(typed).All(pair => pair.First == pair.Second || pair.First == $"'{pair.Second}")
                && cells.All(cell => cell.TrimStart() is not ['=' or '@' or '＝', ..]);
        }).QuickCheckThrowOnFailure();

    private static List<string> Read(string line)
    {
        Assert.EndsWith("\r\n", line, StringComparison.Ordinal);
        using var csv = new CsvParser(new StringReader(line), new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n", IgnoreBlankLines = false });
        Assert.True(csv.Read());
        var cells = new List<string>(csv.Record!);
        Assert.False(csv.Read());
        return cells;
    }
}
