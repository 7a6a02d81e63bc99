using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Charting.Tests.Plans;

/// <summary>A patient whom one person treats and another prescribes for, with a plan in writing.</summary>
internal sealed class SplitPair(ChartingHost host, Guid patient) : IAsyncDisposable
{
    public ChartingHost Host => host;

    public Guid Patient => patient;

    public IOperations Therapist { get; } = host.Host.For(host.Therapist, PracticeRole.Therapist);

    public IOperations Prescriber { get; } = host.Host.For(host.Prescriber, PracticeRole.Prescriber);

    public IOperations Supervisor { get; } = host.Host.For(Guid.CreateVersion7(), PracticeRole.Supervisor);

    public DateTimeOffset Now => host.Host.Clock.GetUtcNow();

    public DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

    public static async Task<SplitPair> CreateAsync(DatabaseKind kind)
    {
        var host = await ChartingHost.CreateAsync(kind);
        var pair = new SplitPair(host, await host.PatientAsync());
        await pair.JoinAsync(host.Therapist, CareTeamPart.Therapist);
        await pair.JoinAsync(host.Prescriber, CareTeamPart.Prescriber);
        return pair;
    }

    public Task JoinAsync(Guid member, CareTeamPart part) =>
        host.AsSystem.RunAsync<ICareTeamAppService>((teams, ct) => teams.AddAsync(patient, new NewCareTeamMember(member, part, false), ct));

    /// <summary>A draft with a text, at revision 1.</summary>
    public async Task<Guid> WrittenAsync(IOperations? by = null)
    {
        var author = by ?? Therapist;
        var draft = await author.RunAsync<IPlanAppService, PlanVersionDto>((plans, ct) => plans.DraftAsync(patient, Today, ct));
        var begun = await author.RunAsync<IPlanAppService, PlanDto>((plans, ct) => plans.GetAsync(draft.Id, ct));
        await author.RunAsync<IPlanAppService>((plans, ct) => plans.KeepAsync(draft.Id, new PlanKeeping(0, begun.Tree, Trees.One(null, host.Therapist)), ct));
        return draft.Id;
    }

    public Task<PlanVersionDto> SignAsync(IOperations by, Guid version, int revision = 1) => by.SignPlanAsync(version, revision, Today);

    /// <summary>By all three.</summary>
    public async Task<PlanVersionDto> SignedAsync(Guid version)
    {
        await SignAsync(Therapist, version);
        await Therapist.RecordPatientAsync(version, 1, PlanSteps.Signed(Now));
        return await SignAsync(Prescriber, version);
    }

    public Task<PlanDto> GetAsync(Guid version, IOperations? by = null) => (by ?? Prescriber).RunAsync<IPlanAppService, PlanDto>((plans, ct) => plans.GetAsync(version, ct));

    /// <summary>What Billing reads.</summary>
    public async Task<IReadOnlyList<PlanVersionFact>> FactsAsync() =>
        (await host.AsSystem.RunAsync<IChartFacts, IReadOnlyDictionary<Guid, PatientChartFacts>>((facts, ct) => facts.GetAsync(IdRange.Only(patient), ct)))[patient].Plans;

    public Task SetAsync(PlanCoSigners coSigners, DateOnly from) =>
        Supervisor.RunAsync<IPlanSigningRuleAppService>((rules, ct) => rules.SetAsync(new PlanSigningRuleInput(coSigners, from), ct));

    /// <summary>A colleague of the team who is not licensed yet.</summary>
    public async Task<IOperations> AssociateAsync(Guid? supervisor)
    {
        var associate = (await host.AsSystem.RunAsync<IStaffAppService, StaffDto>((staff, ct) => staff.CreateAsync(
            new StaffInput("ASSOC", "Lund", "Ida", Credential.AMFT, null, null, null, null, new DateOnly(2024, 1, 1), null, supervisor), ct))).Id;
        await JoinAsync(associate, CareTeamPart.Therapist);
        return host.Host.For(associate, PracticeRole.Therapist);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();
}
