using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Live;
using PracticeSuite.Web.Pages.Coordination.Metrics;

namespace PracticeSuite.Web.Pages.Today;

/// <summary>What needs me now?</summary>
public sealed class TodayModel(IOperations operations, PracticeClock clock, PatientNames names, MonthMeters meters)
{
    public bool IsLoaded { get; private set; }

    public BillingMonth Month => clock.Month;

    public DateOnly Today => clock.Today;

    public IReadOnlyList<CareMonthMeterDto> NearMiss => [.. meters.Shown.Where(meter => meter.NearMissText is not null)];

    public IReadOnlyList<TimeEntryDto> Unattested { get; private set; } = [];

    public IReadOnlyList<TimeEntryDto> UnattestedBefore { get; private set; } = [];

    public Seconds LoggedToday { get; private set; }

    public DueAnyway? DueOf(Guid patientId) => meters.DueOf(patientId);

    public string NameOf(Guid patientId) => names[patientId];

    public async Task LoadAsync()
    {
        await clock.LoadAsync();
        var mine = await MonthAsync(Month);
        (Unattested, UnattestedBefore) = (Open(mine), Open(await MonthAsync(Month.Previous)));
        LoggedToday = new(mine.Where(entry => !entry.Voided && clock.Zone.LocalDate(entry.Start) == Today).Sum(entry => entry.Length.Value));
        await meters.LoadAsync(mine.Select(entry => entry.PatientId), Month);
        await names.LearnAsync(meters.Shown.Select(meter => meter.PatientId));
        IsLoaded = true;
    }

    private Task<IReadOnlyList<TimeEntryDto>> MonthAsync(BillingMonth month) =>
        operations.RunAsync<ITimeEntryAppService, IReadOnlyList<TimeEntryDto>>((time, ct) => time.GetMyMonthAsync(month, ct));

    private static IReadOnlyList<TimeEntryDto> Open(IEnumerable<TimeEntryDto> entries) =>
        [.. entries.Where(entry => entry is { Voided: false, AttestedAt: null })];
}
