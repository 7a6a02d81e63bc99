using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Charting.Contracts.Diagnoses;
using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Patients;

/// <summary>The versions of a plan, the one that is open, and what is being written into the draft.</summary>
public sealed class PlanModel(IOperations operations, PracticeClock clock, StaffNames staff)
    : FactsModel<IPlanAppService, PlanVersionDto>(operations, clock, staff)
{
    /// <summary>A draft that the caller may write into; the Part 2 program's people write their own.</summary>
    public bool HasDraft => All?.Any(version => version.SignedOn is null && (version.IsPart2 || Open is not { NeedsOwnVersion: true })) == true;

    public IReadOnlyDictionary<Guid, string> Diagnoses { get; private set; } = new Dictionary<Guid, string>();

    /// <summary>Those that a problem of the plan may stand for.</summary>
    public IReadOnlyList<Guid> Choices { get; private set; } = [];

    /// <summary>Who may own an intervention.</summary>
    public IReadOnlyList<StaffMember> Team { get; private set; } = [];

    /// <summary>The version that is read or written.</summary>
    public PlanDto? Open { get; private set; }

    /// <summary>What stands in the boxes; null while nobody writes.</summary>
    public PlanTree? Mine { get; private set; }

    /// <summary>Places that a colleague changed meanwhile, too, and for which nobody has chosen a text yet.</summary>
    public IReadOnlyList<PlanClash> Clashes { get; private set; } = [];

    public bool IsUnsaved { get; private set; }

    /// <summary>What became of the last save.</summary>
    public string? Said { get; private set; }

    /// <summary>When the active versions are to be reviewed, and why.</summary>
    public IReadOnlyList<PlanDueDto> Due { get; private set; } = [];

    public IReadOnlyList<PlanDiffRow>? Compared { get; private set; }

    /// <summary>The last version that was signed before the one that is open; null = there is none.</summary>
    public PlanDto? Before { get; private set; }

    private (Guid? Open, Guid? Before) _marked;

    /// <summary>For what the open version marks as changed since then.</summary>
    public async Task MarkAsync()
    {
        var (open, before) = (Open?.Version, EarlierOf(Open?.Version));
        if (_marked == (open?.Id, before?.Id))
            return;
        _marked = (open?.Id, before?.Id);
        Before = before is null ? null : await ReadAsync(before.Id);
    }

    private PlanVersionDto? EarlierOf(PlanVersionDto? open) =>
        open is null ? null : All?.Where(version => version.SignedOn is not null && version.Number < open.Number).MaxBy(version => version.Number);

    /// <summary>As what the caller may sign a version that waits.</summary>
    public IReadOnlyList<PlanSigner> SignsAs(PlanVersionDto version) => Due.FirstOrDefault(due => due.VersionId == version.Id)?.SignsAs ?? [];

    public Task DraftAsync(DateOnly on) => DoAsync(async (plans, ct) => Open = await plans.GetAsync((await plans.DraftAsync(PatientId, on, ct)).Id, ct));

    public async Task SignAsync(Guid id, DateOnly on)
    {
        if (IsUnsaved)
        {
            Form.Tell("What you typed into this plan is not saved; save it first, then sign.");
        }
        else if (Open is not { } open || open.Version.Id != id)
        {
            await ShowAsync(id);
            Form.Tell("Nothing is signed yet: this version stands below now. Read it, then sign.");
        }
        else if (await ActAsync((plans, ct) => plans.SignAsync(id, open.Version.Revision, on, ct)))
        {
            await ShowAsync(id);
        }
    }

    /// <summary>Of the version that is open, by the text that it shows.</summary>
    public async Task<bool> RecordPatientAsync(PatientAgreementInput agreement)
    {
        var version = Open!.Version;
        if (!await ActAsync((plans, ct) => plans.RecordPatientAsync(version.Id, version.Revision, agreement, ct)))
            return false;
        await ShowAsync(version.Id);
        return true;
    }

    public Task ReviewAsync(Guid id, DateOnly on) => ActAsync((plans, ct) => plans.ReviewAsync(id, on, ct));

    /// <summary>Where the plan has moved on since it was shown, the refusal stands above it as it is now.</summary>
    private async Task<bool> ActAsync(Func<IPlanAppService, CancellationToken, Task> act)
    {
        var done = await DoAsync(act);
        if (!done && Mine is null && Form.WasRefusedFor("Charting:PlanIsNotActive", "Charting:PlanIsSigned", "Charting:PlanChangedMeanwhile", "Charting:PlanSignedMeanwhile", "Charting:PlanAgreedAlready"))
        {
            await RefreshAsync();
            var now = All!.FirstOrDefault(version => version.Id == Open?.Version.Id && version.SupersededOn is null) ?? All!.FirstOrDefault(version => version.State == PlanState.Active);
            if (now is not null)
                Open = await ReadAsync(now.Id);
        }

        return done;
    }

    public async Task ShowAsync(Guid id)
    {
        (Mine, Clashes, IsUnsaved, Said) = (null, [], false, null);
        await Form.TryAsync(async () => Open = await ReadAsync(id));
    }

    /// <summary>What colleagues did meanwhile; what is being written stays, and meets theirs when it is saved.</summary>
    public async Task LookAsync()
    {
        if (Mine is not null || Form.Busy)
            return;
        await RefreshAsync();
        if (Open is { } open && Mine is null)
            Open = await ReadAsync(open.Version.Id);
    }

    public void Write() => (Mine, Said) = (Open!.Tree, null);

    public void Set(Guid key, string field, string? text) => Put(PlanNodes.With(Mine!, key, field, text));

    public void Add(PlanNode? below) => Put(PlanNodes.WithPlace(Mine!, below));

    public void Remove(Guid key) => Put(PlanMerge.Without(Mine!, key));

    public async Task SaveAsync()
    {
        if (Clashes.Count > 0)
        {
            Form.Tell("Choose a text for each place below that both of you changed, then save.");
            return;
        }

        var (based, mine) = (Open!, Mine!);
        PlanKept? kept = null;
        await DoAsync(async (plans, ct) => kept = await plans.KeepAsync(based.Version.Id, new PlanKeeping(based.Version.Revision, based.Tree, mine), ct));
        if (kept is null)
            return;
        var later = ReferenceEquals(Mine, mine) ? null : Mine;
        (Open, Clashes) = (kept.Plan, kept.Clashes);
        Mine = later is not null ? WithLater(mine, kept.Merged, later) : kept.Clashes.Count == 0 ? null : kept.Merged;
        IsUnsaved = kept.Clashes.Count > 0 || later is not null;
        Said = kept.Clashes.Count > 0 ? null
            : later is not null ? "Saved; what you typed since is not saved yet."
            : kept.WasMerged ? "Saved, together with what a colleague wrote meanwhile." : "Saved.";
    }

    /// <summary>What was typed while it was being saved stands in its boxes.</summary>
    private static PlanTree WithLater(PlanTree sent, PlanTree kept, PlanTree later)
    {
        var merged = PlanMerge.Of(sent, kept, later);
        return merged.Clashes.Aggregate(merged.Tree, PlanMerge.WithMine);
    }

    public void Discard() => (Mine, Clashes, IsUnsaved, Said) = (null, [], false, null);

    public void Settle(PlanClash clash, bool mine)
    {
        if (clash.Field is not null && mine)
            Put(PlanMerge.WithMine(Mine!, clash));
        else if (clash.Field is null && !mine)
            Put(PlanMerge.Without(Mine!, clash.Key));
        Clashes = [.. Clashes.Where(one => one != clash)];
    }

    public Task CompareAsync(Guid earlier, Guid later) => Form.TryAsync(async () =>
        Compared = await Operations.RunAsync<IPlanAppService, IReadOnlyList<PlanDiffRow>>((plans, ct) => plans.CompareAsync(earlier, later, ct)));

    /// <summary>A value of a place as people read it.</summary>
    public string Words(string field, string? value) => field switch
    {
        _ when value is null => "",
        nameof(PlanProblem.DiagnosisIds) => string.Join(", ", value.Split(' ').Select(id => Guid.TryParse(id, out var known) ? Diagnoses.GetValueOrDefault(known, "a diagnosis that is no longer listed") : id)),
        nameof(PlanIntervention.ResponsibleId) => Guid.TryParse(value, out var staffId) ? Staff[staffId] : value,
        nameof(PlanObjective.BaselineOn) or nameof(PlanObjective.TargetOn) => Components.Show.Day(DateOnly.Parse(value, System.Globalization.CultureInfo.InvariantCulture)),
        _ => value,
    };

    protected override string? RecordPart => "plan-versions";

    protected override async Task PrepareAsync()
    {
        var listed = await Operations.RunAsync<IDiagnosisAppService, IReadOnlyList<DiagnosisDto>>((all, ct) => all.GetListAsync(PatientId, ct));
        Diagnoses = listed.ToDictionary(one => one.Id, one => one.Named);
        Choices = [.. listed.Where(one => one.IsActive || one.Status == ProblemStatus.Resolved).Select(one => one.Id)];
        var members = (await Operations.RunAsync<ICareTeamFacts, IReadOnlyList<Guid>>((teams, ct) => teams.GetMembersAsync(PatientId, ct))).ToHashSet();
        Team = [.. Staff.Present.Where(member => members.Contains(member.Id))];
    }

    protected override async Task<IReadOnlyList<PlanVersionDto>> ListAsync(IPlanAppService service, Guid patientId, CancellationToken cancellationToken)
    {
        var all = await service.GetListAsync(patientId, cancellationToken);
        Due = await Operations.RunAsync<IPlanReviewAppService, IReadOnlyList<PlanDueDto>>((reviews, ct) => reviews.GetAsync(patientId, ct), cancellationToken);
        if (Open?.Version.PatientId != patientId)
            Open = (all.FirstOrDefault(version => version.SignedOn is null) ?? (all.Count > 0 ? all[0] : null)) is { } first ? await service.GetAsync(first.Id, cancellationToken) : null;
        return all;
    }

    private Task<PlanDto> ReadAsync(Guid id) => Operations.RunAsync<IPlanAppService, PlanDto>((plans, ct) => plans.GetAsync(id, ct));

    private void Put(PlanTree tree) => (Mine, IsUnsaved, Said) = (tree, true, null);
}
