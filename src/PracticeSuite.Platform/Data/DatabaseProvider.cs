using System.Data.Common;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using MySqlConnector;
using PracticeSuite.Kernel;

namespace PracticeSuite.Platform.Data;

/// <summary>Which database, and all that is special about it: the one place that a change of EF's provider touches.</summary>
public sealed class DatabaseProvider
{
    public const string DefaultSqliteFile = "data/practicesuite.db";

    /// <summary>MariaDB's own number, which the driver has no name for.</summary>
    private const MySqlErrorCode ConnectionKilled = (MySqlErrorCode)1927;

    /// <summary>One writes for all who wait; the others make the lanes of a practice that is new to this process.</summary>
    private const uint TrailConnections = 4;

    private static readonly ServerVersion MariaDbVersion = ServerVersion.Parse("10.11.0-mariadb");

    private DatabaseProvider(DatabaseKind kind, string connectionString) => (Kind, ConnectionString, Contexts) = (kind, connectionString, new ContextPools(this));

    public DatabaseKind Kind { get; }

    public string ConnectionString { get; }

    internal ContextPools Contexts { get; }

    /// <summary>Where the embedded database stands; null for a server, and for one in memory.</summary>
    public string? File => Kind == DatabaseKind.Sqlite && new SqliteConnectionStringBuilder(ConnectionString) is { Mode: not SqliteOpenMode.Memory, DataSource: not (":memory:" or "") and var file }
        ? Path.GetFullPath(file)
        : null;

    /// <summary>Reads <c>Database:Provider</c> (Sqlite, the default, or MariaDb) and <c>ConnectionStrings:Default</c>.</summary>
    /// <exception cref="BusinessException">The provider is unknown, or the connection string is missing or cannot be read.</exception>
    public static DatabaseProvider From(IConfiguration configuration)
    {
        try
        {
            return Read(configuration);
        }
        catch (ArgumentException)
        {
            // Its message may quote the password.
            throw Check.Invalid("ConnectionStrings:Default", "ConnectionStrings:Default cannot be read; it is a list of Key=Value with semicolons between.");
        }
    }

    private static DatabaseProvider Read(IConfiguration configuration)
    {
        var text = configuration["Database:Provider"];
        var connectionString = configuration.GetConnectionString("Default");
        if (string.IsNullOrWhiteSpace(text) || text.Equals("Sqlite", StringComparison.OrdinalIgnoreCase))
            return Sqlite(connectionString ?? $"Data Source={DefaultSqliteFile}");
        Check.That(
            text.Equals("MariaDb", StringComparison.OrdinalIgnoreCase), "Database:Provider", $"Database:Provider is '{text}'; use Sqlite or MariaDb.");
        Check.That(
            !string.IsNullOrWhiteSpace(connectionString),
            "ConnectionStrings:Default",
            "ConnectionStrings:Default is missing; MariaDb needs Server, Database, User and Password.");
        return MariaDb(connectionString);
    }

    public static DatabaseProvider Sqlite(string connectionString)
    {
        var builder = new SqliteConnectionStringBuilder(connectionString) { ForeignKeys = true };
        if (!connectionString.Contains("Timeout", StringComparison.OrdinalIgnoreCase))
            builder.DefaultTimeout = 30;
        return new DatabaseProvider(DatabaseKind.Sqlite, builder.ConnectionString);
    }

    public static DatabaseProvider MariaDb(string connectionString) => new(
        DatabaseKind.MariaDb,
        new MySqlConnectionStringBuilder(connectionString)
        {
            GuidFormat = MySqlGuidFormat.Binary16,
            DateTimeKind = MySqlDateTimeKind.Utc,
            // Pomelo demands these two, and could not add them to a connection that is already open.
            AllowUserVariables = true,
            UseAffectedRows = false,
        }.ConnectionString);

    public DbConnection CreateConnection()
    {
        if (Kind == DatabaseKind.MariaDb)
            return new MySqlConnection(ConnectionString);
        PrivateFile.EnsureDatabase(ConnectionString);
        return new SqliteConnection(ConnectionString);
    }

    /// <summary>
    /// May load rows in bulk (<see cref="BulkInsert"/>). A connection apart, because a server that is allowed to ask for local data
    /// can ask for any file; no operation that does not load needs that.
    /// </summary>
    public DbConnection CreateBulkConnection() => Kind == DatabaseKind.Sqlite
        ? CreateConnection()
        : new MySqlConnection(new MySqlConnectionStringBuilder(ConnectionString) { AllowLoadLocalInfile = true }.ConnectionString);

    /// <summary>
    /// For the audit trail, of a pool of its own: whoever waits until what they were shown is recorded holds a connection, and where all
    /// are held by those who wait, none would ever be free.
    /// </summary>
    public DbConnection CreateTrailConnection() => Kind == DatabaseKind.Sqlite
        ? CreateConnection()
        : new MySqlConnection(new MySqlConnectionStringBuilder(ConnectionString) { MinimumPoolSize = 0, MaximumPoolSize = TrailConnections }.ConnectionString);

    public void Use(DbContextOptionsBuilder options, DbConnection connection)
    {
        if (Kind == DatabaseKind.Sqlite)
            options.UseSqlite(connection, Migrations);
        else
            options.UseMySql(connection, MariaDbVersion, Migrations);
    }

    /// <summary>For contexts that are given an operation's connection. Pomelo takes from the text how ids are stored.</summary>
    internal void UseForOperations(DbContextOptionsBuilder options)
    {
        if (Kind == DatabaseKind.Sqlite)
            options.UseSqlite(ConnectionString, Migrations);
        else
            options.UseMySql(ConnectionString, MariaDbVersion, Migrations);
    }

    /// <summary>For a context that opens connections of its own, outside operations.</summary>
    public void Use(DbContextOptionsBuilder options)
    {
        if (Kind == DatabaseKind.Sqlite)
            options.UseSqlite(ConnectionString);
        else
            options.UseMySql(ConnectionString, MariaDbVersion);
    }

    /// <summary>
    /// A deadlock, a lock that was not had in time, a busy file: the database says itself that it kept nothing, so the whole operation
    /// may be tried again. A lost connection says no such thing.
    /// </summary>
    public static bool IsTransient(DbException failure) => failure switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode is 5 or 6,
        MySqlException mariaDb => mariaDb.ErrorCode is MySqlErrorCode.LockDeadlock or MySqlErrorCode.LockWaitTimeout,
        _ => false,
    };

    /// <summary>The connection ended, or the server does not take one: killed, idle for too long, shut down, starting again.</summary>
    public static bool IsLostConnection(DbException failure) => failure is MySqlException mariaDb && (
        mariaDb.InnerException is IOException or SocketException
        || mariaDb.ErrorCode is MySqlErrorCode.UnableToConnectToHost or MySqlErrorCode.ClientInteractionTimeout
            or MySqlErrorCode.QueryInterrupted or MySqlErrorCode.ServerShutdown or MySqlErrorCode.AbortingConnection or ConnectionKilled);

    /// <summary>A COMMIT that the database answered with no; every other failure of one leaves open whether it was done.</summary>
    public static bool IsRefusedCommit(DbException failure) =>
        IsTransient(failure) || IsDuplicateKey(failure) || failure is SqliteException { SqliteErrorCode: 13 or 19 };

    public static bool IsDuplicateKey(DbException failure) => failure switch
    {
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode is 1555 or 2067,
        MySqlException mariaDb => mariaDb.ErrorCode is MySqlErrorCode.DuplicateKeyEntry,
        _ => false,
    };

    /// <summary>The database was never brought to a schema.</summary>
    public static bool IsMissingTable(DbException failure) => failure switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode is 1 && sqlite.Message.Contains("no such table", StringComparison.Ordinal),
        MySqlException mariaDb => mariaDb.ErrorCode is MySqlErrorCode.NoSuchTable,
        _ => false,
    };

    /// <summary>The database cannot be reached or opened with what the configuration says.</summary>
    public static bool IsOutOfReach(DbException failure) => failure switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode is 14 or 26,
        MySqlException mariaDb => mariaDb.ErrorCode is MySqlErrorCode.UnableToConnectToHost or MySqlErrorCode.AccessDenied or MySqlErrorCode.UnknownDatabase,
        _ => false,
    };

    private static void Migrations<TBuilder, TExtension>(
        Microsoft.EntityFrameworkCore.Infrastructure.RelationalDbContextOptionsBuilder<TBuilder, TExtension> relational)
        where TBuilder : Microsoft.EntityFrameworkCore.Infrastructure.RelationalDbContextOptionsBuilder<TBuilder, TExtension>
        where TExtension : Microsoft.EntityFrameworkCore.Infrastructure.RelationalOptionsExtension, new() =>
        relational.MigrationsAssembly("PracticeSuite.Database").UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery);
}

public enum DatabaseKind
{
    Sqlite,
    MariaDb,
}
