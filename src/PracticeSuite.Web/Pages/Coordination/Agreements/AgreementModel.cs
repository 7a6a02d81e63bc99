using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Coordination.Contracts.Agreements;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Coordination.Agreements;

/// <summary>One pair's agreement: read, written step by step, compared, signed.</summary>
public sealed class AgreementModel(IOperations operations, PracticeClock clock, StaffNames staff, PatientNames patients)
{
    public const int LastStep = 5;

    private Guid _id;

    public AgreementDto? Agreement { get; private set; }

    /// <summary>What is written; null = it is read.</summary>
    public TermsForm? Draft { get; private set; }

    public int Step { get; private set; } = 1;

    public IReadOnlyList<FlagRuleName> Rules { get; private set; } = [];

    public IReadOnlyList<TermChange>? Changes { get; private set; }

    public DriftDto? Drift { get; private set; }

    public FormState Form { get; } = new();

    public PracticeClock Clock => clock;

    public StaffNames Staff => staff;

    public PatientNames Patients => patients;

    /// <summary>The version that is read: the one that waits for somebody, else the one that holds.</summary>
    public AgreementVersionDto? Shown => Agreement is null ? null : Agreement.Open ?? Agreement.Active ?? Agreement.Versions[0];

    public async Task LoadAsync(Guid id)
    {
        if (_id != id)
            (Drift, Step) = (null, 1);
        _id = id;
        await clock.LoadAsync();
        await staff.LoadAsync();
        Rules = await operations.RunAsync<IFlagRuleNames, IReadOnlyList<FlagRuleName>>((rules, _) => Task.FromResult(rules.All));
        await ReloadAsync();
    }

    /// <summary>Whoever may write comes to the draft, where there is one.</summary>
    public Task ReloadAsync() => Form.TryAsync(async () => Take(await operations.RunAsync<IAgreementAppService, AgreementDto>((all, ct) => all.GetAsync(_id, ct))));

    public Task DraftAsync() => DoAsync((all, ct) => all.DraftAsync(_id, ct));

    /// <summary>What was typed is kept with each step, so that the two may go on from each other's.</summary>
    public async Task<bool> GoAsync(int step)
    {
        if (Draft is not { } draft || Shown is not { } version)
            return false;
        if (!await Form.TryAsync(async () => Agreement = await operations.RunAsync<IAgreementAppService, AgreementDto>((all, ct) => all.KeepAsync(version.Id, version.Revision, draft.Terms, ct))))
            return false;
        Step = Math.Clamp(step, 1, LastStep);
        return true;
    }

    public async Task SignAsync()
    {
        if (Shown is { } version)
            await DoAsync((all, ct) => all.SignAsync(version.Id, version.Revision, ct));
    }

    public Task CompareAsync(Guid earlier, Guid later) => Form.TryAsync(async () =>
        Changes = await operations.RunAsync<IAgreementAppService, IReadOnlyList<TermChange>>((all, ct) => all.CompareAsync(earlier, later, ct)));

    public Task LoadDriftAsync() => Form.TryAsync(async () =>
    {
        var drift = await operations.RunAsync<IAgreementAppService, DriftDto>((all, ct) => all.GetDriftAsync(_id, ct));
        await patients.LearnAsync(drift.Patients.Select(row => row.PatientId));
        Drift = drift;
    });

    private Task<bool> DoAsync(Func<IAgreementAppService, CancellationToken, Task<AgreementDto>> act) => Form.TryAsync(async () => Take(await operations.RunAsync(act)));

    private void Take(AgreementDto agreement)
    {
        Agreement = agreement;
        Changes = null;
        Draft = agreement.IsMine && Shown is { State: AgreementState.Draft } version ? new TermsForm(agreement, version.Terms) : null;
    }
}
