using System.Data.Common;
using System.Globalization;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Benchmarks.Remittances;

/// <summary>What posting writes: put back before each run, and given an empty twin with the same keys for the bare program. MariaDB.</summary>
internal static class PostedTables
{
    public const string Prefix = "bare_";

    private const string Kept = "kept_";

    /// <summary>Tables that posting adds rows to; the steps of claims have others before them.</summary>
    public static readonly string[] Written = ["billing_remitted_claims", "billing_journal", "billing_postings", "billing_work_items", "billing_claim_history"];

    private static readonly string[] Changed = ["billing_claims", "billing_claim_history"];

    public const string ChangeOfAll = $"UPDATE {Prefix}billing_claims b JOIN billing_claims c ON c.id = b.id SET b.state = c.state, b.paid_cents = c.paid_cents, b.charged_cents = c.charged_cents, b.payer_control_number = c.payer_control_number, b.answer = c.answer, b.answered_on = c.answered_on, b.steps = c.steps, b.version = c.version";

    public static Task KeepAsync(DatabaseProvider database) => DoAsync(
        database, [.. Changed.SelectMany(table => new[] { $"CREATE TABLE {Kept}{table} LIKE {table}", $"INSERT INTO {Kept}{table} SELECT * FROM {table}" })]);

    public static Task PutBackAsync(DatabaseProvider database) => DoAsync(
        database,
        [
            .. Written.Concat(["billing_claims", "billing_remittances", "billing_remitted_adjustments", "billing_remittance_file_parts", "billing_remittance_files"]).Distinct().Select(table => $"TRUNCATE TABLE {table}"),
            .. Changed.Select(table => $"INSERT INTO {table} SELECT * FROM {Kept}{table}"),
        ]);

    /// <summary>The bare program begins where posting began: with the claims, and without the rest.</summary>
    public static Task MakeTwinsAsync(DatabaseProvider database) => DoAsync(
        database,
        [
            .. Written.Append("billing_claims").SelectMany(table => new[] { $"DROP TABLE IF EXISTS {Prefix}{table}", $"CREATE TABLE {Prefix}{table} LIKE {table}" }),
            $"INSERT INTO {Prefix}billing_claims SELECT * FROM {Kept}billing_claims",
            $"DELETE h FROM billing_claim_history h JOIN {Kept}billing_claim_history k ON k.id = h.id",
        ]);

    public static async Task<long> CountAsync(DatabaseProvider database)
    {
        await using var connection = database.CreateConnection();
        await connection.OpenAsync();
        var rows = 0L;
        foreach (var table in Written)
            rows += await CountAsync(connection, table);
        return rows - await CountAsync(connection, $"{Kept}billing_claim_history") + await CountAsync(connection, "billing_claims");
    }

    private static async Task<long> CountAsync(DbConnection connection, string table)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT COUNT(*) FROM {table}";
        return Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }

    private static async Task DoAsync(DatabaseProvider database, IEnumerable<string> statements)
    {
        await using var connection = database.CreateConnection();
        await connection.OpenAsync();
        foreach (var statement in statements)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = statement;
            command.CommandTimeout = 600;
            await command.ExecuteNonQueryAsync();
        }
    }
}
