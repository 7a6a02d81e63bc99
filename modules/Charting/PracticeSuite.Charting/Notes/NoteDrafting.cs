using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Notes;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Notes;

internal sealed class NoteDrafting(INoteDraftAppService drafts, IAccess access) : INoteDrafting
{
    public async Task<Guid?> DraftAsync(Guid patientId, NoteKind kind, NoteBody body, CancellationToken cancellationToken)
    {
        if (!(await access.DecideAsync(ChartingPermissions.Notes.Write, patientId, cancellationToken)).IsGranted)
            return null;
        var draft = await drafts.BeginAsync(patientId, new NewNote(kind, NoteTemplates.For(kind).First().Key, body.ServiceOn), cancellationToken);
        await drafts.KeepAsync(draft.Id, new DraftText(body, draft.Version, Guid.CreateVersion7()), cancellationToken);
        return draft.Id;
    }
}
