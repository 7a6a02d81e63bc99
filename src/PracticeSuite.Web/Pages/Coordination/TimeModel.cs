using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Coordination;

/// <summary>A clinician's own time: the day as it was, and what is still to write down.</summary>
public sealed class TimeModel(IOperations operations, PracticeClock clock, PatientNames names, MonthMeters meters)
{
    public DateOnly On { get; private set; }

    public WorkDayDto? Day { get; private set; }

    public MonthMeters Meters => meters;

    public IReadOnlyList<TimeEntryDto> Unattested { get; private set; } = [];

    public EntryForm Entry { get; private set; } = new() { When = WorkedTime.Empty(default, TimeZoneInfo.Utc) };

    public string QuickText { get; set; } = "";

    public FormState Form { get; } = new();

    public string? Said { get; private set; }

    public bool IsOpen { get; private set; }

    public TimeZoneInfo Zone => Day is { } day ? TimeZoneInfo.FindSystemTimeZoneById(day.TimeZoneId) : clock.Zone;

    public DateOnly Today => clock.Today;

    public BillingMonth Month => BillingMonth.Of(On);

    /// <summary>Whether the work in the form ended so long ago that a reason is asked for (B-081).</summary>
    public bool IsLate => Entry.When.End is { } end ? EntryLimits.IsLate(end, clock.Now) : Entry.When.On < Today.AddDays(-2);

    public Seconds Logged => new(Day?.Entries.Sum(entry => entry.Length.Value) ?? 0);

    public string NameOf(Guid patientId) => names[patientId];

    public async Task LoadAsync(DateOnly? on)
    {
        await clock.LoadAsync();
        On = on ?? clock.Today;
        Day = await operations.RunAsync<ITimeEntryAppService, WorkDayDto>((time, ct) => time.GetMyDayAsync(On, null, ct));
        var mine = await operations.RunAsync<ITimeEntryAppService, IReadOnlyList<TimeEntryDto>>((time, ct) => time.GetMyMonthAsync(Month, ct));
        Unattested = [.. mine.Where(entry => entry is { Voided: false, AttestedAt: null })];
        await names.LearnAsync(Day.Entries.Concat(mine).Select(entry => entry.PatientId));
        await meters.LoadAsync(Day.Entries.Select(entry => entry.PatientId), Month);
        if (!IsOpen)
            Entry = NewEntry();
    }

    public void OpenForm() => (IsOpen, Entry, Said) = (true, NewEntry(), null);

    public void Correct(TimeEntryDto entry)
    {
        Form.Clear();
        (IsOpen, Entry, Said) = (true, EntryForm.For(entry, names[entry.PatientId]), null);
    }

    public void CloseForm()
    {
        Form.Clear();
        IsOpen = false;
    }

    /// <summary>Takes what was typed apart and shows it in the form; saves nothing.</summary>
    public async Task ReadQuickAsync()
    {
        Form.Clear();
        if (string.IsNullOrWhiteSpace(QuickText))
            return;
        var read = QuickEntry.Parse(QuickText);
        (IsOpen, Entry, Said) = (true, QuickEntryFill.ToForm(read, On, Zone, On == clock.Today ? clock.Now : null), null);
        await FindPatientAsync(read.Patient);
    }

    public async Task TakePatientAsync(PatientName patient)
    {
        Form.Clear();
        Entry.Take(patient);
        await FindClockAsync();
    }

    /// <summary>Another patient or another day may mean another clock.</summary>
    public async Task FindClockAsync()
    {
        if (Entry.PatientId is not { } patient)
            return;
        var zone = await operations.RunAsync<ITimeEntryAppService, string>((time, ct) => time.GetTimeZoneAsync(patient, Entry.When.On, ct));
        Entry.When.MoveTo(TimeZoneInfo.FindSystemTimeZoneById(zone));
    }

    public Task SaveAsync() => ChangeAsync(async time =>
    {
        var saved = Entry.Corrects is null ? await time.AddAsync(Entry.ToAdd(), default) : await time.CorrectAsync(Entry.ToCorrect(), default);
        (QuickText, IsOpen) = ("", false);
        return Entry.Corrects is null ? $"Saved {saved.Length} for {Entry.PatientText}." : "Saved the correction; what was written first is kept.";
    });

    public Task VoidAsync(TimeEntryDto entry, string reason) => ChangeAsync(async time =>
    {
        await time.VoidAsync(entry.Id, entry.Revision, reason, default);
        return "Voided; the entry is kept and counts for nothing.";
    });

    public Task AttestMonthAsync() => ChangeAsync(async time =>
        $"Attested {Show.Count(await time.AttestMonthAsync(Month, default), "entry", "entries")} of {Show.Month(Month)}.");

    private async Task ChangeAsync(Func<ITimeEntryAppService, Task<string>> act)
    {
        Said = null;
        var done = await Form.TryAsync(async () => Said = await operations.RunAsync<ITimeEntryAppService, string>((time, _) => act(time)));
        if (done)
            await LoadAsync(On);
    }

    private EntryForm NewEntry() => new() { When = WorkedTime.Empty(On, Zone) };

    private async Task FindPatientAsync(string? words)
    {
        var found = words is null
            ? []
            : await operations.RunAsync<IPatientAppService, IReadOnlyList<PatientName>>((patients, ct) => patients.SearchAsync(words, ct));
        if (found.Count == 1)
            await TakePatientAsync(found[0]);
        else
            Form.Refuse("PatientId", found.Count == 0
                ? $"No patient matches '{words}'. Type a name, birth date, phone or MRN."
                : $"{found.Count} patients match '{words}'. Choose one.");
    }
}
