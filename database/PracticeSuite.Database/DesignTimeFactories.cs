using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Database;

// Generating a migration reads the model only; neither factory opens its connection.
internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqlitePracticeDbContext>
{
    public SqlitePracticeDbContext CreateDbContext(string[] args) =>
        new(MigrationOptions.For<SqlitePracticeDbContext>(DatabaseProvider.Sqlite("Data Source=design-time.db")));
}

internal sealed class MariaDbDesignTimeFactory : IDesignTimeDbContextFactory<MariaDbPracticeDbContext>
{
    public MariaDbPracticeDbContext CreateDbContext(string[] args) =>
        new(MigrationOptions.For<MariaDbPracticeDbContext>(DatabaseProvider.MariaDb("Server=localhost;Database=design_time")));
}

internal static class MigrationOptions
{
    public static DbContextOptions<TContext> For<TContext>(DatabaseProvider provider)
        where TContext : PracticeDbContext
    {
        var options = new DbContextOptionsBuilder<TContext>();
        provider.Use(options, provider.CreateConnection());
        return options.Options;
    }
}
