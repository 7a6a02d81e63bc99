using Microsoft.Data.Sqlite;
using MySqlConnector;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Testing;

/// <summary>An empty database of one test: a file of its own in SQLite, a database of its own on the MariaDB server.</summary>
public sealed class TestServer : IAsyncDisposable
{
    /// <summary>Names the MariaDB server (a connection string without a database). A missing variable fails the test; it is never skipped.</summary>
    public const string Variable = "PRACTICESUITE_TEST_MARIADB";

    private readonly Func<Task> _drop;

    private TestServer(DatabaseKind kind, string connectionString, Func<Task> drop) =>
        (Kind, ConnectionString, _drop) = (kind, connectionString, drop);

    /// <summary>Of the database on a server; none for a file.</summary>
    internal string? Name { get; private init; }

    /// <summary>It came with the tables that its test needs.</summary>
    internal bool HasTables { get; set; }

    public DatabaseKind Kind { get; }

    public string ConnectionString { get; }

    public DatabaseProvider Provider =>
        Kind == DatabaseKind.Sqlite ? DatabaseProvider.Sqlite(ConnectionString) : DatabaseProvider.MariaDb(ConnectionString);

    public static async Task<TestServer> CreateAsync(DatabaseKind kind) =>
        kind == DatabaseKind.Sqlite ? CreateFile() : await CreateOnServerAsync();

    public async ValueTask DisposeAsync() => await _drop();

    private static TestServer CreateFile()
    {
        var folder = Directory.CreateTempSubdirectory("practicesuite-");
        var connectionString = $"Data Source={Path.Combine(folder.FullName, "test.db")}";
        TestServer? server = null;
        server = new TestServer(DatabaseKind.Sqlite, connectionString, async () =>
        {
            await server!.CloseAsync();
            await DeleteAsync(folder);
        });
        return server;
    }

    /// <summary>A connection that closes meanwhile may still put its log beside the file, so the folder is tried again.</summary>
    private static async Task DeleteAsync(DirectoryInfo folder)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                folder.Delete(recursive: true);
                return;
            }
            catch (IOException) when (attempt < 20)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50 * attempt));
            }
        }
    }

    /// <summary>One that was made before and is nobody's now.</summary>
    internal static TestServer Existing(string name) => OnServer(name, hasTables: true);

    /// <summary>
    /// Pools keep what they opened for minutes: the connections of a thousand databases that are gone would fill the server. Only this test's: a pool
    /// of SQLite that is cleared while another test takes a connection out of it hands out a closed one.
    /// </summary>
    internal async Task CloseAsync()
    {
        foreach (var connection in new[] { Provider.CreateConnection(), Provider.CreateTrailConnection(), Provider.CreateBulkConnection() })
        {
            await using (connection)
                await (connection is MySqlConnection driver ? MySqlConnection.ClearPoolAsync(driver) : ClearAsync((SqliteConnection)connection));
        }
    }

    private static Task ClearAsync(SqliteConnection connection)
    {
        SqliteConnection.ClearPool(connection);
        return Task.CompletedTask;
    }

    internal Task ExecuteAsync(string statements) => ExecuteAsync(ConnectionString, statements);

    /// <summary>The one column of a query.</summary>
    internal async Task<IReadOnlyList<string>> ReadAsync(string query)
    {
        await using var connection = new MySqlConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = new MySqlCommand(query, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(reader.GetString(0));
        return rows;
    }

    /// <summary>When the process ends, and nothing can be waited for any more.</summary>
    internal static void Drop(IEnumerable<string> names)
    {
        using var connection = new MySqlConnection(Server);
        connection.Open();
        using var command = new MySqlCommand(string.Concat(names.Select(name => $"DROP DATABASE {name};")), connection);
        command.ExecuteNonQuery();
    }

    private static string Server => Environment.GetEnvironmentVariable(Variable)
        ?? throw new InvalidOperationException($"{Variable} is not set; run the tests with tests/run, or start a server with database/mariadb.");

    private static async Task<TestServer> CreateOnServerAsync()
    {
        var name = $"test_{Guid.CreateVersion7():N}";
        await ExecuteAsync(Server, $"CREATE DATABASE {name}");
        return OnServer(name, hasTables: false);
    }

    private static TestServer OnServer(string name, bool hasTables)
    {
        var connectionString = new MySqlConnectionStringBuilder(Server) { Database = name }.ConnectionString;
        TestServer? server = null;
        server = new TestServer(DatabaseKind.MariaDb, connectionString, async () =>
        {
            await server!.CloseAsync();
            await ExecuteAsync(Server, $"DROP DATABASE {name}");
        })
        { Name = name, HasTables = hasTables };
        return server;
    }

    private static async Task ExecuteAsync(string server, string statements)
    {
        await using var connection = new MySqlConnection(server);
        await connection.OpenAsync();
        await using var command = new MySqlCommand(statements, connection);
        await command.ExecuteNonQueryAsync();
    }
}
