using PracticeSuite.Database;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Suite.Tests.Databases;

/// <summary>A database that an earlier program filled is brought to the schema with its rows.</summary>
public sealed class UpgradeTests
{
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task A_database_that_had_all_migrations_of_before_the_first_release_is_at_the_baseline_with_its_rows(DatabaseKind kind)
    {
        await using var server = await MigratedAsync(kind, "20261123235811_Initial", "20261130121951_ReviewedMends");
        await ExecuteAsync(server, "INSERT INTO platform_audit_anchors (practice_id, day, taken_at, ends, hash) VALUES (x'00000000000000000000000000000000', '2026-11-01', '2026-11-02 00:00:00', '', x'00')");

        var applied = await new Migrator(server.Provider).MigrateAsync(CancellationToken.None);

        Assert.Empty(applied);
        Assert.Equal("1", await TextAsync(server, "SELECT COUNT(*) FROM platform_audit_anchors"));
        Assert.EndsWith("_Baseline", await TextAsync(server, "SELECT MigrationId FROM __EFMigrationsHistory ORDER BY MigrationId LIMIT 1"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task A_database_that_stopped_before_the_first_release_is_refused_and_left_as_it_is(DatabaseKind kind)
    {
        await using var server = await MigratedAsync(kind, "20261123235811_Initial", "20261129134814_Calendar");

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => new Migrator(server.Provider).MigrateAsync(CancellationToken.None));

        Assert.Equal("Database:Former", refusal.Code);
        Assert.Contains("20261129134814_Calendar", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("2", await TextAsync(server, "SELECT COUNT(*) FROM __EFMigrationsHistory WHERE MigrationId < '20261130130000'"));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task What_was_a_task_is_work_of_its_claim_and_a_claim_knows_when_it_went(DatabaseKind kind)
    {
        await using var server = await TestServer.CreateAsync(kind);
        await using var old = await FilledDatabase.AtAsync(server, "PapersPayersAndLaterPayers");
        var (practice, claim) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await old.InsertAsync("billing_claims", ("id", claim), ("practice_id", practice), ("month", 202609), ("payer_name", "Acme Health"), ("charge_cents", 9500), ("paid_cents", 4000));
        await old.InsertAsync("billing_claim_history", ("id", Guid.CreateVersion7()), ("practice_id", practice), ("claim_id", claim), ("to_state", "Transmitted"), ("changed_at", "2026-10-09 16:00:00"));
        await old.InsertAsync("billing_tasks", ("id", Guid.CreateVersion7()), ("practice_id", practice), ("claim_id", claim), ("month", 202609), ("kind", "Review"), ("text", "Correct, appeal or leave it."), ("opened_on", "2026-10-10"), ("due_on", "2026-12-09"));
        await old.InsertAsync("billing_work_items", ("id", Guid.CreateVersion7()), ("practice_id", practice), ("claim_id", claim), ("kind", "Denial"), ("reason", "CO-97"), ("opened_on", "2026-10-10"));

        await new Migrator(server.Provider).MigrateAsync(CancellationToken.None);

        Assert.Equal(
            ["Decision 202609 Acme Health 4000 Correct, appeal or leave it.", "Denial 202609  0 "],
            await old.TextsAsync("SELECT kind, month, payer_name, amount_cents, text FROM billing_work_items ORDER BY kind"));
        Assert.Equal(["1"], await old.TextsAsync("SELECT COUNT(*) FROM billing_work_items WHERE kind = 'Decision' AND rank_on = '2026-12-09'"));
        Assert.Equal(["1"], await old.TextsAsync("SELECT COUNT(*) FROM billing_work_items WHERE kind = 'Denial' AND rank_on = '9999-12-31'"));
        Assert.Equal(["1"], await old.TextsAsync("SELECT COUNT(*) FROM billing_claims WHERE sent_on = '2026-10-09'"));
    }

    /// <summary>Today's tables with the former migrations written down in place of the baseline.</summary>
    private static async Task<TestServer> MigratedAsync(DatabaseKind kind, params string[] former)
    {
        var server = await TestServer.CreateAsync(kind);
        await new Migrator(server.Provider).MigrateAsync(CancellationToken.None);
        await ExecuteAsync(server, "DELETE FROM __EFMigrationsHistory WHERE MigrationId LIKE '%_Baseline'");
        foreach (var id in former)
            await ExecuteAsync(server, $"INSERT INTO __EFMigrationsHistory (MigrationId, ProductVersion) VALUES ('{id}', '9')");
        return server;
    }

    private static async Task ExecuteAsync(TestServer server, string statement) => await TextAsync(server, statement);

    private static async Task<string?> TextAsync(TestServer server, string statement)
    {
        await using var connection = server.Provider.CreateConnection();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        return (await command.ExecuteScalarAsync())?.ToString();
    }
}
