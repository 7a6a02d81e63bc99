using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Suite.Tests.CommandLine;

/// <summary>Files from somebody who means harm: in any column of any file the text is a text, or a problem of that column.</summary>
public sealed class HostileImportTests(ImportedPractices practices) : IClassFixture<ImportedPractices>
{
    private const string Hostile = "<script>alert(1)</script>'); DROP TABLE billing_claims;-- \u202E{{7*7}}=1+1";

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task A_hostile_text_in_any_column_is_refused_there_or_kept_as_it_is(DatabaseKind kind)
    {
        var before = await RowCounts.ReadAsync(practices.On(kind).Provider);
        var told = new List<string>();
        var tried = 0;
        foreach (var file in Directory.GetFiles(CaseFolder.Of("late"), "*.csv"))
        {
            var lines = await File.ReadAllLinesAsync(file);
            foreach (var (column, name) in lines[0].Split(',').Index())
            {
                tried++;
                if (await TroubleAsync(practices.On(kind), Path.GetFileName(file), name, [lines[0], WithHostile(lines[1], column)]) is { } trouble)
                    told.Add(trouble);
            }
        }

        Assert.True(tried > 60, $"{tried} columns");
        Assert.Empty(told);
        Assert.Equal(before, await RowCounts.ReadAsync(practices.On(kind).Provider));
    }

    private static string WithHostile(string line, int column)
    {
        var fields = line.Split(',');
        fields[column] = $"\"{Hostile}\"";
        return string.Join(',', fields);
    }

    /// <summary>Beside a file that is always refused, so that nothing is kept and every column finds the same practice.</summary>
    private static async Task<string?> TroubleAsync(Terminal terminal, string file, string column, IReadOnlyList<string> lines)
    {
        var folder = terminal.Folder.CreateSubdirectory(Guid.CreateVersion7().ToString("N"));
        await File.WriteAllLinesAsync(Path.Combine(folder.FullName, file), lines);
        const string stop = "stop.csv";
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, stop), "nothing");

        var ending = await terminal.RunAsync("import", folder.FullName, "--json");

        if (ending.Code != 1 || !ending.Json.TryGetProperty("problems", out var problems))
            return $"{file} {column}: {ending.Code} {ending.Out}";
        var strange = problems.EnumerateArray().Where(problem => problem.GetProperty("file").GetString() is var named && named != stop && named != file).ToList();
        return strange.Count == 0 ? null : $"{file} {column}: {string.Join("; ", strange)}";
    }
}
