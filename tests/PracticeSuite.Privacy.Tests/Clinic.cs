using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Charting;
using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Charting.Contracts.Diagnoses;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Identity;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Privacy.Contracts.BrokenGlass;
using PracticeSuite.Privacy.Contracts.Notices;
using PracticeSuite.Testing;

namespace PracticeSuite.Privacy.Tests;

/// <summary>A practice in New York: Chen is Rosa's primary clinician, Brooks and Okafor are nobody's; two privacy officers and a biller.</summary>
internal sealed class Clinic : IAsyncDisposable
{
    private Clinic(TestHost host) => Host = host;

    public TestHost Host { get; }

    public Guid Rosa { get; private set; }

    public Caller Chen { get; private set; } = default!;

    public Caller Brooks { get; private set; } = default!;

    public Caller Adler { get; private set; } = default!;

    public Caller Nair { get; private set; } = default!;

    public Caller Biller { get; private set; } = default!;

    public static async Task<Clinic> CreateAsync(DatabaseKind kind)
    {
        var clinic = new Clinic(await TestHost.CreateAsync(
            kind,
            [new IdentityModule(), new ChartingModule(), new PrivacyModule()],
            services => services.AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider())));
        await clinic.SetUpAsync();
        return clinic;
    }

    public IOperations As(Caller caller) => Host.For(caller);

    /// <summary>Opens the chart, as any page of it does.</summary>
    public Task<IReadOnlyList<DiagnosisDto>> ReadAsync(Caller caller, Guid? patient = null) => As(caller)
        .RunAsync<IDiagnosisAppService, IReadOnlyList<DiagnosisDto>>((diagnoses, ct) => diagnoses.GetListAsync(patient ?? Rosa, ct));

    public Task<OpenGlassDto> BreakAsync(Caller caller, BreakGlassReason reason = BreakGlassReason.CrisisCall) => As(caller)
        .RunAsync<IBrokenGlassAppService, OpenGlassDto>((glasses, ct) => glasses.BreakAsync(new BreakGlassInput(Rosa, reason, "she is calling the crisis line"), ct));

    public Task<IReadOnlyList<NoticeDto>> NoticesOfAsync(Caller caller) => As(caller)
        .RunAsync<INoticeAppService, IReadOnlyList<NoticeDto>>((notices, ct) => notices.GetListAsync(ct));

    public Task TreatAsync(Caller caller, bool isPrimary = false) => Host.AsSystem.RunAsync<ICareTeamAppService, CareTeamDto>(
        (teams, ct) => teams.AddAsync(Rosa, new NewCareTeamMember(caller.StaffId!.Value, CareTeamPart.Therapist, isPrimary), ct));

    /// <summary>The practice now has a Part 2 unit, of which these have been since January (P-070).</summary>
    public async Task RunUnitAsync(params Caller[] members)
    {
        await Host.AsSystem.RunAsync<IPracticeAppService>(async (practices, ct) =>
        {
            var shown = await practices.GetAsync(ct);
            await practices.SaveAsync(
                new PracticeInput(shown.Code, shown.Name, shown.TaxId, null, null, shown.Address, shown.Phone, false, Part2Program.Unit, shown.ConsentAge, shown.Version), ct);
        });
        foreach (var member in members)
            await Host.AsSystem.RunAsync<IStaffAppService>(async (staff, ct) =>
            {
                var shown = await staff.GetAsync(member.StaffId!.Value, ct);
                await staff.ChangeAsync(shown.Id, InputOf(shown) with { Part2Since = new DateOnly(2026, 1, 1) }, ct);
            });
    }

    /// <summary>What Rosa consented to yesterday is recorded; the answer takes it back.</summary>
    public async Task<Func<Task>> ConsentAsync(Part2Purposes purposes)
    {
        var source = Guid.CreateVersion7();
        await Host.AsSystem.RunAsync<IPart2Access>((part2, ct) => part2.KeepNewAsync([new Part2Consent(Host.Practice, source, Rosa, purposes, Host.Clock.GetUtcNow().AddDays(-1), null)], ct));
        return () => Host.AsSystem.RunAsync<IPart2Access>((part2, ct) => part2.EndConsentAsync(source, Host.Clock.GetUtcNow(), ct));
    }

    /// <summary>Somebody of the practice's Part 2 unit who treats Rosa, and the diagnosis that they have added.</summary>
    public async Task<(Caller Prescriber, Guid Diagnosis)> TreatInUnitAsync()
    {
        var prescriber = Nair with { UserId = Guid.CreateVersion7(), Roles = new HashSet<string> { PracticeRole.Prescriber } };
        await RunUnitAsync(prescriber);
        await TreatAsync(prescriber);
        var added = await As(prescriber).RunAsync<IDiagnosisAppService, DiagnosisDto>(
            (diagnoses, ct) => diagnoses.AddAsync(Rosa, new DiagnosisInput("F11.20", 2, new DateOnly(2026, 9, 1), null), ct));
        return (prescriber, added.Id);
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    private static StaffInput InputOf(StaffDto shown) =>
        new(shown.Code, shown.LastName, shown.FirstName, shown.Credential, null, null, null, null, shown.EmployedFrom, null, null, Version: shown.Version);

    private async Task SetUpAsync()
    {
        var address = new PostalAddress("100 Main Street", null, "Albany", "NY", "12207-1234");
        await Host.AsSystem.RunAsync<IPracticeAppService>(async (practice, ct) =>
        {
            await practice.SaveAsync(new PracticeInput("HARBOR", "Harbor", "12-3456789", "1234567893", "261QM0801X", address, "(518) 555-0132", IsFqhcOrRhc: false, Part2Program.None), ct);
            await practice.AddLocationAsync(new LocationInput("MAIN", "Main", "America/New_York", "11", IsVirtual: false, address), ct);
        });
        Chen = await EmployAsync("CHEN", Credential.LCSW, PracticeRole.Therapist);
        Brooks = await EmployAsync("BROOKS", Credential.LCSW, PracticeRole.Therapist);
        Adler = await EmployAsync("ADLER", Credential.PracticeManager, PracticeRole.PrivacyOfficer);
        Nair = await EmployAsync("NAIR", Credential.PracticeManager, PracticeRole.PrivacyOfficer);
        Biller = await EmployAsync("GRANT", Credential.Biller, PracticeRole.Biller);
        Rosa = (await Host.AsSystem.RunAsync<IPatientAppService, PatientDto>((patients, ct) => patients.CreateAsync(
            new PatientInput("1001", "Alvarez", "Rosa", new DateOnly(1985, 3, 12), "F", null, null, null, null, null, null, null, null, false, false), ct))).Id;
        await Host.AsSystem.RunAsync<IDiagnosisAppService>((diagnoses, ct) => diagnoses.AddAsync(Rosa, new DiagnosisInput("F41.1", 1, new DateOnly(2026, 9, 1), null), ct));
        await TreatAsync(Chen, isPrimary: true);
    }

    private async Task<Caller> EmployAsync(string code, Credential credential, string role)
    {
        var staff = await Host.AsSystem.RunAsync<IStaffAppService, StaffDto>((all, ct) => all.CreateAsync(
            new StaffInput(code, code[..1] + code[1..].ToLowerInvariant(), "A", credential, null, null, null, null, new DateOnly(2020, 1, 1), null, null), ct));
        return new Caller(Host.Practice, Guid.CreateVersion7(), staff.Id, $"A {staff.LastName}", new HashSet<string> { role }, IsSystem: false) { VerifiedAt = DateTimeOffset.MaxValue };
    }
}
