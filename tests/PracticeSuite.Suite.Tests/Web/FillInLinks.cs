using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Charting.Contracts.Scales;
using PracticeSuite.Database;
using PracticeSuite.Database.Demo;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Suite.Tests.Web;

/// <summary>Links to scales in the demo practice of a running site, made beside it on its database.</summary>
internal sealed class FillInLinks : IAsyncDisposable
{
    public const string Born = "6/25/1953";

    public const string Name = "Fillmore";

    private readonly ServiceProvider _services;
    private readonly IOperations _practice;

    private FillInLinks(ServiceProvider services, IOperations practice, Guid patient) => (_services, _practice, Patient) = (services, practice, patient);

    public Guid Patient { get; }

    public static async Task<FillInLinks> CreateAsync(RunningSite site)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Provider"] = "Sqlite", ["ConnectionStrings:Default"] = $"Data Source={site.DatabaseFile}",
        }).Build();
        var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddSingleton<IConfiguration>(configuration)
            .AddPracticeSuite(configuration).BuildServiceProvider();
        var operations = services.GetRequiredService<OperationFactory>();
        var demo = await operations.For(Caller.Nobody).RunAsync<IPracticeCatalog, PracticeSummary?>((catalog, ct) => catalog.FindAsync(DemoSeed.PracticeCode, ct));
        var practice = operations.For(Caller.System(demo!.Id));
        var patient = await practice.RunAsync<IPatientAppService, PatientDto>((patients, ct) => patients.CreateAsync(
            new PatientInput($"{Guid.CreateVersion7():N}"[16..], Name, "Rosa", new DateOnly(1953, 6, 25), "F", null, null, null, null, null, null, null, null, false, false), ct));
        return new FillInLinks(services, practice, patient.Id);
    }

    public Task<ScaleInvitationLink> InviteAsync(ScaleChannel channel = ScaleChannel.Link) => _practice.RunAsync<IScaleInvitationAppService, ScaleInvitationLink>(
        (all, ct) => all.InviteAsync(Patient, new ScaleInvitationInput(["PHQ-9"], channel), ct));

    public Task WithdrawAsync(Guid id) => _practice.RunAsync<IScaleInvitationAppService>((all, ct) => all.WithdrawAsync(id, ct));

    public Task<IReadOnlyList<ScaleResultDto>> ScalesAsync() => _practice.RunAsync<IScaleAppService, IReadOnlyList<ScaleResultDto>>((all, ct) => all.GetListAsync(Patient, ct));

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
