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

    /// <summary>Of giving it back: what is wrong with the comment is no matter of the co-signature.</summary>
    public FormState Returning { get; } = new();

    public string? Comment { get; set; }

    public FormState Loading { get; } = new();

    public PatientClock Clock { get; private set; } = new(practice);

    public StaffNames Staff => staff;

    public string? Said { get; private set; }

    public string? Intent { get; set; }

    public string? Reason { get; set; }

    public string? Text { get; set; }

    public PatientName? ToPatient { get; set; }

    /// <summary>An addendum, a reason or a comment is typed and not saved.</summary>
    public bool IsUnsaved => new[] { Reason, Text, Comment }.Any(typed => !string.IsNullOrWhiteSpace(typed));

    public async Task LoadAsync(Guid patientId, Guid noteId)
    {
        await staff.LoadAsync();
        Clock = await PatientClock.ReadAsync(operations, practice, patientId);
        await Loading.TryAsync(async () => Note = await operations.RunAsync<INoteAppService, NoteDto>((notes, ct) => notes.GetAsync(patientId, noteId, ct)));
    }

    /// <summary>What a colleague did to it meanwhile; what is typed stays.</summary>
    public async Task LookAsync(CancellationToken left)
    {
        if (Note is { } shown)
            Note = await operations.RunAsync<INoteAppService, NoteDto>((notes, ct) => notes.GetAsync(shown.PatientId, shown.Id, ct), left);
    }

    public Task CoSignAsync() => DoAsync("Co-signed. The note is locked.", (notes, note, ct) => notes.CoSignAsync(note.Id, new NoteSigning(note.Version, Intent), ct));

    public Task ReturnAsync() =>
        DoAsync("Given back. Its author goes on with it.", (notes, note, ct) => notes.ReturnAsync(note.Id, new NoteReturn(note.Version, Comment), ct), Returning);

    public Task<bool> AddendAsync() => DoAsync("Added.", (notes, note, ct) => notes.AddendAsync(note.Id, new AddendumInput(Reason, Text), ct));

    /// <returns>The draft on the right chart, if there is one.</returns>
    public async Task<WithdrawnNote?> WithdrawAsync()
    {
        WithdrawnNote? done = null;
        var (id, to) = (Note!.Id, ToPatient?.Id);
        await Form.TryAsync(async () => done = await operations.RunAsync<INoteAppService, WithdrawnNote>((notes, ct) => notes.WithdrawAsync(id, new NoteWithdrawal(to, Reason), ct)));
        if (done is not null)
            Reason = null;
        if (done is { DraftId: null })
            await LoadAsync(Note.PatientId, id);
        return done;
    }

    public Task PrintAsync() => downloads.FetchAsync($"/patients/{Note!.PatientId}/notes/{Note.Id}.pdf");

    private async Task<bool> DoAsync(string said, Func<INoteAppService, NoteDto, CancellationToken, Task<NoteDto>> act, FormState? form = null)
    {
        Said = null;
        var done = await (form ?? Form).TryAsync(async () => Note = await operations.RunAsync<INoteAppService, NoteDto>((notes, ct) => act(notes, Note!, ct)));
        if (done)
            (Said, Intent, Reason, Text, Comment) = (said, null, null, null, null);
        return done;
    }
}
