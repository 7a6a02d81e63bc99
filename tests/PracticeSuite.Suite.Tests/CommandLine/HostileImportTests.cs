using System.Text;
using PracticeSuite.Cli.Verbs;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Importing;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Suite.Tests.CommandLine;

/// <summary>Files from somebody who means harm: in any column of any file the text is a text, or a problem of that column.</summary>
public sealed class HostileImportTests(ImportedPractices practices) : IClassFixture<ImportedPractices>
{
    private const string Hostile = "<script>alert(1)</script>'); DROP TABLE billing_claims;-- \u202E{{7*7}}=1+1";

    private const string Stop = "stop.csv";

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task A_hostile_text_in_any_column_is_refused_there_or_kept_as_it_is(DatabaseKind kind)
    {
        var before = await RowCounts.ReadAsync(practices.On(kind).Provider);
        await using var services = Verb.Compose(practices.On(kind).Surroundings);
        var practice = await Verb.ForPracticeAsync(services, code: null, CancellationToken.None);
        var told = new List<string>();
        var tried = 0;
        foreach (var (file, lines) in await LinesAsync())
        {
            foreach (var (column, name) in lines[0].Split(',').Index())
            {
                tried++;
                if (await TroubleAsync(practice, file, [lines[0], WithHostile(lines[1], column)]) is { } trouble)
                    told.Add($"{file} {name}: {trouble}");
            }
        }

        Assert.True(tried > 60, $"{tried} columns");
        Assert.Empty(told);
        Assert.Equal(before, await RowCounts.ReadAsync(practices.On(kind).Provider));
    }

    /// <summary>All of it at once, as the command line answers programs; the file that says which practice is meant is read before the others.</summary>
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task The_answer_about_hostile_texts_is_still_one_object(DatabaseKind kind)
    {
        var folder = practices.On(kind).Folder.CreateSubdirectory(Guid.CreateVersion7().ToString("N"));
        foreach (var (file, lines) in (await LinesAsync()).Where(one => one.File != "practices.csv"))
            await File.WriteAllLinesAsync(Path.Combine(folder.FullName, file), [lines[0], .. lines[0].Split(',').Index().Select(column => WithHostile(lines[1], column.Index))]);

        var ending = await practices.On(kind).RunAsync("import", folder.FullName, "--json");

        Assert.Equal(1, ending.Code);
        Assert.True(ending.Json.GetProperty("problems").GetArrayLength() > 60, ending.Out);
    }

    private static async Task<IReadOnlyList<(string File, string[] Lines)>> LinesAsync()
    {
        var read = new List<(string, string[])>();
        foreach (var file in Directory.GetFiles(CaseFolder.Of("late"), "*.csv"))
            read.Add((Path.GetFileName(file), await File.ReadAllLinesAsync(file)));
        return read;
    }

    private static string WithHostile(string line, int column)
    {
        var fields = line.Split(',');
        fields[column] = $"\"{Hostile}\"";
        return string.Join(',', fields);
    }

    /// <summary>Beside a file that is always refused, so that nothing is kept and every column finds the same practice.</summary>
    private static async Task<string?> TroubleAsync(IOperations practice, string file, IReadOnlyList<string> lines)
    {
        var files = new Dictionary<string, Func<Stream>>(StringComparer.Ordinal) { [file] = () => Text(string.Join('\n', lines)), [Stop] = () => Text("nothing") };
        var refused = await Record.ExceptionAsync(() => practice.RunAsync<FolderImport>((import, ct) => import.RunAsync(files, partial: false, _ => { }, ct)));
        if (refused is not ImportRefusedException { Problems: var problems })
            return $"{refused}";
        var strange = problems.Where(problem => problem.File != Stop && problem.File != file).ToList();
        return strange.Count == 0 ? null : string.Join("; ", strange);
    }

    private static MemoryStream Text(string text) => new(Encoding.UTF8.GetBytes(text));
}
