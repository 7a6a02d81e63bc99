using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Coordination;

/// <summary>The form of one entry, and the quick line that fills it.</summary>
public sealed class EntryEditing(TimeModel page, IOperations operations, PracticeClock clock, PatientNames names)
{
    public EntryForm Entry { get; private set; } = new() { When = WorkedTime.Empty(default, TimeZoneInfo.Utc) };

    public bool IsOpen { get; private set; }

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
        var saved = await page.ChangeAsync(Form, async time => Entry.Corrects is null
            ? $"Saved {(await time.AddAsync(Entry.ToAdd(), default)).Length} for {Entry.PatientText}."
            : await CorrectedAsync(time));
        if (saved)
            (QuickText, IsOpen, Entry) = ("", false, NewEntry());
        else if (Entry.Corrects is { } corrects && TimeModel.WasOvertaken(Form))
            await CatchUpAsync(corrects.Id);
    }

    /// <summary>The page shows another day; what is being typed stays.</summary>
    internal void Follow()
    {
        if (!IsOpen)
            Entry = NewEntry();
    }

    private void Fill(EntryForm entry)
    {
        (IsOpen, Entry) = (true, entry);
        page.Begin();
    }

    private async Task<string> CorrectedAsync(ITimeEntryAppService time)
    {
        await time.CorrectAsync(Entry.ToCorrect(), default);
        return "Saved the correction; what was written first is kept.";
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
        if (found.Count == 1)
            await TakePatientAsync(found[0]);
        else
            Form.Refuse("PatientId", found.Count == 0
                ? $"No patient matches '{words}'. Type a name, birth date, phone or MRN."
                : $"{found.Count} patients match '{words}'. Choose one.");
    }
}
