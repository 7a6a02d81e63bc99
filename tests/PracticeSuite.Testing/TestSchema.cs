using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using MySqlConnector;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Testing;

/// <summary>
/// Tables that many tests begin with. Making them takes longer than most tests: on SQLite they are made once and their file copied, on MariaDB
/// a database whose test is over is emptied and serves the next one. One that is not as it was made is dropped.
/// </summary>
public sealed class TestSchema
{
    /// <summary>What was done to a database is no row of a test's.</summary>
    private const string Migrations = "__EFMigrationsHistory";

    private static readonly ConcurrentDictionary<(DatabaseKind, string), TestSchema> All = [];

    private readonly ConcurrentQueue<string> _free = [];
    private byte[]? _file;
    private IReadOnlyList<string>? _made;

    static TestSchema() => AppDomain.CurrentDomain.ProcessExit += (_, _) => DropFree();

    /// <param name="name">Names the tables; two that are asked for by one name are made alike.</param>
    public static TestSchema Of(DatabaseKind kind, string name) => All.GetOrAdd((kind, name), _ => new TestSchema());

    /// <summary>A database with the tables, or one in which they are still to be made.</summary>
    public async Task<TestServer> TakeAsync(DatabaseKind kind)
    {
        if (kind == DatabaseKind.MariaDb && _free.TryDequeue(out var name))
            return TestServer.Existing(name);
        var server = await TestServer.CreateAsync(kind);
        if (kind == DatabaseKind.MariaDb || _file is not { } file)
            return server;
        await File.WriteAllBytesAsync(PathOf(server), file);
        server.HasTables = true;
        return server;
    }

    public async Task MakeAsync(TestServer server, Func<Task> make)
    {
        if (server.HasTables)
            return;
        await make();
        if (server.Kind == DatabaseKind.MariaDb)
            _made ??= await ThingsAsync(server);
        else
            _file ??= await CopyAsync(server);
    }

    /// <summary>After everything that used it has ended.</summary>
    public async ValueTask GiveBackAsync(TestServer server)
    {
        if (server.Kind == DatabaseKind.Sqlite || !await IsEmptiedAsync(server))
            await server.DisposeAsync();
        else
            _free.Enqueue(server.Name!);
    }

    private async Task<bool> IsEmptiedAsync(TestServer server)
    {
        await server.CloseAsync();
        try
        {
            var things = await ThingsAsync(server);
            if (_made is null || !things.SequenceEqual(_made))
                return false;
            var tables = things.Where(thing => thing.StartsWith("table ", StringComparison.Ordinal)).Select(thing => thing.Split(' ')[1])
                .Where(table => table != Migrations).ToList();
            var used = await server.ReadAsync(string.Join(" UNION ALL ", tables.Select(table => $"SELECT '{table}' FROM DUAL WHERE EXISTS (SELECT 1 FROM `{table}`)")));
            if (used.Count > 0)
                await server.ExecuteAsync($"SET innodb_lock_wait_timeout = 2; SET foreign_key_checks = 0; {string.Concat(used.Select(table => $"DELETE FROM `{table}`;"))}");
            return true;
        }
        catch (MySqlException)
        {
            return false;
        }
    }

    /// <summary>Tables with their columns, and triggers.</summary>
    private static Task<IReadOnlyList<string>> ThingsAsync(TestServer server) => server.ReadAsync(
        """
        SELECT CONCAT('table ', table_name, ' ', COUNT(*), ' ', SUM(CRC32(CONCAT(column_name, column_type, is_nullable)))) FROM information_schema.columns WHERE table_schema = DATABASE() GROUP BY table_name
        UNION ALL SELECT CONCAT('trigger ', trigger_name) FROM information_schema.triggers WHERE trigger_schema = DATABASE() ORDER BY 1
        """);

    private static async Task<byte[]> CopyAsync(TestServer server)
    {
        var copy = $"{PathOf(server)}.copy";
        var journal = await ExecuteAsync(server.ConnectionString, $"VACUUM INTO '{copy}'; PRAGMA journal_mode");
        // The copy has lost it.
        await ExecuteAsync($"Data Source={copy};Pooling=False", $"PRAGMA journal_mode = {journal}");
        return await File.ReadAllBytesAsync(copy);
    }

    private static async Task<object?> ExecuteAsync(string file, string statements)
    {
        await using var connection = new SqliteConnection(file);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = statements;
        return await command.ExecuteScalarAsync();
    }

    private static string PathOf(TestServer server) => new SqliteConnectionStringBuilder(server.ConnectionString).DataSource;

    private static void DropFree()
    {
        var names = All.Values.SelectMany(schema => schema._free).ToList();
        if (names.Count > 0)
            TestServer.Drop(names);
    }
}
