using PracticeSuite.Charting.Contracts.Notes;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Patients.Notes;

public sealed class NewNoteModel(IOperations operations, PracticeClock practice)
{
    private NoteKind _kind = NoteKind.Progress;

    public FormState Form { get; } = new();

    public NoteKind Kind
    {
        get => _kind;
        set => (_kind, Template) = (value, NoteTemplates.For(value).First().Key);
    }

    public string Template { get; set; } = NoteTemplates.For(NoteKind.Progress).First().Key;

    public DateOnly ServiceOn { get; set; }

    public async Task LoadAsync(Guid patientId)
    {
        await practice.LoadAsync();
        ServiceOn = (await PatientClock.ReadAsync(operations, practice, patientId)).Today;
    }

    /// <returns>The draft, or null where the form now says why there is none.</returns>
    public async Task<Guid?> BeginAsync(Guid patientId)
    {
        Guid? begun = null;
        await Form.TryAsync(async () => begun = (await operations.RunAsync<INoteDraftAppService, NoteDraftDto>(
            (drafts, ct) => drafts.BeginAsync(patientId, new NewNote(Kind, Template, ServiceOn), ct))).Id);
        return begun;
    }
}
