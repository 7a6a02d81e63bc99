using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Coordination;

/// <summary>Where a month's work of one person for two patients runs at the same time, of everybody whose work the person sees (B-074).</summary>
public sealed class OverlapsModel(IOperations operations, PracticeClock clock, PatientNames names, StaffNames staff)
{
    private readonly HashSet<(Guid, Guid)> _asked = [];

    public BillingMonth Month { get; private set; }

    public IReadOnlyList<EntryOverlap>? All { get; private set; }

    public FormState Form { get; } = new();

    public PatientNames Names => names;

    public StaffNames Staff => staff;

    /// <summary>What counts for nobody, each instant of each person once.</summary>
    public Seconds Lost => new((All ?? []).GroupBy(one => one.StaffId).Sum(of => IntervalSet.Of(of.Select(one => one.Shared)).Length.Value));

    public bool IsAsked(EntryOverlap overlap) => _asked.Contains((overlap.Earlier.Id, overlap.Later.Id));

    /// <summary>A notice to whoever wrote the two: only they correct one, and no time is proposed.</summary>
    public async Task AskAsync(EntryOverlap overlap)
    {
        var (one, other) = (overlap.Earlier.Id, overlap.Later.Id);
        if (await Form.TryAsync(() => operations.RunAsync<ITimeEntryAppService>((time, ct) => time.AskToCorrectAsync(Month, one, other, ct))))
            _asked.Add((one, other));
    }

    /// <param name="month">Null = this one.</param>
    public async Task LoadAsync(BillingMonth? month)
    {
        await clock.LoadAsync();
        await staff.LoadAsync();
        Month = month ?? clock.Month;
        var found = await operations.RunAsync<ITimeEntryAppService, IReadOnlyList<EntryOverlap>>((time, ct) => time.GetOverlapsAsync(Month, ct));
        await names.LearnAsync(found.SelectMany(one => new[] { one.Earlier.PatientId, one.Later.PatientId }));
        All = found;
    }

    internal static TimeZoneInfo ZoneOf(OverlappingWork entry) => TimeZoneInfo.FindSystemTimeZoneById(entry.TimeZoneId);
}
