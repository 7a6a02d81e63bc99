using System.Text.Json;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Suite.Tests.CommandLine;

/// <summary>§17 of the rulebook through the files, the tables and the command line of a practice.</summary>
public sealed class WorkedCaseFolderTests
{
    public static TheoryData<string, DatabaseKind> Groups()
    {
        var groups = new TheoryData<string, DatabaseKind>();
        foreach (var group in CaseFolder.Groups.Where(group => group is not ("refused" or "corrections")))
        {
            groups.Add(group, DatabaseKind.Sqlite);
            groups.Add(group, DatabaseKind.MariaDb);
        }

        return groups;
    }

    [Fact]
    public void Every_worked_case_is_in_exactly_one_folder()
    {
        using var cases = JsonDocument.Parse(File.ReadAllText(Path.Combine(CaseFolder.Root, "cases.json")));
        var wanted = cases.RootElement.GetProperty("cases").EnumerateArray().Select(one => one.GetProperty("case").GetString()!);

        var filed = CaseFolder.Groups.SelectMany(group => CaseFolder.Expected(group).Select(row => row["case"]).Distinct());

        Assert.Equal(wanted.Order(StringComparer.Ordinal), filed.Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Groups))]
    public async Task A_folder_of_cases_comes_out_as_the_rulebook_says(string group, DatabaseKind kind)
    {
        var expected = CaseFolder.Months(group);
        await using var terminal = await Terminal.OpenAsync(kind, CaseFolder.InstantOf(expected[0].AsOf));
        await terminal.RunAsync("migrate");

        await MonthRuns.TakeAsync(terminal, CaseFolder.Of(group));

        foreach (var run in expected.GroupBy(month => (month.AsOf, month.Month)).OrderBy(run => run.Key))
        {
            terminal.Clock.SetUtcNow(CaseFolder.InstantOf(run.Key.AsOf));
            await MonthRuns.RunAsync(terminal, run.Key.Month, [.. run]);
        }
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "B-070")]
    public async Task The_case_of_an_entry_that_ends_when_it_starts_is_refused_with_its_line_and_column(DatabaseKind kind)
    {
        var refused = Assert.Single(CaseFolder.Expected("refused"));
        await using var terminal = await Terminal.OpenAsync(kind);
        await terminal.RunAsync("migrate");

        var ending = await terminal.RunAsync("import", CaseFolder.Of("refused"), "--json");

        Assert.Equal(1, ending.Code);
        var problem = Assert.Single(ending.Json.GetProperty("problems").EnumerateArray());
        Assert.Equal(refused["file"], problem.GetProperty("file").GetString());
        Assert.Equal(refused["line"], problem.GetProperty("line").GetRawText());
        Assert.Equal(refused["column"], problem.GetProperty("column").GetString());
        Assert.Equal(1, (await terminal.RunAsync("month-end", "--month", "2026-09")).Code);
    }
}
