using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Care;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Notes;
using PracticeSuite.Charting.Data;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;

namespace PracticeSuite.Charting.Notes;

internal sealed class NoteDraftAppService(ChartingDbContext db, NoteAccess notes, NoteSignings signings, NoteReturns returns, ChartClock clock, IAccess access, IAuditTrail trail) : INoteDraftAppService
{
    public async Task<IReadOnlyList<NoteDraftLineDto>> GetListAsync(Guid? patientId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Notes.Write, cancellationToken);

        var (mine, now) = (notes.StaffId, (await clock.ReadAsync(cancellationToken)).Now);
        var drafts = await db.NoteDrafts.AsNoTracking().Where(d => (d.AuthorId == mine || d.CoAuthorId == mine) && (patientId == null || d.PatientId == patientId))
            .OrderBy(d => d.BegunAt)
            .ToListAsync(cancellationToken);
        var open = await notes.OpenAsync(drafts, cancellationToken);
        var returned = await returns.OfAsync(open.Select(d => d.MovedFromId), cancellationToken);
        return
        [
            .. open.Select(d => new NoteDraftLineDto(d.Id, d.PatientId, d.Kind, d.Template, d.Body.ServiceOn, d.AuthorId, d.BegunAt, d.KeptAt, d.IsOverdue(now))
            {
                Returned = d.MovedFromId is { } source ? returned.GetValueOrDefault(source) : null,
            }),
        ];
    }

    public async Task<NoteDraftDto> GetAsync(Guid patientId, Guid id, CancellationToken cancellationToken)
    {
        var draft = await notes.DraftAsync(id, ChartingPermissions.Notes.Write, cancellationToken);
        return draft.PatientId == patientId ? await ShowAsync(draft, cancellationToken) : throw NoteErrors.DraftNotFound(id);
    }

    public async Task<NoteDraftDto> BeginAsync(Guid patientId, NewNote note, CancellationToken cancellationToken)
    {
        await notes.DemandChartAsync(patientId, cancellationToken);

        var author = notes.StaffId;
        await db.PatientAsync(patientId, cancellationToken);
        var draft = NoteDraft.Begin(db.CurrentPractice, patientId, author, note, (await clock.ReadAsync(cancellationToken)).Now);
        db.Add(draft);
        return await SaveAsync(draft, AuditAction.Create, cancellationToken);
    }

    public async Task<KeptDraft> KeepAsync(Guid id, DraftText text, CancellationToken cancellationToken)
    {
        var draft = await notes.DraftAsync(id, ChartingPermissions.Notes.Write, cancellationToken);
        var now = (await clock.ReadAsync(cancellationToken)).Now;
        var copies = await CopiesAsync(id, cancellationToken);
        if (draft.Version != text.Version)
            return await KeepBesideAsync(draft, copies.Find(copy => copy.Window == text.Window), text, now, cancellationToken);

        draft.LabelIf(await db.IsCallerOfProgramAsync(cancellationToken));
        if (draft.Keep(text.Body, now))
            Tell(draft, AuditAction.Update);
        await db.SaveChangesAsync(cancellationToken);
        return new KeptDraft(draft.Version, now, IsBeside: false, HasBeside: copies.Count > 0);
    }

    public async Task<NoteDraftDto> SettleAsync(Guid id, SettledText text, CancellationToken cancellationToken)
    {
        var draft = await ShownAsync(id, text.Version, cancellationToken);
        var copies = await CopiesAsync(id, cancellationToken);
        if (!copies.TrueForAll(copy => copy.Window == text.Window || text.Seen.Contains(new SeenText(copy.Window, copy.Version))))
            throw NoteErrors.Unseen();

        draft.LabelIf(copies.Exists(copy => copy.IsPart2) || await db.IsCallerOfProgramAsync(cancellationToken));
        draft.Keep(text.Body, (await clock.ReadAsync(cancellationToken)).Now);
        db.RemoveRange(copies);
        return await SaveAsync(draft, AuditAction.Update, cancellationToken);
    }

    public async Task<NoteDraftDto> CopyForwardAsync(Guid id, Guid noteId, int version, CancellationToken cancellationToken)
    {
        var draft = await ShownAsync(id, version, cancellationToken);

        var note = await notes.NoteAsync(noteId, ChartingPermissions.Notes.View, tracked: false, cancellationToken);
        if (note.PatientId != draft.PatientId)
            throw NoteErrors.NoteNotFound(noteId);
        if (note.State == NoteState.EnteredInError)
            throw NoteErrors.InError();
        draft.CopyForward(note, (await clock.ReadAsync(cancellationToken)).Now);
        draft.LabelIf(await db.IsCallerOfProgramAsync(cancellationToken));
        return await SaveAsync(draft, AuditAction.Update, cancellationToken);
    }

    public async Task<NoteDraftDto> NameCoAuthorAsync(Guid id, Guid? staffId, int version, CancellationToken cancellationToken)
    {
        var draft = await notes.OwnDraftAsync(id, ChartingPermissions.Notes.Write, cancellationToken);

        DemandShown(draft, version);
        if (staffId is { } named)
            await notes.DemandOnTeamAsync(draft.PatientId, named, cancellationToken);
        draft.NameCoAuthor(staffId);
        foreach (var copy in await CopiesAsync(id, cancellationToken))
            copy.Follow(draft);
        return await SaveAsync(draft, AuditAction.Update, cancellationToken);
    }

    public async Task<IReadOnlyList<NoteGap>> CheckAsync(Guid id, CancellationToken cancellationToken)
    {
        var draft = await notes.DraftAsync(id, ChartingPermissions.Notes.Write, cancellationToken);
        return await signings.GapsAsync(draft, cancellationToken);
    }

    public async Task<NoteDto> SignAsync(Guid id, NoteSigning signing, CancellationToken cancellationToken)
    {
        var draft = await notes.OwnDraftAsync(id, ChartingPermissions.Notes.Sign, cancellationToken);
        notes.DemandIntent(signing.Intent);

        DemandShown(draft, signing.Version);
        if ((await CopiesAsync(id, cancellationToken)).Count > 0)
            throw NoteErrors.TwoTexts();
        var returned = await returns.OfAsync(draft.MovedFromId, cancellationToken);
        return NoteShown.Of(await signings.SignAsync(draft, cancellationToken), withText: true, returned) with { IsMine = true };
    }

    public async Task DiscardAsync(Guid id, int version, CancellationToken cancellationToken)
    {
        var draft = await notes.OwnDraftAsync(id, ChartingPermissions.Notes.Write, cancellationToken);

        DemandShown(draft, version);
        await signings.EndAsync(draft, cancellationToken);
        Tell(draft, AuditAction.Delete);
        await db.SaveOrAsync(NoteErrors.DraftChanged, cancellationToken);
    }

    /// <summary>The version stays what the window was shown, so that its next text comes here too.</summary>
    private async Task<KeptDraft> KeepBesideAsync(NoteDraft draft, NoteDraftCopy? copy, DraftText text, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (copy is null)
            db.Add(copy = new NoteDraftCopy(draft, text.Window));
        copy.Keep(text.Body, draft, notes.StaffId, now);
        copy.LabelIf(await db.IsCallerOfProgramAsync(cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
        return new KeptDraft(text.Version, now, IsBeside: true, HasBeside: true);
    }

    private async Task<NoteDraft> ShownAsync(Guid id, int version, CancellationToken cancellationToken)
    {
        var draft = await notes.DraftAsync(id, ChartingPermissions.Notes.Write, cancellationToken);
        DemandShown(draft, version);
        return draft;
    }

    private static void DemandShown(NoteDraft draft, int version)
    {
        if (draft.Version != version)
            throw NoteErrors.DraftChanged();
    }

    private Task<List<NoteDraftCopy>> CopiesAsync(Guid draftId, CancellationToken cancellationToken) =>
        db.NoteDraftCopies.Where(copy => copy.DraftId == draftId).ToListAsync(cancellationToken);

    private async Task<NoteDraftDto> SaveAsync(NoteDraft draft, AuditAction act, CancellationToken cancellationToken)
    {
        await db.SaveOrAsync(NoteErrors.DraftChanged, cancellationToken);
        Tell(draft, act);
        return await ShowAsync(draft, cancellationToken);
    }

    private async Task<NoteDraftDto> ShowAsync(NoteDraft draft, CancellationToken cancellationToken) =>
        NoteShown.Of(draft, await db.NoteDraftCopies.AsNoTracking().Where(copy => copy.DraftId == draft.Id).ToListAsync(cancellationToken), await returns.OfAsync(draft.MovedFromId, cancellationToken));

    private void Tell(NoteDraft draft, AuditAction act) =>
        trail.Record(new AuditEvent(act, nameof(NoteDraft), $"{draft.Id}") { PatientId = draft.PatientId, ObjectVersion = draft.Version });
}
