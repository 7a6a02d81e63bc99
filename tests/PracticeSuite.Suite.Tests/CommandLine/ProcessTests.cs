using System.Diagnostics;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Suite.Tests.CommandLine;

/// <summary>The program as a script starts it: a process of its own, configured by environment variables.</summary>
public sealed class ProcessTests
{
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task A_script_sees_one_JSON_object_and_the_exit_code_of_each_verb(DatabaseKind kind)
    {
        await using var server = await TestServer.CreateAsync(kind);
        var folder = Directory.CreateTempSubdirectory("practicesuite-process-");
        foreach (var name in (string[])["practices.csv", "locations.csv", "staff.csv"])
            File.Copy(CaseFolder.Of("late", name), Path.Combine(folder.FullName, name));

        var early = await RunAsync(server, "import", folder.FullName, "--json");
        var migrated = await RunAsync(server, "migrate", "--json");
        var imported = await RunAsync(server, "import", folder.FullName, "--json");
        var again = await RunAsync(server, "import", folder.FullName, "--json");
        var month = await RunAsync(server, "month-end", "--month", "2020-01", "--json");
        var wrong = await RunAsync(server, "month-end", "--month", "January", "--json");

        Assert.Equal((1, 0, 0, 1, 0, 2), (early.Code, migrated.Code, imported.Code, again.Code, month.Code, wrong.Code));
        Assert.True(migrated.Json.GetProperty("applied").GetArrayLength() > 0);
        Assert.True(imported.Json.GetProperty("imported").GetBoolean());
        Assert.False(again.Json.GetProperty("imported").GetBoolean());
        Assert.Equal("2020-01", month.Json.GetProperty("month").GetString());
        Assert.Equal(0, month.Json.GetProperty("evaluated").GetInt32());
        Assert.All((Ending[])[early, wrong], ending => Assert.Empty(ending.Out));
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_database_that_cannot_be_reached_is_refused_in_a_sentence()
    {
        var ending = await RunAsync(DatabaseKind.MariaDb, "Server=127.0.0.1;Port=1;Database=none", "migrate");

        Assert.Equal(1, ending.Code);
        Assert.Contains("cannot be opened", ending.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", ending.Error, StringComparison.Ordinal);
    }

    private static Task<Ending> RunAsync(TestServer server, params string[] args) => RunAsync(server.Kind, server.ConnectionString, args);

    private static async Task<Ending> RunAsync(DatabaseKind kind, string connectionString, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Program(), .. args])
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment["Database__Provider"] = kind.ToString();
        start.Environment["ConnectionStrings__Default"] = connectionString;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new Ending(process.ExitCode, await output, await errors);
    }

    /// <summary>Beside these tests' own output, built with them.</summary>
    private static string Program()
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        return Path.Combine(configuration.Parent!.Parent!.FullName, "PracticeSuite.Cli", configuration.Name, "PracticeSuite.Cli.dll");
    }
}
