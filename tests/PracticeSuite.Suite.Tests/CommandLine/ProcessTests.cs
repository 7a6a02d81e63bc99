using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
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
        Assert.All((Ending[])[migrated, imported], ending => Assert.Empty(ending.Error));
        Assert.True(migrated.Json.GetProperty("applied").GetArrayLength() > 0);
        Assert.True(imported.Json.GetProperty("imported").GetBoolean());
        Assert.False(again.Json.GetProperty("imported").GetBoolean());
        Assert.Equal("2020-01", month.Json.GetProperty("month").GetString());
        Assert.Equal(0, month.Json.GetProperty("evaluated").GetInt32());
        Assert.Equal(("Database:NotMigrated", "Usage:Wrong"), (early.ErrorCode, wrong.ErrorCode));
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

    [Fact]
    public async Task A_database_that_another_program_holds_is_refused_as_busy()
    {
        await using var server = await TestServer.CreateAsync(DatabaseKind.Sqlite);
        await RunAsync(server, "migrate");
        await using var holder = server.Provider.CreateConnection();
        await holder.OpenAsync();
        await using var held = await holder.BeginTransactionAsync();

        var ending = await RunAsync(server.Kind, $"{server.ConnectionString};Default Timeout=1", "import", CaseFolder.Of("late"), "--json");

        Assert.Equal((1, "Database:Busy"), (ending.Code, ending.ErrorCode));
        Assert.DoesNotContain("   at ", ending.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_string_that_cannot_be_read_is_refused_without_being_quoted()
    {
        var ending = await RunAsync(DatabaseKind.MariaDb, "Server=127.0.0.1;Pasword=secret", "migrate", "--json");

        Assert.Equal((1, "ConnectionStrings:Default"), (ending.Code, ending.Json.GetProperty("error").GetProperty("field").GetString()));
        Assert.DoesNotContain("secret", ending.Out + ending.Error, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task Stopping_an_import_says_that_nothing_was_kept_and_keeps_nothing(DatabaseKind kind)
    {
        await using var server = await TestServer.CreateAsync(kind);
        await RunAsync(server, "migrate");
        var folder = Directory.CreateTempSubdirectory("practicesuite-stopped-");
        foreach (var name in (string[])["practices.csv", "locations.csv", "staff.csv"])
            File.Copy(CaseFolder.Of("late", name), Path.Combine(folder.FullName, name));
        await File.WriteAllLinesAsync(Path.Combine(folder.FullName, "patients.csv"), Enumerable.Range(0, 200_000).Select(n => $"P-{n},Name{n}").Prepend("mrn,last_name"));

        using var process = Start(server.Kind, server.ConnectionString, "import", folder.FullName);
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await ImportIsUnderWayAsync(process, server.Provider);
        // Not -INT: a shell starts its background jobs deaf to it, and the tests may run in one.
        using (var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]))
            await kill.WaitForExitAsync();
        await process.WaitForExitAsync();

        Assert.True(process.ExitCode == 130, $"{process.ExitCode}: {await output}{await errors}");
        Assert.Contains("Stopped. Nothing was imported.", await errors, StringComparison.Ordinal);
        Assert.Equal(0, (await RowCounts.ReadAsync(server.Provider))["charting_patients"]);
        folder.Delete(recursive: true);
    }

    /// <summary>Its first rows are written and nothing is kept yet: its one transaction is open.</summary>
    private static async Task ImportIsUnderWayAsync(Process import, DatabaseProvider provider)
    {
        await using var connection = provider.CreateConnection();
        await connection.OpenAsync();
        // InnoDB answers from a copy of its list of transactions, which it renews only when nobody has asked for a tenth of a second.
        using var beats = new PeriodicTimer(TimeSpan.FromMilliseconds(300));
        while (!await IsWritingAsync(connection))
        {
            Assert.False(import.HasExited, "the import ended before it could be stopped");
            await beats.WaitForNextTickAsync();
        }
    }

    private static async Task<bool> IsWritingAsync(DbConnection connection)
    {
        await using var ask = connection.CreateCommand();
        if (connection is SqliteConnection)
        {
            // There is one writer, and whoever else wants to be one is refused.
            (ask.CommandText, ask.CommandTimeout) = ("BEGIN IMMEDIATE; ROLLBACK", 1);
            return await Record.ExceptionAsync(() => ask.ExecuteNonQueryAsync()) is SqliteException { SqliteErrorCode: 5 };
        }

        ask.CommandText = """
            SELECT COUNT(*) FROM information_schema.innodb_trx t JOIN information_schema.processlist p ON p.id = t.trx_mysql_thread_id
            WHERE p.db = DATABASE() AND t.trx_rows_modified > 0
            """;
        return Convert.ToInt64(await ask.ExecuteScalarAsync(), CultureInfo.InvariantCulture) > 0;
    }

    private static Task<Ending> RunAsync(TestServer server, params string[] args) => RunAsync(server.Kind, server.ConnectionString, args);

    private static async Task<Ending> RunAsync(DatabaseKind kind, string connectionString, params string[] args)
    {
        using var process = Start(kind, connectionString, args);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new Ending(process.ExitCode, await output, await errors);
    }

    private static Process Start(DatabaseKind kind, string connectionString, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Program(), .. args])
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment["Database__Provider"] = kind.ToString();
        start.Environment["ConnectionStrings__Default"] = connectionString;
        return Process.Start(start)!;
    }

    /// <summary>Beside these tests' own output, built with them.</summary>
    private static string Program()
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        return Path.Combine(configuration.Parent!.Parent!.FullName, "PracticeSuite.Cli", configuration.Name, "PracticeSuite.Cli.dll");
    }
}
