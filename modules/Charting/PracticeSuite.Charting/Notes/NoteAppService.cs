using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Care;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Notes;
using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Charting.Contracts.Timeline;
using PracticeSuite.Charting.Data;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;

namespace PracticeSuite.Charting.Notes;

internal sealed class NoteAppService(ChartingDbContext db, NoteAccess notes, NoteReturns returns, NotePapers papers, ChartClock clock, IAccess access, IAuditTrail trail) : INoteAppService
{
    public async Task<IReadOnlyList<NoteLineDto>> GetListAsync(Guid patientId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Notes.View, patientId, cancellationToken);

        return await LinesAsync(
            db.Notes.Where(n => n.PatientId == patientId).OrderByDescending(n => n.ServiceOn).ThenByDescending(n => n.StartedAt).ThenByDescending(n => n.SignedAt), cancellationToken);
    }

    public async Task<NotePage> GetPageAsync(Guid patientId, DayCursor? before, int take, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Notes.View, patientId, cancellationToken);
        ListPage.Demand(take);

        var rows = db.Notes.Where(n => n.PatientId == patientId);
        if (before is { } last)
        {
            var (on, id) = (last.On, last.Id);
            rows = rows.Where(n => n.ServiceOn <= on && (n.ServiceOn < on || n.Id < id));
        }

        var lines = await LinesAsync(rows.OrderByDescending(n => n.ServiceOn).ThenByDescending(n => n.Id).Take(take + 1), cancellationToken);
        return lines.Count > take ? new NotePage([.. lines.Take(take)], new DayCursor(lines[take - 1].ServiceOn, lines[take - 1].Id)) : new NotePage(lines, null);
    }

    public async Task<IReadOnlyList<BilledNoteDto>> GetBilledAsync(Guid patientId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Notes.ViewBilled, patientId, cancellationToken);

        var billed = await db.Notes.AsNoTracking().Where(n => n.PatientId == patientId && n.ServiceCode != null && n.State != NoteState.EnteredInError)
            .OrderByDescending(n => n.ServiceOn).ThenByDescending(n => n.StartedAt)
            .ToListAsync(cancellationToken);
        return [.. billed.Select(n => new BilledNoteDto(n.Id, n.PatientId, n.ServiceOn, n.StartedAt, n.EndedAt, n.ServiceCode!, n.DiagnosisCodes, n.IsBillable) { IsPart2 = n.IsPart2 })];
    }

    public async Task<NoteDto> GetAsync(Guid patientId, Guid id, CancellationToken cancellationToken) =>
        await ShowAsync(await OfAsync(patientId, id, cancellationToken), cancellationToken);

    public async Task<NotePaper> PrintAsync(Guid patientId, Guid id, CancellationToken cancellationToken)
    {
        var note = await OfAsync(patientId, id, cancellationToken);

        var paper = await papers.MakeAsync(await ShowAsync(note, cancellationToken), cancellationToken);
        trail.Record(new AuditEvent(AuditAction.Print, nameof(Note), $"{id}") { PatientId = note.PatientId, ObjectVersion = note.Version });
        return paper;
    }

    public async Task<IReadOnlyList<NoteLineDto>> GetCoSignListAsync(CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Notes.CoSign, cancellationToken);

        var supervised = await notes.SupervisedAsync(cancellationToken);
        return supervised.Count == 0 ? [] : await LinesAsync(
            db.Notes.Where(n => n.State == NoteState.CoSignPending && supervised.Contains(n.AuthorId)).OrderBy(n => n.SignedAt), cancellationToken);
    }

    public async Task<NoteDto> CoSignAsync(Guid id, NoteSigning signing, CancellationToken cancellationToken)
    {
        var note = await PendingAsync(id, cancellationToken);
        await notes.DemandLicensedAsync(cancellationToken);
        notes.DemandIntent(signing.Intent);

        db.DemandUnchanged(note, signing.Version);
        if (!note.IsIntact)
            throw NoteErrors.NotIntact();
        note.CoSign(await notes.SignerAsync(cancellationToken), (await clock.ReadAsync(cancellationToken)).Now);
        await db.SaveChangesAsync(cancellationToken);
        Tell(note, AuditAction.Lock);
        return await ShowAsync(note, cancellationToken);
    }

    public async Task<NoteDto> ReturnAsync(Guid id, NoteReturn given, CancellationToken cancellationToken)
    {
        var note = await PendingAsync(id, cancellationToken);

        db.DemandUnchanged(note, given.Version);
        var now = (await clock.ReadAsync(cancellationToken)).Now;
        note.Return(notes.StaffId, given.Comment, now);
        var draft = NoteDraft.Correct(note, now);
        db.Add(draft);
        await db.SaveChangesAsync(cancellationToken);
        Tell(note, AuditAction.Update, "ReturnedToAuthor");
        trail.Record(new AuditEvent(AuditAction.Create, nameof(NoteDraft), $"{draft.Id}") { PatientId = draft.PatientId, Reason = "ReturnedToAuthor" });
        return await ShowAsync(note, cancellationToken);
    }

    public async Task<NoteDto> AddendAsync(Guid id, AddendumInput addendum, CancellationToken cancellationToken)
    {
        var note = await notes.OwnNoteAsync(id, cancellationToken);
        notes.DemandProof();

        db.Add(note.Addend(await notes.SignerAsync(cancellationToken), addendum, (await clock.ReadAsync(cancellationToken)).Now));
        await db.SaveChangesAsync(cancellationToken);
        return await ShowAsync(note, cancellationToken);
    }

    public async Task<WithdrawnNote> WithdrawAsync(Guid id, NoteWithdrawal withdrawal, CancellationToken cancellationToken)
    {
        var note = await notes.OwnNoteAsync(id, cancellationToken);
        if (withdrawal.ToPatientId is { } other)
            await notes.DemandChartAsync(other, cancellationToken);
        notes.DemandProof();

        var now = (await clock.ReadAsync(cancellationToken)).Now;
        note.Withdraw(notes.StaffId, withdrawal, now);
        var draft = withdrawal.ToPatientId is { } to ? NoteDraft.Move(note, to, now) : null;
        if (draft is not null)
            db.Add(draft);
        await db.SaveChangesAsync(cancellationToken);
        // A line in both charts; neither names the other (P-046).
        Tell(note, AuditAction.Update, draft is null ? "EnteredInError" : "MovedToRightChart");
        if (draft is not null)
            trail.Record(new AuditEvent(AuditAction.Create, nameof(NoteDraft), $"{draft.Id}") { PatientId = draft.PatientId, Reason = "MovedFromWrongChart" });
        return new WithdrawnNote(id, draft?.Id);
    }

    /// <summary>One that waits for the caller's co-signature.</summary>
    private async Task<Note> PendingAsync(Guid id, CancellationToken cancellationToken)
    {
        var note = await notes.NoteAsync(id, ChartingPermissions.Notes.CoSign, tracked: true, cancellationToken);
        if (note.State != NoteState.CoSignPending)
            throw NoteErrors.NotPending();
        return (await notes.MemberAsync(note.AuthorId, cancellationToken)).SupervisorId == notes.StaffId ? note : throw NoteErrors.NotCoSigner();
    }

    private async Task<Note> OfAsync(Guid patientId, Guid id, CancellationToken cancellationToken)
    {
        var note = await notes.NoteAsync(id, ChartingPermissions.Notes.View, tracked: false, cancellationToken);
        return note.PatientId == patientId ? note : throw NoteErrors.NoteNotFound(id);
    }

    private async Task<NoteDto> ShowAsync(Note note, CancellationToken cancellationToken)
    {
        var caller = access.Caller;
        var (mine, isPrivacy) = (note.AuthorId == caller.StaffId, caller.ViewedRole is { } viewed ? viewed == PracticeRole.PrivacyOfficer : caller.Roles.Contains(PracticeRole.PrivacyOfficer));
        // Whoever gave it back knows what stands in it.
        var gaveBack = note.IsReturned && note.WithdrawnById == caller.StaffId;
        var shown = NoteShown.Of(note, withText: note.State != NoteState.EnteredInError || mine || isPrivacy || gaveBack, await returns.OfAsync(note.MovedFromId, cancellationToken));
        if (!shown.IsIntact)
            trail.Record(new AuditEvent(AuditAction.Verify, nameof(Note), $"{note.Id}") { PatientId = note.PatientId, Reason = "HashDiffers" });
        var plan = note.PlanVersionId is { } version
            ? await db.PlanVersions.AsNoTracking().Where(v => v.Id == version).Select(v => new { v.Number, v.Content }).SingleOrDefaultAsync(cancellationToken)
            : null;
        return shown with
        {
            PlanVersion = plan?.Number,
            PlanAims = shown.Body.PlanAims.Count == 0 ? [] : [.. PlanAims.Of(plan?.Content).Where(aim => shown.Body.PlanAims.Contains(aim.Key)).Select(PlanAims.TextOf)],
            IsMine = mine && access.May(ChartingPermissions.Notes.Sign),
            IsToCoSign = note.State == NoteState.CoSignPending && access.May(ChartingPermissions.Notes.CoSign) && access.Caller.StaffId is not null
                && (await notes.SupervisedAsync(cancellationToken)).Contains(note.AuthorId),
        };
    }

    private static async Task<IReadOnlyList<NoteLineDto>> LinesAsync(IQueryable<Note> rows, CancellationToken cancellationToken) => await rows.AsNoTracking()
        .Select(n => new NoteLineDto(n.Id, n.PatientId, n.Kind, n.Template, n.ServiceOn, n.AuthorId, n.State, n.SignedAt, n.IsLateEntry, n.Addenda.Count)
        {
            IsPart2 = n.IsPart2, IsReturned = n.WithdrawnById != null && n.WithdrawnById != n.AuthorId,
        })
        .ToListAsync(cancellationToken);

    private void Tell(Note note, AuditAction act, string? reason = null) =>
        trail.Record(new AuditEvent(act, nameof(Note), $"{note.Id}") { PatientId = note.PatientId, ObjectVersion = note.Version, Reason = reason });
}
