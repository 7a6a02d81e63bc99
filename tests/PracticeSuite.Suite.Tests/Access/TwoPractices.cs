using System.Text;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Database;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Importing;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Suite.Tests.CommandLine;
using PracticeSuite.Testing;

namespace PracticeSuite.Suite.Tests.Access;

/// <summary>A practice whose month has been run, and another one on the same database.</summary>
internal sealed class TwoPractices : IAsyncDisposable
{
    private TwoPractices(TestHost host) => Host = host;

    public TestHost Host { get; }

    public PracticeId Other { get; } = PracticeId.New();

    public static async Task<TwoPractices> CreateAsync(DatabaseKind kind)
    {
        var both = new TwoPractices(await TestHost.CreateAsync(kind, PracticeSuiteModules.All));
        await ImportAsync(both.Host.AsSystem, "FIRST");
        await ImportAsync(both.Host.For(Caller.System(both.Other)), "OTHER");
        await both.Host.AsSystem.RunAsync<IMonthEnd>((monthEnd, ct) => monthEnd.RunAsync(new BillingMonth(2026, 9), dryRun: false, null, ct));
        return both;
    }

    /// <summary>An id of every kind of thing that the first practice has.</summary>
    public async Task<IReadOnlyDictionary<string, Guid>> IdsAsync()
    {
        var ids = new Dictionary<string, Guid>(StringComparer.Ordinal);
        await using var connection = Host.Provider.CreateConnection();
        await connection.OpenAsync();
        foreach (var table in Tables())
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT id FROM {table} WHERE practice_id = @practice LIMIT 1";
            var practice = command.CreateParameter();
            (practice.ParameterName, practice.Value) = ("@practice", Host.Practice.Value);
            command.Parameters.Add(practice);
            await using var row = await command.ExecuteReaderAsync();
            if (await row.ReadAsync())
                ids[table] = row.GetGuid(0);
        }

        return ids;
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    /// <summary>The same files; only the code of the practice is one of its own.</summary>
    private static async Task ImportAsync(IOperations practice, string code)
    {
        var files = Directory.GetFiles(CaseFolder.Of("months")).ToDictionary(
            file => Path.GetFileName(file), Func<Stream> (file) => () => File.OpenRead(file), StringComparer.Ordinal);
        var profile = (await File.ReadAllTextAsync(CaseFolder.Of("months", "practices.csv"))).Replace("OAK,", $"{code},", StringComparison.Ordinal);
        files["practices.csv"] = () => new MemoryStream(Encoding.UTF8.GetBytes(profile));
        await practice.RunAsync<FolderImport>((import, ct) => import.RunAsync(files, partial: false, _ => { }, ct));
    }

    private static IEnumerable<string> Tables()
    {
        var options = new DbContextOptionsBuilder<SqlitePracticeDbContext>();
        var provider = DatabaseProvider.Sqlite("Data Source=:memory:");
        provider.Use(options, provider.CreateConnection());
        using var context = new SqlitePracticeDbContext(options.Options);
        return [.. context.Model.GetEntityTypes()
            .Where(type => typeof(IBelongsToPractice).IsAssignableFrom(type.ClrType) && type.FindProperty("Id")?.ClrType == typeof(Guid))
            .Select(type => type.GetTableName()!).Distinct(StringComparer.Ordinal)];
    }
}
