using PracticeSuite.Charting.Contracts.Notes;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Patients.Notes;

/// <summary>A signed note, and what is done with one: co-signed, added to, taken from the wrong chart.</summary>
public sealed class NoteReaderModel(IOperations operations, PracticeClock practice, StaffNames staff, Downloads downloads)
{
    public NoteDto? Note { get; private set; }

    public FormState Form { get; } = new();

    public FormState Loading { get; } = new();

    public PatientClock Clock { get; private set; } = new(practice);

    public StaffNames Staff => staff;

    public string? Said { get; private set; }

    public string? Intent { get; set; }

    public string? Reason { get; set; }

    public string? Text { get; set; }

    public PatientName? ToPatient { get; set; }

    public async Task LoadAsync(Guid patientId, Guid noteId)
    {
        await staff.LoadAsync();
        Clock = await PatientClock.ReadAsync(operations, practice, patientId);
        await Loading.TryAsync(async () => Note = await operations.RunAsync<INoteAppService, NoteDto>((notes, ct) => notes.GetAsync(patientId, noteId, ct)));
    }

    public Task CoSignAsync() => DoAsync("Co-signed. The note is locked.", (notes, note, ct) => notes.CoSignAsync(note.Id, new NoteSigning(note.Version, Intent), ct));

    public Task<bool> AddendAsync() => DoAsync("Added.", (notes, note, ct) => notes.AddendAsync(note.Id, new AddendumInput(Reason, Text), ct));

    /// <returns>The draft on the right chart, if there is one.</returns>
    public async Task<WithdrawnNote?> WithdrawAsync()
    {
        WithdrawnNote? done = null;
        var (id, to) = (Note!.Id, ToPatient?.Id);
        await Form.TryAsync(async () => done = await operations.RunAsync<INoteAppService, WithdrawnNote>((notes, ct) => notes.WithdrawAsync(id, new NoteWithdrawal(to, Reason), ct)));
        if (done is { DraftId: null })
            await LoadAsync(Note.PatientId, id);
        return done;
    }

    public Task PrintAsync() => downloads.FetchAsync($"/patients/{Note!.PatientId}/notes/{Note.Id}.pdf");

    private async Task<bool> DoAsync(string said, Func<INoteAppService, NoteDto, CancellationToken, Task<NoteDto>> act)
    {
        Said = null;
        var done = await Form.TryAsync(async () => Note = await operations.RunAsync<INoteAppService, NoteDto>((notes, ct) => act(notes, Note!, ct)));
        if (done)
            (Said, Intent, Reason, Text) = (said, null, null, null);
        return done;
    }
}
