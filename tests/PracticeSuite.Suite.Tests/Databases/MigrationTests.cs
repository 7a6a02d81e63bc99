using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Database;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Suite.Tests.Databases;

public sealed class MigrationTests
{
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task An_empty_database_is_brought_to_the_schema_and_the_second_time_nothing_happens(DatabaseKind kind)
    {
        await using var server = await TestServer.CreateAsync(kind);
        var migrator = new Migrator(server.Provider);

        var first = await migrator.MigrateAsync(CancellationToken.None);
        var second = await migrator.MigrateAsync(CancellationToken.None);

        Assert.NotEmpty(first);
        Assert.Empty(second);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task A_database_of_a_newer_program_is_refused(DatabaseKind kind)
    {
        await using var server = await TestServer.CreateAsync(kind);
        await new Migrator(server.Provider).MigrateAsync(CancellationToken.None);
        await using (var connection = server.Provider.CreateConnection())
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = """INSERT INTO __EFMigrationsHistory (MigrationId, ProductVersion) VALUES ('29990101000000_Later', '99')""";
            await command.ExecuteNonQueryAsync();
        }

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => new Migrator(server.Provider).MigrateAsync(CancellationToken.None));

        Assert.Equal("Database:Newer", refusal.Code);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task Two_programs_that_start_at_once_migrate_once(DatabaseKind kind)
    {
        await using var server = await TestServer.CreateAsync(kind);

        var applied = await Task.WhenAll(
            new Migrator(server.Provider).MigrateAsync(CancellationToken.None), new Migrator(server.Provider).MigrateAsync(CancellationToken.None));

        Assert.Single(applied, names => names.Count > 0);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-143")]
    public async Task The_audit_trail_takes_rows_and_refuses_to_change_or_lose_one(DatabaseKind kind)
    {
        await using var server = await TestServer.CreateAsync(kind);
        await new Migrator(server.Provider).MigrateAsync(CancellationToken.None);
        await using var connection = server.Provider.CreateConnection();
        await connection.OpenAsync();
        await ExecuteAsync(connection, $"INSERT INTO platform_audit_anchors (practice_id, day, taken_at, ends, hash) VALUES ({Bytes(16)}, '2026-11-01', '2026-11-02 00:00:00', '', {Bytes(32)})");
        await ExecuteAsync(
            connection,
            "INSERT INTO platform_audit (practice_id, lane, seq, id, occurred_at, actor, action, outcome, object_type, hash) "
            + $"VALUES ({Bytes(16)}, 0, 1, {Bytes(16)}, '2026-11-01 00:00:00', 'system', 'Print', 'Done', 'Claim', {Bytes(32)})");

        foreach (var statement in new[]
        {
            "UPDATE platform_audit SET actor = 'somebody else'", "DELETE FROM platform_audit",
            "UPDATE platform_audit_anchors SET ends = '0:1'", "DELETE FROM platform_audit_anchors",
        })
        {
            var refusal = await Assert.ThrowsAnyAsync<DbException>(() => ExecuteAsync(connection, statement));
            Assert.Contains("The audit trail is never", refusal.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Both_databases_have_migrations_of_the_same_names()
    {
        static IEnumerable<string> Names(DbContext context)
        {
            using (context)
                return [.. context.Database.GetMigrations().Select(name => name[(name.IndexOf('_', StringComparison.Ordinal) + 1)..])];
        }

        var sqlite = Names(new SqlitePracticeDbContext(Options<SqlitePracticeDbContext>(DatabaseProvider.Sqlite("Data Source=:memory:"))));
        var mariaDb = Names(new MariaDbPracticeDbContext(Options<MariaDbPracticeDbContext>(DatabaseProvider.MariaDb("Server=localhost"))));

        Assert.NotEmpty(sqlite);
        Assert.Equal(sqlite, mariaDb);
    }

    private static string Bytes(int count) => $"x'{new string('0', 2 * count)}'";

    private static async Task ExecuteAsync(DbConnection connection, string statement)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync();
    }

    private static DbContextOptions<TContext> Options<TContext>(DatabaseProvider provider)
        where TContext : DbContext
    {
        var options = new DbContextOptionsBuilder<TContext>();
        provider.Use(options, provider.CreateConnection());
        return options.Options;
    }
}
