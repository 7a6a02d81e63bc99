using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using PracticeSuite.Database;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Suite.Tests.Databases;

/// <summary>A database in which people have worked, brought from the first schema to this program's.</summary>
public sealed class FilledDatabaseTests
{
    private const string Practice = "01990000-0000-7000-8000-000000000001";
    private const string Answered = "01990000-0000-7000-8000-0000000000a1";
    private const string Wanted = "01990000-0000-7000-8000-0000000000a2";

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task Claims_keep_their_order_and_what_was_said_of_them(DatabaseKind kind)
    {
        await using var server = await TestServer.CreateAsync(kind);
        await FirstSchemaAsync(server.Provider);
        await using var connection = server.Provider.CreateConnection();
        await connection.OpenAsync();
        await ClaimAsync(connection, Answered, "Paid", "2026-10-20");
        await ClaimAsync(connection, Wanted, "CorrectionDraft", null);
        await StepAsync(connection, 1, Answered, "Draft", "2026-10-09 16:00:00");
        await StepAsync(connection, 2, Wanted, "Draft", "2026-10-09 16:00:00");
        await StepAsync(connection, 3, Answered, "Ready", "2026-10-10 16:00:00");
        await StepAsync(connection, 4, Answered, "Paid", "2026-10-10 16:00:00");

        await new Migrator(server.Provider).MigrateAsync(CancellationToken.None);

        Assert.Equal(["Draft 1", "Ready 2", "Paid 3"], await ReadAsync(connection, $"SELECT to_state, sequence FROM billing_claim_history WHERE claim_id = {Key(connection, Answered)} ORDER BY sequence"));
        Assert.Equal(["3 Paid 0"], await ReadAsync(connection, $"SELECT steps, answer, correction_wanted FROM billing_claims WHERE id = {Key(connection, Answered)}"));
        Assert.Equal(["1  1"], await ReadAsync(connection, $"SELECT steps, answer, correction_wanted FROM billing_claims WHERE id = {Key(connection, Wanted)}"));
    }

    private static async Task FirstSchemaAsync(DatabaseProvider provider)
    {
        await using PracticeDbContext context = provider.Kind == DatabaseKind.Sqlite
            ? new SqlitePracticeDbContext(Options<SqlitePracticeDbContext>(provider))
            : new MariaDbPracticeDbContext(Options<MariaDbPracticeDbContext>(provider));
        await context.GetService<IMigrator>().MigrateAsync("Initial");
    }

    private static DbContextOptions<TContext> Options<TContext>(DatabaseProvider provider)
        where TContext : DbContext
    {
        var options = new DbContextOptionsBuilder<TContext>();
        provider.Use(options, provider.CreateConnection());
        return options.Options;
    }

    private static Task ClaimAsync(DbConnection connection, string id, string state, string? answeredOn) => ExecuteAsync(connection, $"""
        INSERT INTO billing_claims (id, practice_id, patient_id, month, program, number, patient_name, patient_mrn, search_text, state, enrollment_id,
            current_version, frequency, code, service_date, rendering_id, payer_id, payer_name, charge_cents, evidence_sha256, releasable_from,
            answered_on, lacks_control_number, version)
        VALUES ({Key(connection, id)}, {Key(connection, Practice)}, {Key(connection, id)}, 202609, 'BHI', '{id[^8..]}', 'A', '1', 'A', '{state}', {Key(connection, id)}, 1, 1,
            '99484', '2026-09-17', {Key(connection, id)}, {Key(connection, id)}, 'Payer',
            9500, 'x', '2026-10-08', {(answeredOn is null ? "NULL" : $"'{answeredOn}'")}, 0, 1)
        """);

    private static Task StepAsync(DbConnection connection, int number, string claim, string to, string at) => ExecuteAsync(connection, $"""
        INSERT INTO billing_claim_history (id, practice_id, claim_id, to_state, changed_at, changed_by, cause)
        VALUES ({Key(connection, $"01990000-0000-7000-8000-00000000000{number}")}, {Key(connection, Practice)}, {Key(connection, claim)}, '{to}', '{at}', 'biller', 'test')
        """);

    /// <summary>An id as the database's columns hold it: text on SQLite, sixteen bytes on MariaDB.</summary>
    private static string Key(DbConnection connection, string id) =>
        connection is MySqlConnector.MySqlConnection ? $"UNHEX('{id.Replace("-", "", StringComparison.Ordinal)}')" : $"'{id}'";

    private static async Task ExecuteAsync(DbConnection connection, string statement)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<List<string>> ReadAsync(DbConnection connection, string statement)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(string.Join(' ', Enumerable.Range(0, reader.FieldCount).Select(i => Text(reader.GetValue(i)))));
        return rows;
    }

    private static string Text(object value) => value switch
    {
        bool flag => flag ? "1" : "0",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
