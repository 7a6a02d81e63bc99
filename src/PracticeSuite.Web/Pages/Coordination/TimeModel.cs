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

    /// <summary>More than 120 minutes at a stretch that wait for the author's word (B-079).</summary>
    public IReadOnlyList<TimeEntryDto> LongUnconfirmed { get; private set; } = [];

    public EntryForm Entry { get; private set; } = new() { When = WorkedTime.Empty(default, TimeZoneInfo.Utc) };

    public string QuickText { get; set; } = "";

    /// <summary>What the quick line has to say about itself.</summary>
    public FormState Quick { get; } = new();

    public FormState Form { get; } = new();

    public FormState VoidForm { get; } = new();

    public FormState SignOff { get; } = new();

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
        LongUnconfirmed = [.. mine.Where(entry => entry.IsLongUnconfirmed)];
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
        Quick.Clear();
        if (string.IsNullOrWhiteSpace(QuickText) || !Quick.Try(() => QuickEntry.Parse(QuickText), out var read))
            return;
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

    public async Task SaveAsync()
    {
        var saved = await ChangeAsync(Form, async time => Entry.Corrects is null
            ? $"Saved {(await time.AddAsync(Entry.ToAdd(), default)).Length} for {Entry.PatientText}."
            : await CorrectedAsync(time));
        if (saved)
            (QuickText, IsOpen, Entry) = ("", false, NewEntry());
        else if (Entry.Corrects is { } corrects && WasOvertaken(Form))
            await CatchUpAsync(corrects.Id);
    }

    public async Task<bool> VoidAsync(TimeEntryDto entry, string reason)
    {
        var done = await ChangeAsync(VoidForm, async time =>
        {
            await time.VoidAsync(entry.Id, entry.Revision, reason, default);
            return "Voided; the entry is kept and counts for nothing.";
        });
        return done || await ShowAnewAsync(VoidForm);
    }

    public Task AttestMonthAsync() => SignOffAsync(async time =>
        $"Attested {Show.Count(await time.AttestMonthAsync(Month, default), "entry", "entries")} of {Show.Month(Month)}.");

    public Task ConfirmLongAsync(TimeEntryDto entry) => SignOffAsync(async time =>
        $"Confirmed {(await time.AttestLongAsync(entry.Id, entry.Revision, default)).Length} for {NameOf(entry.PatientId)}.");

    private async Task SignOffAsync(Func<ITimeEntryAppService, Task<string>> act)
    {
        if (!await ChangeAsync(SignOff, act))
            await ShowAnewAsync(SignOff);
    }

    private async Task<bool> ChangeAsync(FormState form, Func<ITimeEntryAppService, Task<string>> act)
    {
        Said = null;
        var done = await form.TryAsync(async () => Said = await operations.RunAsync<ITimeEntryAppService, string>((time, _) => act(time)));
        if (done)
            await LoadAsync(On);
        return done;
    }

    private async Task<string> CorrectedAsync(ITimeEntryAppService time)
    {
        await time.CorrectAsync(Entry.ToCorrect(), default);
        return "Saved the correction; what was written first is kept.";
    }

    private static bool WasOvertaken(FormState form) => form.WasRefusedFor("Coordination:EntryChanged", "Coordination:EntryVoided");

    /// <summary>Somebody else was faster, perhaps the same person in another window: tells what stands there now; what was typed stays.</summary>
    private async Task CatchUpAsync(Guid entryId)
    {
        var latest = await operations.RunAsync<ITimeEntryAppService, TimeEntryDto>((time, ct) => time.GetAsync(entryId, ct));
        await names.LearnAsync([latest.PatientId]);
        await LoadAsync(On);
        Entry.Follow(latest);
        Form.Tell(latest.Voided
            ? $"This entry was voided meanwhile ({latest.Reason}). What you typed is still here; save it as a new entry if the work was done."
            : $"This entry was changed meanwhile. It now says: {Words(latest)}. What you typed is still here; save again to put it in its place.");
    }

    /// <returns>False always: nothing was done.</returns>
    private async Task<bool> ShowAnewAsync(FormState form)
    {
        if (!WasOvertaken(form))
            return false;
        await LoadAsync(On);
        form.Tell("This was changed meanwhile and is shown as it stands now. Nothing was saved; do it again if it is still right.");
        return false;
    }

    private string Words(TimeEntryDto entry) =>
        $"{Show.Span(entry.Start, entry.End, TimeZoneInfo.FindSystemTimeZoneById(entry.TimeZoneId))}, {NameOf(entry.PatientId)}, "
        + $"{ActivityWords.Of(entry.Activity)}{(entry.Note is { } note ? $", \"{note}\"" : "")}";

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
