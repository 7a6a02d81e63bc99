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
        return new TestServer(DatabaseKind.Sqlite, connectionString, () => DeleteAsync(folder));
    }

    /// <summary>
    /// Clearing the pools closes the connections of every test that runs beside this one; one that closes meanwhile may still put its
    /// log beside the file, so the folder is tried again.
    /// </summary>
    private static async Task DeleteAsync(DirectoryInfo folder)
    {
        SqliteConnection.ClearAllPools();
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

    private static async Task<TestServer> CreateOnServerAsync()
    {
        var server = Environment.GetEnvironmentVariable(Variable)
            ?? throw new InvalidOperationException($"{Variable} is not set; run the tests with tests/run, or start a server with database/mariadb.");
        var name = $"test_{Guid.CreateVersion7():N}";
        await ExecuteAsync(server, $"CREATE DATABASE {name}");
        var connectionString = new MySqlConnectionStringBuilder(server) { Database = name }.ConnectionString;
        return new TestServer(DatabaseKind.MariaDb, connectionString, () => DropAsync(server, name, DatabaseProvider.MariaDb(connectionString)));
    }

    /// <summary>Pools keep what they opened for minutes: the connections of a thousand databases that are gone would fill the server.</summary>
    private static async Task DropAsync(string server, string name, DatabaseProvider provider)
    {
        foreach (var connection in new[] { provider.CreateConnection(), provider.CreateTrailConnection(), provider.CreateBulkConnection() })
        {
            await using (connection)
                await MySqlConnection.ClearPoolAsync((MySqlConnection)connection);
        }

        await ExecuteAsync(server, $"DROP DATABASE {name}");
    }

    private static async Task ExecuteAsync(string server, string statement)
    {
        await using var connection = new MySqlConnection(server);
        await connection.OpenAsync();
        await using var command = new MySqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }
}
