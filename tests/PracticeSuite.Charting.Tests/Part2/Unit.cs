using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Charting.Contracts.Consents;
using PracticeSuite.Charting.Contracts.Diagnoses;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Charting.Tests.Plans;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Charting.Tests.Part2;

/// <summary>A practice with a Part 2 unit: the prescriber is of it, the therapist is on the same patient's team and is not.</summary>
internal sealed class Unit(ChartingHost host, Guid patient) : IAsyncDisposable
{
    private static readonly DateOnly Since = new(2026, 1, 1);

    public ChartingHost Host => host;

    public Guid Patient => patient;

    public IOperations Program => host.Host.For(host.Prescriber, PracticeRole.Prescriber);

    public IOperations Therapist => host.Host.For(host.Therapist, PracticeRole.Therapist);

    public static async Task<Unit> CreateAsync(DatabaseKind kind, Action<IServiceCollection>? configure = null)
    {
        var host = await ChartingHost.CreateAsync(kind, configure);
        await BeginProgramAsync(host);
        var patient = await host.PatientAsync();
        var unit = new Unit(host, patient);
        await unit.JoinAsync(host.Prescriber);
        await host.Host.TreatAsync(host.Prescriber, patient);
        await host.Host.TreatAsync(host.Therapist, patient);
        return unit;
    }

    /// <summary>The practice has a unit from now on, and nobody is of it yet; or it is the program as a whole.</summary>
    public static async Task BeginProgramAsync(ChartingHost host, Part2Program program = Part2Program.Unit)
    {
        var practice = await host.AsSystem.RunAsync<IPracticeAppService, PracticeDto>((practices, ct) => practices.GetAsync(ct));
        await host.AsSystem.RunAsync<IPracticeAppService>((practices, ct) => practices.SaveAsync(
            new PracticeInput(
                practice.Code, practice.Name, practice.TaxId, null, null, practice.Address, practice.Phone, false, program, practice.ConsentAge, practice.Version),
            ct));
    }

    /// <summary>Makes a member of staff one of the program's people.</summary>
    public async Task JoinAsync(Guid member)
    {
        var shown = await host.AsSystem.RunAsync<IStaffAppService, StaffDto>((staff, ct) => staff.GetAsync(member, ct));
        await host.AsSystem.RunAsync<IStaffAppService>((staff, ct) => staff.ChangeAsync(
            shown.Id,
            new StaffInput(shown.Code, shown.LastName, shown.FirstName, shown.Credential, null, null, null, null, shown.EmployedFrom, null, null, Version: shown.Version) { Part2Since = Since },
            ct));
    }

    /// <summary>A colleague of the program who is not licensed yet.</summary>
    public async Task<IOperations> AssociateAsync(Guid supervisor)
    {
        var associate = (await host.AsSystem.RunAsync<IStaffAppService, StaffDto>((staff, ct) => staff.CreateAsync(
            new StaffInput("ASSOC", "Lund", "Ida", Credential.AMFT, null, null, null, null, new DateOnly(2024, 1, 1), null, supervisor) { Part2Since = Since }, ct))).Id;
        await host.Host.TreatAsync(associate, patient);
        return host.Host.For(associate, PracticeRole.Therapist);
    }

    public Task<DiagnosisDto> DiagnoseAsync(IOperations by, string code) => by.RunAsync<IDiagnosisAppService, DiagnosisDto>(
        (diagnoses, ct) => diagnoses.AddAsync(patient, new DiagnosisInput(code, 1, new DateOnly(2026, 2, 1), null), ct));

    public async Task<IReadOnlyList<string>> CodesAsync(IOperations by) =>
        [.. (await by.RunAsync<IDiagnosisAppService, IReadOnlyList<DiagnosisDto>>((diagnoses, ct) => diagnoses.GetListAsync(patient, ct))).Select(one => one.Code)];

    public Task<PlanVersionDto> DraftAsync(IOperations by) =>
        by.RunAsync<IPlanAppService, PlanVersionDto>((plans, ct) => plans.DraftAsync(patient, new DateOnly(2026, 9, 1), ct));

    public Task<PlanVersionDto> SignAsync(IOperations by, PlanVersionDto version) =>
        by.WriteAndSignAsync(version.Id, Today.Date);

    public Task<IReadOnlyList<PlanVersionDto>> PlansAsync(IOperations by) =>
        by.RunAsync<IPlanAppService, IReadOnlyList<PlanVersionDto>>((plans, ct) => plans.GetListAsync(patient, ct));

    public Task<PatientDto> PatientAsync(IOperations by) =>
        by.RunAsync<IPatientAppService, PatientDto>((patients, ct) => patients.GetAsync(patient, ct));

    public async Task<ConsentDto> ConsentAsync(Func<ConsentInput, ConsentInput>? otherwise = null, ConsentKind kind = ConsentKind.Part2Tpo, IOperations? by = null)
    {
        var input = await InputAsync(kind);
        return await (by ?? Program).RunAsync<IConsentAppService, ConsentDto>((consents, ct) => consents.RecordAsync(patient, (otherwise ?? (one => one))(input), ct));
    }

    public async Task<ConsentInput> InputAsync(ConsentKind kind)
    {
        var terms = await Program.RunAsync<IConsentAppService, Part2Terms?>((consents, ct) => consents.GetPart2DefaultsAsync(patient, kind, ct));
        return new ConsentInput(
            kind, Today.Now.AddHours(-1), ConsentMethod.Written, host.Prescriber, null, ConsentGiver.Self, null, [], null, null, null, null)
        { Part2 = terms };
    }

    public Task RevokeAsync(Guid consent, IOperations by) => by.RunAsync<IConsentAppService>((consents, ct) => consents.RevokeAsync(consent, Today.Now, ct));

    public async Task<IReadOnlyList<ConsentKind>> ConsentsAsync(IOperations by) =>
        [.. (await by.RunAsync<IConsentAppService, IReadOnlyList<ConsentDto>>((consents, ct) => consents.GetListAsync(patient, ct))).Select(one => one.Kind)];

    public ValueTask DisposeAsync() => host.DisposeAsync();
}
