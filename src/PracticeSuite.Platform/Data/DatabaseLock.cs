using System.Data;
using System.Net.Sockets;
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

    private readonly IHeld _held;

    private DatabaseLock(IHeld held) => _held = held;

    /// <summary>The lock, or null when another process has it.</summary>
    public static Task<DatabaseLock?> TryTakeAsync(DatabaseProvider provider, string name, CancellationToken cancellationToken) =>
        provider.Kind == DatabaseKind.MariaDb
            ? TryTakeOnServerAsync(provider.ConnectionString, name, cancellationToken)
            : Task.FromResult(TryTakeFile(new SqliteConnectionStringBuilder(provider.ConnectionString).DataSource, name));

    /// <summary>
    /// Whether the lock is held: also when its connection was lost and it could be taken once more. Somebody else may have had it in
    /// between; who must know that asks the data.
    /// </summary>
    public Task<bool> TryKeepAsync(CancellationToken cancellationToken) => _held.TryKeepAsync(cancellationToken);

    public ValueTask DisposeAsync() => _held.DisposeAsync();

    private static async Task<DatabaseLock?> TryTakeOnServerAsync(
        string connectionString, string name, CancellationToken cancellationToken) =>
        await ServerLock.TryOpenAsync(connectionString, name, cancellationToken) is { } connection
            ? new DatabaseLock(new ServerLock(connection, connectionString, name))
            : null;

    private static DatabaseLock? TryTakeFile(string dataSource, string name)
    {
        try
        {
            var file = $"{Path.GetFullPath(dataSource)}.{name}.lock";
            return new DatabaseLock(new FileLock(PrivateFile.Open(file, FileMode.OpenOrCreate, FileOptions.DeleteOnClose)));
        }
        catch (IOException)
        {
            return null;
        }
    }

    private interface IHeld : IAsyncDisposable
    {
        Task<bool> TryKeepAsync(CancellationToken cancellationToken);
    }

    /// <summary>An open file cannot be lost.</summary>
    private sealed class FileLock(FileStream file) : IHeld
    {
        public Task<bool> TryKeepAsync(CancellationToken cancellationToken) => Task.FromResult(true);

        public ValueTask DisposeAsync() => file.DisposeAsync();
    }

    private sealed class ServerLock(MySqlConnection connection, string connectionString, string name) : IHeld
    {
        private const uint SecondsBetweenSigns = 60;

        private MySqlConnection _connection = connection;

        /// <summary>A connection that holds the lock, or null.</summary>
        public static async Task<MySqlConnection?> TryOpenAsync(string connectionString, string name, CancellationToken cancellationToken)
        {
            // A pooled connection would live on in the pool, and the lock with it, until somebody used it again.
            var connection = new MySqlConnection(
                new MySqlConnectionStringBuilder(connectionString) { Pooling = false, Keepalive = SecondsBetweenSigns }.ConnectionString);
            try
            {
                await connection.OpenAsync(cancellationToken);
                // It rests while the work is done on others, for longer perhaps than the server lets a connection rest.
                if (await AskAsync(connection, name, $"SET SESSION wait_timeout = 86400; SELECT GET_LOCK({KeyOnServer}, 0)", cancellationToken))
                    return connection;
            }
            catch
            {
                await connection.DisposeAsync();
                throw;
            }

            await connection.DisposeAsync();
            return null;
        }

        public async Task<bool> TryKeepAsync(CancellationToken cancellationToken)
        {
            try
            {
                if (_connection.State == ConnectionState.Open
                    && await AskAsync(_connection, name, $"SELECT IS_USED_LOCK({KeyOnServer}) = CONNECTION_ID()", cancellationToken))
                    return true;
            }
            catch (Exception gone) when (gone is MySqlException or SocketException or IOException)
            {
                // The connection is gone, and with it the lock.
            }

            await _connection.DisposeAsync();
            if (await TryOpenAsync(connectionString, name, cancellationToken) is not { } another)
                return false;
            _connection = another;
            return true;
        }

        /// <summary>Given back in so many words: the server hears of a closed connection a little later than whoever waits for the lock.</summary>
        public async ValueTask DisposeAsync()
        {
            if (_connection.State != ConnectionState.Open)
                return;
            await using var closing = _connection;
            try
            {
                await AskAsync(closing, name, $"SELECT RELEASE_LOCK({KeyOnServer})", CancellationToken.None);
            }
            catch (Exception gone) when (gone is MySqlException or SocketException or IOException)
            {
                // As before.
            }
        }

        private static async Task<bool> AskAsync(MySqlConnection connection, string name, string question, CancellationToken cancellationToken)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = question;
            command.Parameters.AddWithValue("@name", name);
            return await command.ExecuteScalarAsync(cancellationToken) is 1 or 1L;
        }
    }
}
