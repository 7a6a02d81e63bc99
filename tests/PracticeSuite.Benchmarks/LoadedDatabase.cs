using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Database;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Importing;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Testing;
using PracticeSuite.Testing.Load;

namespace PracticeSuite.Benchmarks;

/// <summary>A migrated database with a practice of many enrolled patients, and the composition that both hosts run on.</summary>
internal static class LoadedDatabase
{
    private const int PatientsOfATherapist = 200;

    public static async Task<TestServer> CreateAsync(Options options, DatabaseKind kind, int patients)
    {
        var watch = Stopwatch.StartNew();
        var server = await CreateAsync(kind, Math.Max(3, patients / PatientsOfATherapist), options.Entries, patients);
        Console.WriteLine($"{kind}: {patients:N0} patients with {options.Entries} entries each, filled in {watch.Elapsed.TotalSeconds:N0} s");
        return server;
    }

    public static async Task<TestServer> CreateAsync(DatabaseKind kind, int therapists, int entries, int patients)
    {
        var server = await TestServer.CreateAsync(kind);
        await using var services = Compose(server.Provider);
        await services.GetRequiredService<Migrator>().MigrateAsync(default);
        await ImportAsync(services.GetRequiredService<OperationFactory>().For(Caller.System(PracticeId.New())), new ModelPractice(Options.Month, therapists, entries));
        await new PatientCopies(server.Provider, Options.Month).FillAsync(patients);
        return server;
    }

    private static async Task ImportAsync(IOperations operations, ModelPractice practice)
    {
        try
        {
            await operations.RunAsync<FolderImport>((import, token) => import.RunAsync(practice.Files, partial: false, _ => { }, token));
        }
        catch (ImportRefusedException refused)
        {
            throw new InvalidOperationException($"The model practice was refused: {string.Join("; ", refused.Problems)}", refused);
        }
    }

    public static ServiceProvider Compose(DatabaseProvider database)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Provider"] = database.Kind.ToString(),
            ["ConnectionStrings:Default"] = database.ConnectionString,
        }).Build();
        return new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddSingleton<IConfiguration>(configuration)
            .AddPracticeSuite(configuration).BuildServiceProvider();
    }

    public static async Task<IOperations> PracticeAsync(IServiceProvider services)
    {
        var operations = services.GetRequiredService<OperationFactory>();
        var practices = await operations.For(Caller.Nobody).RunAsync<IPracticeCatalog, IReadOnlyList<PracticeSummary>>(
            (catalog, token) => catalog.GetAllAsync(token));
        return operations.For(Caller.System(practices.Single().Id));
    }
}
