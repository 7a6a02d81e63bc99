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
        await MonthRuns.TakeAsync(terminal, CaseFolder.Of(group));

        var claims = 0;
        foreach (var run in expected.GroupBy(month => (month.AsOf, month.Month)).OrderBy(run => run.Key))
        {
            terminal.Clock.SetUtcNow(CaseFolder.InstantOf(run.Key.AsOf));
            var json = await MonthRuns.RunAsync(terminal, run.Key.Month, [.. run]);
            claims += json.GetProperty("claimsCreated").GetInt32();
        }

        Assert.Equal(expected.Where(month => month.IsEligible).DistinctBy(month => (month.Patient, month.Month)).Count(), claims);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task Two_practices_with_patients_of_the_same_numbers_keep_apart(DatabaseKind kind)
    {
        var expected = CaseFolder.Months("late");
        await using var terminal = await Terminal.OpenAsync(kind, CaseFolder.InstantOf(expected[0].AsOf));
        await MonthRuns.TakeAsync(terminal, CaseFolder.Of("late"));
        foreach (var file in Directory.GetFiles(CaseFolder.Of("late")))
            terminal.Put(Path.GetFileName(file), (await File.ReadAllLinesAsync(file)).Select(line => line.Replace("OAK,", "ELM,", StringComparison.Ordinal)));
        await MonthRuns.TakeAsync(terminal, terminal.Folder.FullName);

        var unnamed = await terminal.RunAsync("month-end", "--month", "2026-09", "--json");
        var oak = await terminal.RunAsync("month-end", "--month", "2026-09", "--practice", "OAK", "--json");
        var elm = await terminal.RunAsync("month-end", "--month", "2026-09", "--practice", "elm", "--json");

        Assert.Equal((1, 0, 0), (unnamed.Code, oak.Code, elm.Code));
        foreach (var ending in (Ending[])[oak, elm])
        {
            Assert.Equal(1, ending.Json.GetProperty("evaluated").GetInt32());
            Assert.Equal(1, ending.Json.GetProperty("claimsCreated").GetInt32());
        }
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "B-070")]
    public async Task The_case_of_an_entry_that_ends_when_it_starts_is_refused_with_its_line_and_column(DatabaseKind kind)
    {
        var refused = Assert.Single(CaseFolder.Expected("refused"));
        await using var terminal = await Terminal.OpenAsync(kind);
        var ending = await terminal.RunAsync("import", CaseFolder.Of("refused"), "--json");

        Assert.Equal(1, ending.Code);
        var problem = Assert.Single(ending.Json.GetProperty("problems").EnumerateArray());
        Assert.Equal(refused["file"], problem.GetProperty("file").GetString());
        Assert.Equal(refused["line"], problem.GetProperty("line").GetRawText());
        Assert.Equal(refused["column"], problem.GetProperty("column").GetString());
        Assert.Equal(1, (await terminal.RunAsync("month-end", "--month", "2026-09")).Code);
    }
}
