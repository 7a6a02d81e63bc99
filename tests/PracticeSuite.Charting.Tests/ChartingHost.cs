using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Identity;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Importing;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Testing;

namespace PracticeSuite.Charting.Tests;

/// <summary>A practice in New York with a second location in Los Angeles, a prescriber, a therapist and a front desk.</summary>
internal sealed class ChartingHost : IAsyncDisposable
{
    private ChartingHost(TestHost host) => Host = host;

    public TestHost Host { get; }

    public Guid LosAngeles { get; private set; }

    public Guid Prescriber { get; private set; }

    public Guid Therapist { get; private set; }

    public Guid FrontDesk { get; private set; }

    public IOperations AsSystem => Host.AsSystem;

    public static PatientInput Rosa { get; } = new(
        "A-1001", "Alvarez", "Rosa", new DateOnly(1985, 3, 12), "F", "12 Elm Street", null, "Albany", "NY", "12207", "518-555-0132", null, null, false, false);

    public static async Task<ChartingHost> CreateAsync(DatabaseKind kind, Action<IServiceCollection>? configure = null)
    {
        var host = new ChartingHost(await TestHost.CreateAsync(
            kind, [new IdentityModule(), new ChartingModule()], services =>
            {
                services.AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider());
                configure?.Invoke(services);
            }));
        await SetUpAsync(host.AsSystem, "HARBOR");
        host.LosAngeles = await AddLocationAsync(host.AsSystem, "LA", "America/Los_Angeles");
        host.Prescriber = await host.EmployAsync("PMHNP", Credential.PMHNP);
        host.Therapist = await host.EmployAsync("LCSW", Credential.LCSW);
        host.FrontDesk = await host.EmployAsync("DESK", Credential.FrontDesk);
        return host;
    }

    /// <summary>A second practice on the same database.</summary>
    public async Task<IOperations> OtherPracticeAsync()
    {
        var other = Host.For(Caller.System(PracticeId.New()));
        await SetUpAsync(other, "OTHER");
        return other;
    }

    public async Task<Guid> PatientAsync(PatientInput? given = null) => (await AddPatientAsync(AsSystem, given)).Id;

    public static Task<PatientDto> AddPatientAsync(IOperations operations, PatientInput? given = null) =>
        operations.RunAsync<IPatientAppService, PatientDto>((patients, token) => patients.CreateAsync(given ?? Rosa, token));

    /// <summary>Imports files; answers the problems, or none when they were taken.</summary>
    public static async Task<IReadOnlyList<ImportProblem>> ImportAsync(IOperations operations, params (string Name, string Content)[] files)
    {
        var contents = files.ToDictionary(
            file => file.Name, file => (Func<Stream>)(() => new MemoryStream(Encoding.UTF8.GetBytes(file.Content))), StringComparer.Ordinal);
        try
        {
            await operations.RunAsync<FolderImport>((import, token) => import.RunAsync(contents, partial: false, _ => { }, token));
            return [];
        }
        catch (ImportRefusedException refused)
        {
            return refused.Problems;
        }
    }

    /// <param name="left">Their last day of work; null = works here.</param>
    public async Task<Guid> EmployAsync(string code, Credential credential, DateOnly? left = null) =>
        (await AsSystem.RunAsync<IStaffAppService, StaffDto>((staff, token) => staff.CreateAsync(
            new StaffInput(code, "Chen", "Mei", credential, null, null, null, null, new DateOnly(2024, 1, 1), left, null), token))).Id;

    public Task DismissAsync(Guid id, DateOnly lastDay) => AsSystem.RunAsync<IStaffAppService>(async (staff, token) =>
    {
        var shown = await staff.GetAsync(id, token);
        await staff.ChangeAsync(
            id, new StaffInput(shown.Code, "Chen", "Mei", shown.Credential, null, null, null, null, new DateOnly(2024, 1, 1), lastDay, null, Version: shown.Version), token);
    });

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    /// <summary>The practice's state lets patients consent from this age on.</summary>
    public async Task ConsentFromAsync(int age)
    {
        var shown = await AsSystem.RunAsync<IPracticeAppService, PracticeDto>((practice, token) => practice.GetAsync(token));
        await SaveAsync(AsSystem, "HARBOR", age, shown.Version);
    }

    private static Task SaveAsync(IOperations operations, string code, int consentAge, int version = 0)
    {
        var address = new PostalAddress("100 Main Street", null, "Albany", "NY", "12207");
        return operations.RunAsync<IPracticeAppService>((practice, token) => practice.SaveAsync(
            new PracticeInput(code, "Harbor Behavioral", "123456789", null, null, address, "5185550100", false, Part2Program.None, consentAge, version), token));
    }

    private static async Task SetUpAsync(IOperations operations, string code)
    {
        await SaveAsync(operations, code, 18);
        await AddLocationAsync(operations, "ALBANY", "America/New_York");
    }

    private static async Task<Guid> AddLocationAsync(IOperations operations, string code, string zone) =>
        (await operations.RunAsync<IPracticeAppService, LocationDto>((practice, token) => practice.AddLocationAsync(
            new LocationInput(code, code, zone, "11", IsVirtual: false, Address: null), token))).Id;
}
