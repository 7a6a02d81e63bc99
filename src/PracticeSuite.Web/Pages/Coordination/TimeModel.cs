using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Coordination;

/// <summary>A clinician's own time: the day as it was, what is still to write down, and what waits for a signature.</summary>
public sealed class TimeModel
{
    private readonly IOperations _operations;
    private readonly PracticeClock _clock;
    private readonly PatientNames _names;

    public TimeModel(IOperations operations, PracticeClock clock, PatientNames names, MonthMeters meters)
    {
        (_operations, _clock, _names, Meters) = (operations, clock, names, meters);
        Editing = new EntryEditing(this, operations, clock, names);
        SignOff = new SignOff(this);
    }

    public EntryEditing Editing { get; }

    public SignOff SignOff { get; }

    public DateOnly On { get; private set; }

    public WorkDayDto? Day { get; private set; }

    public MonthMeters Meters { get; }

    public FormState VoidForm { get; } = new();

    /// <summary>What was done last, until something else is begun.</summary>
    public string? Said { get; private set; }

    /// <summary>What the person should know about what was done last.</summary>
    public string? Warned { get; private set; }

    public TimeZoneInfo Zone => Day is { } day ? TimeZoneInfo.FindSystemTimeZoneById(day.TimeZoneId) : _clock.Zone;

    public DateOnly Today => _clock.Today;

    public BillingMonth Month => BillingMonth.Of(On);

    public Seconds Logged => new(Day?.Entries.Sum(entry => entry.Length.Value) ?? 0);

    public string NameOf(Guid patientId) => _names[patientId];

    public async Task LoadAsync(DateOnly? on)
    {
        await _clock.LoadAsync();
        On = on ?? _clock.Today;
        Day = await _operations.RunAsync<ITimeEntryAppService, WorkDayDto>((time, ct) => time.GetMyDayAsync(On, null, ct));
        var mine = await _operations.RunAsync<ITimeEntryAppService, IReadOnlyList<TimeEntryDto>>((time, ct) => time.GetMyMonthAsync(Month, ct));
        SignOff.Take(mine);
        await _names.LearnAsync(Day.Entries.Concat(mine).Select(entry => entry.PatientId));
        await Meters.LoadAsync(Day.Entries.Select(entry => entry.PatientId), Month);
        Editing.Follow();
    }

    public async Task<bool> VoidAsync(TimeEntryDto entry, string reason)
    {
        var done = await ChangeAsync(VoidForm, async time =>
        {
            await time.VoidAsync(entry.Id, entry.Revision, reason, default);
            return "Voided; the entry is kept and counts for nothing.";
        });
        if (!done)
            await ShowAnewAsync(VoidForm);
        return done;
    }

    /// <summary>The page turns to another day: what was said about this one goes with it.</summary>
    public Task TurnToAsync(DateOnly? on)
    {
        if (Day is not null && (on ?? _clock.Today) != On)
            Begin();
        return LoadAsync(on);
    }

    /// <summary>Something else is done now.</summary>
    internal void Begin() => (Said, Warned) = (null, null);

    internal void Warn(string? about) => Warned = about;

    internal async Task<bool> ChangeAsync(FormState form, Func<ITimeEntryAppService, Task<string>> act)
    {
        Begin();
        var done = await form.TryAsync(async () => Said = await _operations.RunAsync<ITimeEntryAppService, string>((time, _) => act(time)));
        if (done)
            await LoadAsync(On);
        return done;
    }

    /// <summary>After a refusal because somebody else was faster, perhaps the same person in another window.</summary>
    internal async Task ShowAnewAsync(FormState form)
    {
        if (!WasOvertaken(form))
            return;
        await LoadAsync(On);
        form.Tell("This was changed meanwhile and is shown as it stands now. Nothing was saved; do it again if it is still right.");
    }

    internal static bool WasOvertaken(FormState form) => form.WasRefusedFor("Coordination:EntryChanged", "Coordination:EntryVoided");
}
