using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Modules;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Testing;

/// <summary>
/// Modules on a real, empty database with a clock that stands still: what a service test needs. The tables are those of the
/// modules' own models; migrations are tested elsewhere.
/// </summary>
public sealed class TestHost : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly TestServer _server;
    private readonly TestSchema _schema;

    private TestHost(ServiceProvider services, TestServer server, TestSchema schema, FakeTimeProvider clock) =>
        (_services, _server, _schema, Clock) = (services, server, schema, clock);

    /// <summary>Noon in New York on 9 October 2026, after September was closed.</summary>
    public static DateTimeOffset DefaultNow { get; } = new(2026, 10, 9, 16, 0, 0, TimeSpan.Zero);

    public FakeTimeProvider Clock { get; }

    public PracticeId Practice { get; } = PracticeId.New();

    public IServiceProvider Services => _services;

    public DatabaseProvider Provider => _server.Provider;

    /// <summary>For a second node of the program on the same database.</summary>
    public string ConnectionString => _server.ConnectionString;

    public IOperations AsSystem => For(Caller.System(Practice));

    public static async Task<TestHost> CreateAsync(
        DatabaseKind kind, IReadOnlyList<PracticeModule> modules, Action<IServiceCollection>? configure = null)
    {
        var schema = TestSchema.Of(kind, string.Join(',', modules.Select(module => module.GetType().FullName).Order()));
        var server = await schema.TakeAsync(kind);
        var clock = new FakeTimeProvider(DefaultNow);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Provider"] = kind.ToString(),
            ["ConnectionStrings:Default"] = server.ConnectionString,
        }).Build();
        var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(clock).AddSingleton<IConfiguration>(configuration);
        services.AddModules(configuration, modules);
        configure?.Invoke(services);
        var host = new TestHost(services.BuildServiceProvider(validateScopes: true), server, schema, clock);
        await host.CreateTablesAsync(services);
        return host;
    }

    public IOperations For(Caller caller) => _services.GetRequiredService<OperationFactory>().For(caller);

    /// <summary>A signed-in member of staff with the given roles in this host's practice, who is taken to prove at any time who they are.</summary>
    public IOperations For(Guid staffId, params string[] roles) =>
        For(new Caller(Practice, Guid.CreateVersion7(), staffId, "test user", roles.ToHashSet(StringComparer.Ordinal), IsSystem: false)
        {
            VerifiedAt = DateTimeOffset.MaxValue,
        });

    /// <summary>Puts somebody on the care team of patients, from before any test's time on: what real clinicians have with the patients they treat.</summary>
    public Task TreatAsync(Guid staffId, params IReadOnlyCollection<Guid> patientIds) => AsSystem.RunAsync<IRelationships>((relationships, token) =>
        relationships.KeepNewAsync([.. patientIds.Select(patient => OnTheTeam(staffId, patient))], token));

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _schema.GiveBackAsync(_server);
    }

    private PatientRelationship OnTheTeam(Guid staffId, Guid patientId) =>
        new(Practice, RelationshipKind.CareTeam, Guid.CreateVersion7(), patientId, staffId, new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero), until: null);

    private async Task CreateTablesAsync(IServiceCollection services)
    {
        await using var scope = _services.CreateAsyncScope();
        var contexts = services.Select(service => service.ServiceType).Where(type => type.IsSubclassOf(typeof(ModuleDbContext))).Distinct();
        await _schema.MakeAsync(_server, async () =>
        {
            foreach (var context in contexts.Select(type => (DbContext)scope.ServiceProvider.GetRequiredService(type)))
                await ((IRelationalDatabaseCreator)context.GetService<IDatabaseCreator>()).CreateTablesAsync();
        });
    }
}
