using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Care;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Notes;
using PracticeSuite.Charting.Data;
using PracticeSuite.Platform.Auditing;

namespace PracticeSuite.Charting.Notes;

internal sealed class PrivateDraftAppService(ChartingDbContext db, NoteAccess notes, NoteReturns returns, ChartClock clock, IAuditTrail trail) : IPrivateDraftAppService
{
    public async Task<PrivateDraftDto> GetAsync(Guid draftId, CancellationToken cancellationToken) =>
        Shown(await AsideAsync(await DraftAsync(draftId, cancellationToken), cancellationToken));

    public async Task<PrivateDraftDto> KeepAsync(Guid draftId, PrivateDraftInput input, CancellationToken cancellationToken)
    {
        var draft = await DraftAsync(draftId, cancellationToken);
        var aside = await AsideAsync(draft, cancellationToken);
        if (aside.Version != input.Version)
            throw NoteErrors.DraftChanged();
        aside.Keep(input);
        if (aside.Version == 0)
        {
            db.Add(aside);
            trail.Record(new AuditEvent(AuditAction.Create, nameof(PrivateDraft), $"{draftId}") { PatientId = draft.PatientId });
        }

        await db.SaveOrAsync(NoteErrors.DraftChanged, cancellationToken);
        return Shown(aside);
    }

    public async Task<NoteDraftDto> ShareAsync(Guid draftId, string sectionKey, int version, CancellationToken cancellationToken)
    {
        var draft = await DraftAsync(draftId, cancellationToken);
        if (draft.Version != version)
            throw NoteErrors.DraftChanged();
        var aside = await AsideAsync(draft, cancellationToken);
        draft.Add(sectionKey, aside.Share(), (await clock.ReadAsync(cancellationToken)).Now);
        draft.LabelIf(aside.IsPart2 || await db.IsCallerOfProgramAsync(cancellationToken));
        await db.SaveOrAsync(NoteErrors.DraftChanged, cancellationToken);
        trail.Record(new AuditEvent(AuditAction.Update, nameof(NoteDraft), $"{draftId}") { PatientId = draft.PatientId, ObjectVersion = draft.Version });
        return NoteShown.Of(draft, await db.NoteDraftCopies.AsNoTracking().Where(copy => copy.DraftId == draftId).ToListAsync(cancellationToken), await returns.OfAsync(draft.MovedFromId, cancellationToken));
    }

    private Task<NoteDraft> DraftAsync(Guid id, CancellationToken cancellationToken) => notes.OwnDraftAsync(id, ChartingPermissions.Notes.Write, cancellationToken);

    /// <summary>One that nothing was written to yet is not kept.</summary>
    private async Task<PrivateDraft> AsideAsync(NoteDraft draft, CancellationToken cancellationToken) =>
        await db.PrivateDrafts.SingleOrDefaultAsync(aside => aside.Id == draft.Id, cancellationToken) ?? new PrivateDraft(draft);

    private static PrivateDraftDto Shown(PrivateDraft aside) => new(aside.Id, aside.Version, aside.Text, [.. aside.Read()]);
}
