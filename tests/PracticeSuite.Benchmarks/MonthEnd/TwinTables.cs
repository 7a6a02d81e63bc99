using System.Data.Common;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing.Load;

namespace PracticeSuite.Benchmarks.MonthEnd;

/// <summary>What month end writes: empties it, and gives each table an empty twin with the same keys for the bare program.</summary>
internal static class TwinTables
{
    public const string Prefix = "bare_";

    /// <summary>The claims with their snapshots and lineage, which the goal names.</summary>
    public static readonly string[] Claims = ["billing_claims", "billing_claim_versions", "billing_claim_lineage"];

    /// <summary>What month end writes beside them.</summary>
    public static readonly string[] Others = ["billing_month_results", "billing_claim_history"];

    public static async Task EmptyAsync(DatabaseProvider database)
    {
        await using var connection = database.CreateConnection();
        await connection.OpenAsync();
        foreach (var table in Claims.Concat(Others).Append("billing_month_runs"))
            await ExecuteAsync(connection, database.Kind == DatabaseKind.Sqlite ? $"DELETE FROM {table}" : $"TRUNCATE TABLE {table}");
        await TidyAsync(database, connection);
    }

    public static async Task MakeAsync(DatabaseProvider database)
    {
        await using var connection = database.CreateConnection();
        await connection.OpenAsync();
        foreach (var table in Claims.Concat(Others))
        {
            await ExecuteAsync(connection, $"DROP TABLE IF EXISTS {Prefix}{table}");
            foreach (var statement in await CreationAsync(database, connection, table))
                await ExecuteAsync(connection, statement);
        }

        await TidyAsync(database, connection);
    }

    private static async Task<List<string>> CreationAsync(DatabaseProvider database, DbConnection connection, string table)
    {
        if (database.Kind == DatabaseKind.MariaDb)
            return [$"CREATE TABLE {Prefix}{table} LIKE {table}"];
        var master = await PlainTable.OfAsync(connection, "sqlite_master");
        var rows = await master.ReadAsync(connection, $"WHERE tbl_name = '{table}' AND sql IS NOT NULL ORDER BY type DESC");
        return [.. rows.Select(row => ((string)row[master.IndexOf("sql")])
            .Replace($"\"{table}\"", $"\"{Prefix}{table}\"", StringComparison.Ordinal)
            .Replace("INDEX \"", $"INDEX \"{Prefix}", StringComparison.Ordinal))];
    }

    /// <summary>No measurement pays for the log that another left behind.</summary>
    private static Task TidyAsync(DatabaseProvider database, DbConnection connection) =>
        database.Kind == DatabaseKind.Sqlite ? ExecuteAsync(connection, "PRAGMA wal_checkpoint(TRUNCATE)") : Task.CompletedTask;

    private static async Task ExecuteAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 600;
        await command.ExecuteNonQueryAsync();
    }
}
