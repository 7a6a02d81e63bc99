using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using PracticeSuite.Kernel;

namespace PracticeSuite.Database;

/// <summary>
/// The migrations of before the first release were put together into one, Baseline. A database that had all of them has its tables, and
/// only says so in other words (ADR 47).
/// </summary>
internal static class FormerMigrations
{
    private const string Last = "_ReviewedMends";

    /// <exception cref="BusinessException">The database stopped somewhere among the former migrations.</exception>
    public static async Task BridgeAsync(PracticeDbContext context, CancellationToken cancellationToken)
    {
        var applied = await context.Database.CanConnectAsync(cancellationToken)
            ? (await context.Database.GetAppliedMigrationsAsync(cancellationToken)).ToList()
            : [];
        var baseline = context.Database.GetMigrations().First();
        var former = applied.Where(id => string.CompareOrdinal(id, baseline) < 0).ToList();
        if (former.Count == 0)
            return;
        if (!former[^1].EndsWith(Last, StringComparison.Ordinal))
        {
            throw new BusinessException(
                RefusalKind.Conflict, "Database:Former",
                $"The database stopped at the migration {former[^1]} of before the first release; begin with an empty database, or bring this one up to {Last[1..]} with the program that made it.");
        }

        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await context.Database.ExecuteSqlAsync($"DELETE FROM __EFMigrationsHistory WHERE MigrationId < {baseline}", cancellationToken);
        await context.Database.ExecuteSqlAsync(
            $"INSERT INTO __EFMigrationsHistory (MigrationId, ProductVersion) VALUES ({baseline}, {ProductInfo.GetVersion()})", cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
