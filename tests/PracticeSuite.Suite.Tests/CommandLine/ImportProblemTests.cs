using System.Text;
using System.Text.Json;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Suite.Tests.CommandLine;

public sealed class ImportProblemTests(ImportedPractices practices) : IClassFixture<ImportedPractices>
{
    public static TheoryData<string, DatabaseKind> BadFiles()
    {
        var files = new TheoryData<string, DatabaseKind>();
        foreach (var file in BadFile.All)
        {
            files.Add(file.What, DatabaseKind.Sqlite);
            files.Add(file.What, DatabaseKind.MariaDb);
        }

        return files;
    }

    [Theory, MemberData(nameof(BadFiles))]
    public async Task A_bad_file_is_refused_with_its_lines_and_columns_and_leaves_nothing(string what, DatabaseKind kind)
    {
        var bad = BadFile.All.Single(file => file.What == what);
        var folder = Folder(practices.On(kind), (bad.File, bad.Content), ("fees.csv", "code,amount,effective_from\n99484,96.00,2027-01-01"u8.ToArray()));
        var before = await RowCounts.ReadAsync(practices.On(kind).Provider);

        var ending = await practices.On(kind).RunAsync("import", folder, "--json");

        Assert.True(ending.Code == 1, ending.Out + ending.Error);
        Assert.False(ending.Json.GetProperty("imported").GetBoolean());
        var problems = ending.Json.GetProperty("problems").EnumerateArray().ToList();
        Assert.Equal(bad.Problems, problems.Select(Place));
        Assert.All(problems, problem => Assert.Equal(bad.File, problem.GetProperty("file").GetString()));
        Assert.Contains(bad.Words, problems[0].GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(before, await RowCounts.ReadAsync(practices.On(kind).Provider));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task People_read_the_file_the_line_the_column_and_the_rule(DatabaseKind kind)
    {
        var folder = Folder(practices.On(kind), ("payer_profiles.csv", "payer,effective_from,dos_convention\nMEDICARE,2026-01-01,Yesterday"u8.ToArray()));

        var ending = await practices.On(kind).RunAsync("import", folder);

        Assert.Equal(1, ending.Code);
        Assert.Contains(
            "payer_profiles.csv:2, dos_convention = Yesterday: dos_convention cannot be read; use one of ThresholdDate, LastDayOfMonth.",
            ending.Out,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_terminal_would_obey_is_shown_as_an_escape_and_one_problem_is_one()
    {
        var folder = Folder(practices.On(DatabaseKind.Sqlite), ("payer_profiles.csv", "payer,effective_from,dos_convention\nMEDICARE,2026-01-01,\"Ye\u001b[31m\u0007\nday\""u8.ToArray()));

        var ending = await practices.On(DatabaseKind.Sqlite).RunAsync("import", folder);

        Assert.Contains("dos_convention = Ye\\u001b[31m\\u0007\\nday: ", ending.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(ending.Out, letter => char.IsControl(letter) && letter is not ('\n' or '\r'));
        Assert.EndsWith("\n1 problem.", ending.Out.TrimEnd().ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task A_byte_order_mark_quotes_CRLF_and_blank_lines_are_read(DatabaseKind kind)
    {
        byte[] content = [.. Encoding.UTF8.Preamble, .. "\"MRN\",\"last_name\"\r\n\r\nW-1,\"O\"\"Neil, Zoë\"\r\n\r\n"u8];
        var folder = Folder(practices.On(kind), ("patients.csv", content));

        var ending = await practices.On(kind).RunAsync("import", folder, "--json");

        Assert.True(ending.Code == 0, ending.Out + ending.Error);
        Assert.Equal(1, Assert.Single(ending.Json.GetProperty("files").EnumerateArray()).GetProperty("accepted").GetInt32());
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task A_partial_import_keeps_the_good_rows_and_gives_the_others_back_until_they_are_taken(DatabaseKind kind)
    {
        var overlong = new string('x', 61);
        var folder = Folder(practices.On(kind), ("patients.csv", Encoding.UTF8.GetBytes($"mrn,last_name\nG-1,Good\nB-1,{overlong}\nB-2,Two,Many\nG-2,\"Good, too\"\n")));
        var before = await RowCounts.ReadAsync(practices.On(kind).Provider);

        var partial = await practices.On(kind).RunAsync("import", folder, "--partial", "--json");

        Assert.Equal(1, partial.Code);
        var file = Assert.Single(partial.Json.GetProperty("files").EnumerateArray());
        Assert.Equal((2, 2), (file.GetProperty("accepted").GetInt32(), file.GetProperty("rejected").GetInt32()));
        Assert.Equal(["3 last_name", "4"], partial.Json.GetProperty("problems").EnumerateArray().Select(Place).Order(StringComparer.Ordinal));
        var rejects = Path.Combine(folder, "patients.rejects.csv");
        Assert.Equal(["mrn,last_name", $"B-1,{overlong}", "B-2,Two,Many"], await File.ReadAllLinesAsync(rejects));
        var after = await RowCounts.ReadAsync(practices.On(kind).Provider);
        Assert.Equal(before["charting_patients"] + 2, after["charting_patients"]);

        File.Copy(rejects, Path.Combine(folder, "patients.csv"), overwrite: true);
        await File.WriteAllTextAsync(
            Path.Combine(folder, "patients.csv"),
            (await File.ReadAllTextAsync(Path.Combine(folder, "patients.csv"))).Replace(overlong, "Mended", StringComparison.Ordinal)
                .Replace(",Many", "", StringComparison.Ordinal));
        var mended = await practices.On(kind).RunAsync("import", folder, "--partial", "--json");

        Assert.True(mended.Code == 0, mended.Out + mended.Error);
        Assert.False(File.Exists(rejects));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task A_partial_import_of_a_file_that_cannot_be_read_to_its_end_keeps_nothing(DatabaseKind kind)
    {
        var folder = Folder(
            practices.On(kind),
            ("patients.csv", "mrn,last_name\nH-1,Good\n"u8.ToArray()),
            ("visits.csv", "patient,date,code,practitioner\nH-1,2026-10-01,99214,PMHNP-76\nH-1,2026-10-02,\"99214,PMHNP-76\nH-1,2026-10-03,99214,PMHNP-76\n"u8.ToArray()));
        var before = await RowCounts.ReadAsync(practices.On(kind).Provider);

        var ending = await practices.On(kind).RunAsync("import", folder, "--partial", "--json");

        Assert.Equal(1, ending.Code);
        Assert.Equal("3 code", Place(Assert.Single(ending.Json.GetProperty("problems").EnumerateArray())));
        Assert.Equal(before, await RowCounts.ReadAsync(practices.On(kind).Provider));
        Assert.Empty(Directory.GetFiles(folder, "*.rejects.csv"));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task Importing_a_folder_a_second_time_finds_every_key_taken(DatabaseKind kind)
    {
        var before = await RowCounts.ReadAsync(practices.On(kind).Provider);

        var ending = await practices.On(kind).RunAsync("import", CaseFolder.Of("late"), "--json");

        Assert.True(ending.Code == 1, ending.Out + ending.Error);
        Assert.Contains(
            ending.Json.GetProperty("problems").EnumerateArray(),
            problem => problem.GetProperty("file").GetString() == "entries.csv" && Place(problem) == "2 ref");
        Assert.Equal(before, await RowCounts.ReadAsync(practices.On(kind).Provider));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task A_database_without_tables_is_refused_with_the_way_out(DatabaseKind kind)
    {
        await using var terminal = await Terminal.OpenEmptyAsync(kind);

        var ending = await terminal.RunAsync("import", CaseFolder.Of("late"), "--json");

        Assert.Equal(1, ending.Code);
        Assert.Contains("run migrate", ending.Error, StringComparison.Ordinal);
    }

    private static string Place(JsonElement problem) => $"{problem.GetProperty("line").GetInt64()} {problem.GetProperty("column").GetString()}".Trim();

    private static string Folder(Terminal terminal, params (string Name, byte[] Content)[] files)
    {
        var folder = terminal.Folder.CreateSubdirectory(Guid.CreateVersion7().ToString("N")).FullName;
        foreach (var (name, content) in files)
            File.WriteAllBytes(Path.Combine(folder, name), content);
        return folder;
    }
}
