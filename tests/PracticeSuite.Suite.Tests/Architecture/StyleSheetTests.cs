using Xunit;

namespace PracticeSuite.Suite.Tests.Architecture;

/// <summary>A brace that a merge lost makes everything behind it hold in narrow windows only, and no compiler says so.</summary>
public sealed class StyleSheetTests
{
    public static TheoryData<string> Sheets => [.. Directory.GetFiles(Path.Combine(House.Root.FullName, "src/PracticeSuite.Web/wwwroot/css"), "*.css").Select(path => Path.GetFileName(path))];

    [Theory, MemberData(nameof(Sheets))]
    public void Every_block_that_opens_closes_before_the_next_rule_at_the_left_edge(string sheet)
    {
        var (open, wrong) = (0, new List<string>());
        foreach (var (at, line) in File.ReadLines(Path.Combine(House.Root.FullName, "src/PracticeSuite.Web/wwwroot/css", sheet)).Index())
        {
            if (open > 0 && line.Length > 0 && line[0] is '.' or '@' or ':')
                wrong.Add($"line {at + 1}");
            open += line.Count(letter => letter == '{') - line.Count(letter => letter == '}');
        }

        Assert.Empty(wrong);
        Assert.Equal(0, open);
    }
}
