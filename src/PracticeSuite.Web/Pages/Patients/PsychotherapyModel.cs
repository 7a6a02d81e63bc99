using PracticeSuite.Charting.Contracts.PsychotherapyNotes;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Patients;

/// <summary>
/// The author's own psychotherapy notes of one patient. What is being written lives here, in the page, and nowhere else until it is saved;
/// it is there again when a locked session is opened.
/// </summary>
public sealed class PsychotherapyModel(IOperations operations, PracticeClock practice)
{
    private Guid _patientId;
    private string _saved = "";
    private DateOnly _savedDay;

    public IReadOnlyList<PsychotherapyNoteEntry>? All { get; private set; }

    /// <summary>The note that is open; null while a new one is written.</summary>
    public PsychotherapyNoteDto? Open { get; private set; }

    public bool IsWriting { get; private set; }

    /// <summary>An earlier version is shown, which nobody changes.</summary>
    public bool IsEarlier => Open is { } note && note.Number < note.Version;

    /// <summary>A clinician of the Part 2 program chooses what a new note is (P-075).</summary>
    public bool MayChooseKind { get; private set; }

    public SessionNoteKind Kind { get; set; }

    public DateOnly SessionOn { get; set; }

    public string Text { get; set; } = "";

    public bool IsUnsaved => IsWriting && !IsEarlier && (Text.Trim() != _saved || (Open is not null && SessionOn != _savedDay));

    public FormState Form { get; } = new();

    public string? Said { get; private set; }

    public PatientClock Clock { get; private set; } = new(practice);

    public async Task LoadAsync(Guid patientId)
    {
        if (_patientId == patientId)
            return;
        _patientId = patientId;
        await practice.LoadAsync();
        Clock = await PatientClock.ReadAsync(operations, practice, patientId);
        MayChooseKind = await operations.RunAsync<IPsychotherapyNoteAppService, bool>((notes, ct) => notes.MayWriteSudCounselingAsync(ct));
        await RefreshAsync();
    }

    public void Begin()
    {
        (Open, IsWriting, Said, Text, _saved) = (null, true, null, "", "");
        SessionOn = _savedDay = Clock.Today;
        Kind = SessionNoteKind.Psychotherapy;
        Form.Clear();
    }

    /// <param name="number">Null = the latest version.</param>
    public Task OpenAsync(Guid id, int? number = null) => Form.TryAsync(async () =>
    {
        Said = null;
        Take(await operations.RunAsync<IPsychotherapyNoteAppService, PsychotherapyNoteDto>((notes, ct) => notes.GetAsync(id, number, ct)));
    });

    public async Task SaveAsync()
    {
        Said = null;
        var input = new PsychotherapyNoteInput(SessionOn, Text, Open?.Version ?? 0) { Kind = Kind };
        var isDone = await Form.TryAsync(async () => Take(await operations.RunAsync<IPsychotherapyNoteAppService, PsychotherapyNoteDto>(
            (notes, ct) => Open is { } note ? notes.ReviseAsync(note.Id, input, ct) : notes.WriteAsync(_patientId, input, ct))));
        if (!isDone)
            return;
        Said = Open!.Number == 1 ? "Saved." : $"Saved as version {Open.Number}; the earlier ones are kept.";
        await RefreshAsync();
    }

    public void Close()
    {
        (Open, IsWriting, Said, Text, _saved) = (null, false, null, "", "");
        Form.Clear();
    }

    private void Take(PsychotherapyNoteDto note) =>
        (Open, IsWriting, SessionOn, _savedDay, Text, _saved) = (note, true, note.SessionOn, note.SessionOn, note.Text, note.Text);

    private async Task RefreshAsync() => All = await operations.RunAsync<IPsychotherapyNoteAppService, IReadOnlyList<PsychotherapyNoteEntry>>(
        (notes, ct) => notes.GetListAsync(_patientId, ct));
}
