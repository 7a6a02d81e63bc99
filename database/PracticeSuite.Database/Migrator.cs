using System.Data.Common;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Database;

/// <summary>Brings a database to this program's schema; refuses one that a newer program has already moved on.</summary>
public sealed class Migrator(DatabaseProvider provider)
{
    /// <returns>The names of the migrations that were applied, in order; empty when the database was up to date.</returns>
    /// <exception cref="BusinessException">The database has migrations that this program does not know, or not all of those of before the first release.</exception>
    public async Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancellationToken)
    {
        if (provider.Kind == DatabaseKind.Sqlite)
            PrivateFile.PrepareDatabase(provider.ConnectionString);
        if (await IsCurrentAsync(cancellationToken))
            return [];
        await using var context = CreateContext();
        // Two programs that start at once would both create the tables: MariaDB commits each DDL statement by itself.
        await using var held = await WaitForLockAsync(cancellationToken);
        await FormerMigrations.BridgeAsync(context, cancellationToken);
        var pending = await PendingAsync(context, cancellationToken);
        if (pending.Count == 0)
            return pending;
        // The usual half minute is too short for the rows of a large practice, and MariaDB would be left half way.
        context.Database.SetCommandTimeout(TimeSpan.FromHours(1));
        await context.Database.MigrateAsync(cancellationToken);
        await UseWriteAheadLogAsync(context, cancellationToken);
        return pending;
    }

    /// <summary>
    /// Asks with the driver alone: EF would make the model of all modules first, which is most of what a start takes. Whatever else is the
    /// case, EF finds out and says it.
    /// </summary>
    private async Task<bool> IsCurrentAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = provider.CreateConnection();
            await connection.OpenAsync(cancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = "SELECT MigrationId FROM __EFMigrationsHistory";
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            var applied = new HashSet<string>(StringComparer.Ordinal);
            while (await reader.ReadAsync(cancellationToken))
                applied.Add(reader.GetString(0));
            return applied.SetEquals(Known());
        }
        catch (DbException)
        {
            return false;
        }
    }

    private IEnumerable<string> Known()
    {
        var context = provider.Kind == DatabaseKind.Sqlite ? typeof(SqlitePracticeDbContext) : typeof(MariaDbPracticeDbContext);
        return typeof(Migrator).Assembly.GetTypes().Where(type => type.GetCustomAttribute<DbContextAttribute>()?.ContextType == context)
            .Select(type => type.GetCustomAttribute<MigrationAttribute>()?.Id).OfType<string>();
    }

    private static async Task<IReadOnlyList<string>> PendingAsync(PracticeDbContext context, CancellationToken cancellationToken)
    {
        var known = context.Database.GetMigrations().ToList();
        var applied = await context.Database.CanConnectAsync(cancellationToken)
            ? (await context.Database.GetAppliedMigrationsAsync(cancellationToken)).ToList()
            : [];
        if (applied.Except(known, StringComparer.Ordinal).FirstOrDefault() is { } newer)
            throw new BusinessException(RefusalKind.Conflict, "Database:Newer", $"The database has the migration {newer}, which this program does not know; use the newer program.");
        return [.. known.Except(applied, StringComparer.Ordinal)];
    }

    private PracticeDbContext CreateContext() => provider.Kind == DatabaseKind.Sqlite
        ? new SqlitePracticeDbContext(MigrationOptions.For<SqlitePracticeDbContext>(provider))
        : new MariaDbPracticeDbContext(MigrationOptions.For<MariaDbPracticeDbContext>(provider));

    private async Task<DatabaseLock> WaitForLockAsync(CancellationToken cancellationToken)
    {
        DatabaseLock? held;
        while ((held = await DatabaseLock.TryTakeAsync(provider, "migrate", cancellationToken)) is null)
            await Task.Delay(TimeSpan.FromMilliseconds(200), cancellationToken);
        return held;
    }

    private async Task UseWriteAheadLogAsync(PracticeDbContext context, CancellationToken cancellationToken)
    {
        if (provider.Kind == DatabaseKind.Sqlite)
            await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", cancellationToken);
    }
}
