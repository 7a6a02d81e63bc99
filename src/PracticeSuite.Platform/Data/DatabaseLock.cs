using Microsoft.Data.Sqlite;
using MySqlConnector;

namespace PracticeSuite.Platform.Data;

/// <summary>
/// A named lock among all processes of one database that a killed process gives back by dying: MariaDB frees it with the
/// connection, the operating system with the file.
/// </summary>
public sealed class DatabaseLock : IAsyncDisposable
{
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
        // Lock names are global to the server: the database's name keeps two databases apart.
        command.CommandText = "SELECT GET_LOCK(SHA2(CONCAT(DATABASE(), ':', @name), 256), 0)";
        command.Parameters.AddWithValue("@name", name);
        if (await command.ExecuteScalarAsync(cancellationToken) is 1 or 1L)
            return new DatabaseLock(new ServerLock(connection));
        await connection.DisposeAsync();
        return null;
    }

    private static DatabaseLock? TryTakeFile(string dataSource, string name)
    {
        try
        {
            var file = $"{Path.GetFullPath(dataSource)}.{name}.lock";
            return new DatabaseLock(new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose));
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Given back in so many words: the server notices a closed connection only a little later.</summary>
    private sealed class ServerLock(MySqlConnection connection) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await using var held = connection;
            await using var command = connection.CreateCommand();
            command.CommandText = "DO RELEASE_ALL_LOCKS()";
            await command.ExecuteNonQueryAsync();
        }
    }
}
