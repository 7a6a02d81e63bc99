using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Coordination;

/// <summary>The form of one entry, and the quick line that fills it.</summary>
public sealed class EntryEditing(TimeModel page, IOperations operations, PracticeClock clock, PatientNames names)
{
    private readonly OwnOverlaps _overlaps = new(operations, names);

    public EntryForm Entry { get; private set; } = new() { When = WorkedTime.Empty(default, TimeZoneInfo.Utc) };

    public bool IsOpen { get; private set; }

    /// <summary>What of the person's own work runs at the same time as what the form says.</summary>
    public string? Overlap { get; private set; }

    public FormState Form { get; } = new();

    public string QuickText { get; set; } = "";

    /// <summary>What the quick line has to say about itself.</summary>
    public FormState Quick { get; } = new();

    /// <summary>Whether the work in the form ended so long ago that a reason is asked for (B-081).</summary>
    public bool IsLate => Entry.When.End is { } end ? EntryLimits.IsLate(end, clock.Now) : Entry.When.On < page.Today.AddDays(-2);

    public void Open() => Fill(NewEntry());

    public void Correct(TimeEntryDto entry)
    {
        Form.Clear();
        Fill(EntryForm.For(entry, names[entry.PatientId]));
    }

    public void Close()
    {
        Form.Clear();
        IsOpen = false;
    }

    /// <summary>Takes what was typed apart and shows it in the form; saves nothing.</summary>
    public async Task ReadQuickAsync()
    {
        Form.Clear();
        Quick.Clear();
        page.Begin();
        if (string.IsNullOrWhiteSpace(QuickText) || !Quick.Try(() => QuickEntry.Parse(QuickText), out var read))
            return;
        Fill(QuickEntryFill.ToForm(read, page.On, page.Zone, page.On == page.Today ? clock.Now : null));
        await FindPatientAsync(read.Patient);
    }

    public async Task TakePatientAsync(PatientName patient)
    {
        Form.Clear();
        Entry.Take(patient);
        await FindClockAsync();
    }

    /// <summary>Another name is being typed.</summary>
    public Task LosePatientAsync()
    {
        Entry.PatientId = null;
        return FindOverlapAsync();
    }

    /// <summary>Another patient or another day may mean another clock.</summary>
    public async Task FindClockAsync()
    {
        if (Entry.PatientId is not { } patient)
            return;
        var zone = await operations.RunAsync<ITimeEntryAppService, string>((time, ct) => time.GetTimeZoneAsync(patient, Entry.When.On, ct));
        Entry.When.MoveTo(TimeZoneInfo.FindSystemTimeZoneById(zone));
        await FindOverlapAsync();
    }

    /// <summary>Before it is saved the person reads what it would overlap.</summary>
    public async Task FindOverlapAsync() => Overlap =
        Entry.PatientId is { } patient && OwnOverlaps.IsOnesOwnTime(Entry.Activity, Entry.Unallocated) && Entry.When.Start is { } start && Entry.When.End is { } end && Interval.Between(start, end) is { } when
            ? await _overlaps.TellAsync(Entry.Corrects?.Id, patient, when, Entry.When.Zone)
            : null;

    public async Task SaveAsync()
    {
        TimeEntryDto? kept = null;
        var saved = await page.ChangeAsync(Form, async time =>
        {
            kept = Entry.Corrects is null ? await time.AddAsync(Entry.ToAdd(), default) : await time.CorrectAsync(Entry.ToCorrect(), default);
            return Entry.Corrects is null ? $"Saved {kept.Length} for {Entry.PatientText}." : "Saved the correction; what was written first is kept.";
        });
        if (saved)
            await EndAsync(kept!);
        else if (Entry.Corrects is { } corrects && TimeModel.WasOvertaken(Form))
            await CatchUpAsync(corrects.Id);
    }

    /// <summary>Whoever saved what overlaps reads it beside what was saved: another window may have logged meanwhile.</summary>
    private async Task EndAsync(TimeEntryDto kept)
    {
        page.Warn(await _overlaps.TellAsync(kept));
        (QuickText, IsOpen, Entry, Overlap) = ("", false, NewEntry(), null);
    }

    /// <summary>The page shows another day; what is being typed stays.</summary>
    internal void Follow()
    {
        if (!IsOpen)
            Entry = NewEntry();
    }

    private void Fill(EntryForm entry)
    {
        (IsOpen, Entry, Overlap) = (true, entry, null);
        page.Begin();
    }

    /// <summary>Somebody else was faster, perhaps the same person in another window: tells what stands there now; what was typed stays.</summary>
    private async Task CatchUpAsync(Guid entryId)
    {
        var latest = await operations.RunAsync<ITimeEntryAppService, TimeEntryDto>((time, ct) => time.GetAsync(entryId, ct));
        await names.LearnAsync([latest.PatientId]);
        await page.LoadAsync(page.On);
        Entry.Follow(latest);
        Form.Tell(latest.Voided
            ? $"This entry was voided meanwhile ({latest.Reason}). What you typed is still here; save it as a new entry if the work was done."
            : $"This entry was changed meanwhile. It now says: {Words(latest)}. What you typed is still here; save again to put it in its place.");
    }

    private string Words(TimeEntryDto entry) =>
        $"{Show.Span(entry.Start, entry.End, TimeZoneInfo.FindSystemTimeZoneById(entry.TimeZoneId))}, {names[entry.PatientId]}, "
        + $"{ActivityWords.Of(entry.Activity)}{(entry.Note is { } note ? $", \"{note}\"" : "")}";

    private EntryForm NewEntry() => new() { When = WorkedTime.Empty(page.On, page.Zone) };

    private async Task FindPatientAsync(string? words)
    {
        var found = words is null
            ? []
            : await operations.RunAsync<IPatientAppService, IReadOnlyList<PatientName>>((patients, ct) => patients.SearchAsync(words, ct));
        if (found.Where(one => string.Equals(one.Mrn, words, StringComparison.OrdinalIgnoreCase)).ToList() is [var exact])
            await TakePatientAsync(exact); // digits may also end somebody's telephone number
        else if (found.Count == 1)
            await TakePatientAsync(found[0]);
        else
            Form.Refuse("PatientId", found.Count == 0
                ? $"No patient matches '{words}'. Type a name, birth date, phone or MRN."
                : $"{found.Count} patients match '{words}'. Choose one.");
    }
}
