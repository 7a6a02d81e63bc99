using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Identity.Contracts.StandIns;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Practice;

/// <summary>Who stands in for whom, and the form that says so.</summary>
public sealed class StandInsModel(IOperations operations, PracticeClock clock, StaffNames staff, PatientNames names, StandInPatients scopes)
{
    public IReadOnlyList<StandInDto>? All { get; private set; }

    /// <summary>For whom those hold that are for some patients alone.</summary>
    public StandInPatients Scopes => scopes;

    public FormState Form { get; } = new();

    public PracticeClock Clock => clock;

    public StaffNames Staff => staff;

    public string? Said { get; private set; }

    public bool IsArranging { get; private set; }

    public Guid? StaffId { get; set; }

    public Guid? ForStaffId { get; set; }

    /// <summary>For some of their patients alone (K-019).</summary>
    public bool IsOfSome { get; private set; }

    /// <summary>Those of whoever is away whom the person may know, by name; null = not asked.</summary>
    public IReadOnlyList<(Guid Id, string Name)>? Patients { get; private set; }

    public ISet<Guid> Chosen { get; } = new HashSet<Guid>();

    /// <summary>With whom whoever is away shares how many of them.</summary>
    public IReadOnlyList<(Guid StaffId, IReadOnlyList<Guid> Patients)> Pairs { get; private set; } = [];

    public DateOnly From { get; set; }

    public DateOnly To { get; set; }

    public async Task LoadAsync()
    {
        await staff.LoadAsync();
        await RefreshAsync();
    }

    /// <param name="away">Whom the form begins with: a clinician arranges mostly for themselves.</param>
    public void Begin(Guid? away)
    {
        Form.Clear();
        (IsArranging, Said, StaffId, ForStaffId, From, To) = (true, null, null, away, clock.Today, clock.Today);
        (IsOfSome, Patients, Pairs) = (false, null, []);
        Chosen.Clear();
    }

    public async Task AwayAsync(Guid? away)
    {
        ForStaffId = away;
        await OfSomeAsync(IsOfSome);
    }

    /// <summary>Who is chosen of one person's patients is nobody of another's.</summary>
    public async Task OfSomeAsync(bool some)
    {
        (IsOfSome, Patients, Pairs) = (some, null, []);
        Chosen.Clear();
        if (!some || ForStaffId is not { } away)
            return;
        var theirs = await scopes.OfAsync(away);
        await names.LearnAsync(theirs);
        Patients = [.. theirs.Select(id => (Id: id, Name: names[id])).Where(one => one.Name.Length > 0).OrderBy(one => one.Name, StringComparer.CurrentCultureIgnoreCase)];
        var known = Patients.Select(one => one.Id).ToHashSet();
        if (known.Count == 0)
            return;
        var shared = await operations.RunAsync<ICareTeamFacts, IReadOnlyList<SharedPatient>>((teams, ct) => teams.GetSharedAsync(IdRange.Of(known), ct));
        Pairs =
        [
            .. shared.Where(one => known.Contains(one.PatientId) && (one.TherapistId == away || one.PrescriberId == away))
                .GroupBy(one => one.TherapistId == away ? one.PrescriberId : one.TherapistId)
                .Select(of => (of.Key, (IReadOnlyList<Guid>)[.. of.Select(one => one.PatientId).Distinct()])).OrderBy(of => staff[of.Key], StringComparer.CurrentCultureIgnoreCase),
        ];
    }

    public void Choose(Guid patientId, bool set)
    {
        if (set)
            Chosen.Add(patientId);
        else
            Chosen.Remove(patientId);
    }

    /// <summary>Those whom the pair shares, and nobody else.</summary>
    public void ChoosePair(IReadOnlyList<Guid> patients)
    {
        Chosen.Clear();
        Chosen.UnionWith(patients);
    }

    public void Close() => IsArranging = false;

    public async Task ArrangeAsync()
    {
        var input = new StandInInput(StaffId, ForStaffId, From, To) { PatientIds = IsOfSome ? [.. Chosen] : null };
        if (await DoAsync("Arranged.", (standIns, ct) => standIns.ArrangeAsync(input, ct)))
            Close();
    }

    public Task EndAsync(Guid id) => DoAsync("Ended.", (standIns, ct) => standIns.EndAsync(id, ct));

    internal string State(StandInDto one) => one switch
    {
        { EndedAt: { } ended } => $"ended {Show.DayAndTime(ended, clock.Zone)}",
        { IsOver: true } => "over",
        _ when one.From > clock.Today => "to come",
        _ => "now",
    };

    private async Task<bool> DoAsync(string said, Func<IStandInAppService, CancellationToken, Task<StandInDto>> act)
    {
        Said = null;
        if (!await Form.TryAsync(() => operations.RunAsync(act)))
            return false;
        Said = said;
        await RefreshAsync();
        return true;
    }

    private async Task RefreshAsync()
    {
        var all = await operations.RunAsync<IStandInAppService, IReadOnlyList<StandInDto>>((standIns, ct) => standIns.GetListAsync(ct));
        await scopes.LearnAsync(all);
        All = all;
    }
}
