using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Coordination;

/// <summary>Where a month's work of one person for two patients runs at the same time, of everybody whose work the person sees (B-074).</summary>
public sealed class OverlapsModel(IOperations operations, PracticeClock clock, PatientNames names, StaffNames staff)
{
    public BillingMonth Month { get; private set; }

    public IReadOnlyList<EntryOverlap>? All { get; private set; }

    public PatientNames Names => names;

    public StaffNames Staff => staff;

    /// <summary>What counts for nobody, each instant of each person once.</summary>
    public Seconds Lost => new((All ?? []).GroupBy(one => one.StaffId).Sum(of => IntervalSet.Of(of.Select(one => one.Shared)).Length.Value));

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
