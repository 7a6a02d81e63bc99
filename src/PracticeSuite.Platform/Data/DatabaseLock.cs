using System.Data;
using Microsoft.Data.Sqlite;
using MySqlConnector;

namespace PracticeSuite.Platform.Data;

/// <summary>
/// A named lock among all processes of one database that a killed process gives back by dying: MariaDB frees it with the
/// connection, the operating system with the file.
/// </summary>
public sealed class DatabaseLock : IAsyncDisposable
{
    // Lock names are global to the server: the database's name keeps two databases apart.
    private const string KeyOnServer = "SHA2(CONCAT(DATABASE(), ':', @name), 256)";

    private readonly IAsyncDisposable _held;

    private DatabaseLock(IAsyncDisposable held) => _held = held;

    /// <summary>The lock, or null when another process has it.</summary>
    public static Task<DatabaseLock?> TryTakeAsync(DatabaseProvider provider, string name, CancellationToken cancellationToken) =>
        provider.Kind == DatabaseKind.MariaDb
            ? TryTakeOnServerAsync(provider.ConnectionString, name, cancellationToken)
            : Task.FromResult(TryTakeFile(new SqliteConnectionStringBuilder(provider.ConnectionString).DataSource, name));

    public ValueTask DisposeAsync() => _held.DisposeAsync();

    private static async Task<DatabaseLock?> TryTakeOnServerAsync(
        string connectionString, string name, CancellationToken cancellationToken)
    {
        // A pooled connection would live on in the pool, and the lock with it, until somebody used it again.
        var connection = new MySqlConnection(new MySqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT GET_LOCK({KeyOnServer}, 0)";
        command.Parameters.AddWithValue("@name", name);
        if (await command.ExecuteScalarAsync(cancellationToken) is 1 or 1L)
            return new DatabaseLock(new ServerLock(connection, name));
        await connection.DisposeAsync();
        return null;
    }

    private static DatabaseLock? TryTakeFile(string dataSource, string name)
    {
        try
        {
            var file = $"{Path.GetFullPath(dataSource)}.{name}.lock";
            return new DatabaseLock(PrivateFile.Open(file, FileMode.OpenOrCreate, FileOptions.DeleteOnClose));
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Given back in so many words: the server hears of a closed connection a little later than whoever waits for the lock.</summary>
    private sealed class ServerLock(MySqlConnection connection, string name) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            if (connection.State != ConnectionState.Open)
                return;
            await using var closing = connection;
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT RELEASE_LOCK({KeyOnServer})";
            command.Parameters.AddWithValue("@name", name);
            try
            {
                await command.ExecuteScalarAsync();
            }
            catch (MySqlException)
            {
                // The connection is gone, and with it the lock.
            }
        }
    }
}
