using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Coordination;

/// <summary>What was written after its month had closed, for a supervisor to let it count or not (B-081).</summary>
public sealed class LateTimeModel(IOperations operations, PracticeClock clock, PatientNames names, StaffNames staff)
{
    private readonly HashSet<Guid> _chosen = [];

    public BillingMonth Month { get; private set; }

    public IReadOnlyList<TimeEntryDto>? Waiting { get; private set; }

    public IReadOnlyList<TimeEntryDto> Refused { get; private set; } = [];

    public string Reason { get; set; } = "";

    public FormState Form { get; } = new();

    public string? Said { get; private set; }

    public IReadOnlyList<TimeEntryDto> Chosen => [.. Waiting?.Where(entry => _chosen.Contains(entry.Id)) ?? []];

    public TimeZoneInfo Zone => clock.Zone;

    public DateOnly ClosedOn => clock.Zone.LocalDate(MonthClose.Of(Month, clock.Zone).AddSeconds(-1));

    public bool HasClosed => MonthClose.IsPast(Month, clock.Zone, clock.Now);

    public string NameOf(Guid patientId) => names[patientId];

    public string StaffOf(Guid? staffId) => staff[staffId];

    public bool IsChosen(TimeEntryDto entry) => _chosen.Contains(entry.Id);

    public void Choose(TimeEntryDto entry, bool chosen) => _ = chosen ? _chosen.Add(entry.Id) : _chosen.Remove(entry.Id);

    public void ChooseAll(bool chosen)
    {
        foreach (var entry in Waiting ?? [])
            Choose(entry, chosen);
    }

    /// <param name="month">Null = the latest that has closed.</param>
    public async Task LoadAsync(BillingMonth? month)
    {
        await staff.LoadAsync();
        Month = month ?? MonthClose.Latest(clock.Zone, clock.Now);
        var late = await operations.RunAsync<ITimeEntryAppService, IReadOnlyList<TimeEntryDto>>((time, ct) => time.GetLateAsync(Month, ct));
        (Waiting, Refused) = ([.. late.Where(entry => entry.AwaitsApproval)], [.. late.Where(entry => !entry.AwaitsApproval)]);
        _chosen.IntersectWith(Waiting.Select(entry => entry.Id));
        await names.LearnAsync(late.Select(entry => entry.PatientId));
    }

    public Task ApproveAsync() => ApproveAsync(Chosen);

    public Task ApproveAsync(IReadOnlyList<TimeEntryDto> entries) =>
        DecideAsync(entries, "Approved", "they count now", (time, ct) => time.ApproveLateAsync(Versions(entries), ct));

    public async Task RefuseAsync()
    {
        if (await DecideAsync(Chosen, "Refused", "their authors see why", (time, ct) => time.RefuseLateAsync(Versions(Chosen), Reason, ct)))
            Reason = "";
    }

    private async Task<bool> DecideAsync(
        IReadOnlyList<TimeEntryDto> entries, string done, string so, Func<ITimeEntryAppService, CancellationToken, Task> act)
    {
        Said = null;
        if (entries.Count == 0)
        {
            Form.Tell("Choose the entries first.");
            return false;
        }

        var decided = await Form.TryAsync(() => operations.RunAsync(act));
        if (decided)
            Said = $"{done} {Show.Count(entries.Count, "entry", "entries")}; {so}.";
        if (decided || Form.WasRefusedFor("Coordination:EntryChanged", "Coordination:EntryVoided", "Coordination:NothingToApprove"))
            await CatchUpAsync(entries, decided);
        return decided;
    }

    /// <summary>Shows the list as it stands; where somebody was faster, names what is no longer there to decide.</summary>
    private async Task CatchUpAsync(IReadOnlyList<TimeEntryDto> entries, bool decided)
    {
        await LoadAsync(Month);
        if (decided)
            return;
        var changed = entries.Where(entry => !Waiting!.Any(now => (now.Id, now.Revision) == (entry.Id, entry.Revision))).ToList();
        _chosen.ExceptWith(changed.Select(entry => entry.Id));
        Form.Tell($"Nothing was saved, because this was changed or decided meanwhile: {string.Join("; ", changed.Select(Words))}. The list shows how it stands now; the others are still chosen.");
    }

    private string Words(TimeEntryDto entry) =>
        $"{NameOf(entry.PatientId)}, {Show.Span(entry.Start, entry.End, TimeZoneInfo.FindSystemTimeZoneById(entry.TimeZoneId))}";

    private static List<EntryVersion> Versions(IEnumerable<TimeEntryDto> entries) =>
        [.. entries.Select(entry => new EntryVersion(entry.Id, entry.Revision))];
}
