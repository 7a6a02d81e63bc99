using Microsoft.EntityFrameworkCore;
using PracticeSuite.Coordination.Contracts;
using PracticeSuite.Coordination.Contracts.Messages;
using PracticeSuite.Coordination.Data;
using PracticeSuite.Coordination.Time;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;

namespace PracticeSuite.Coordination.Messages;

internal sealed class MessageDraftAppService(CoordinationDbContext db, IAccess access, ThreadAccess threads, IAuditTrail trail, TimeProvider clock) : IMessageDraftAppService
{
    public async Task<MessageDraftDto?> GetAsync(DraftPlace place, CancellationToken cancellationToken)
    {
        var draft = await FindAsync(await DemandAsync(cancellationToken), place, cancellationToken);
        return draft is null ? null : new MessageDraftDto(MessageThread.AboutOf(draft.PatientId), draft.Content, draft.KeptAt, draft.Mark);
    }

    public async Task<DraftMark?> KeepAsync(DraftPlace place, DraftMessage draft, DraftMark? known, CancellationToken cancellationToken)
    {
        var me = await DemandAsync(cancellationToken);
        var kept = await FindAsync(me, place, cancellationToken);
        if (kept?.IsNews(draft, known) == true)
            throw MessageErrors.DraftChanged();
        var now = draft.Text.Length == 0 ? null : kept ?? await BeginAsync(me, place, cancellationToken);
        if (now is null && kept is not null)
            db.MessageDrafts.Remove(kept);
        now?.Keep(draft, clock.GetUtcNow());
        await db.SaveOrAsync(MessageErrors.DraftChanged, cancellationToken);
        return now?.Mark;
    }

    /// <summary>A thread that is not there for the caller any more takes no draft about its patient.</summary>
    private async Task<MessageDraft> BeginAsync(Guid me, DraftPlace place, CancellationToken cancellationToken)
    {
        var patient = place.PatientId ?? Guid.Empty;
        if (place.ThreadId is { } threadId)
            patient = (await threads.FindAsync(threadId, CoordinationPermissions.Messages.Write, cancellationToken)).PatientId;
        else if (place.PatientId is { } about)
            await access.DemandAsync(CoordinationPermissions.Messages.Write, about, cancellationToken);
        var draft = MessageDraft.Begin(access.Caller.Practice, me, place.ThreadId ?? MessageDraft.NewOf(place.Kind), patient);
        db.MessageDrafts.Add(draft);
        trail.Record(new AuditEvent(AuditAction.Create, nameof(MessageDraft), draft.Id.ToString()) { PatientId = MessageThread.AboutOf(patient) });
        return draft;
    }

    private Task<MessageDraft?> FindAsync(Guid me, DraftPlace place, CancellationToken cancellationToken)
    {
        var (thread, patient, isNew) = (place.ThreadId ?? MessageDraft.NewOf(place.Kind), place.PatientId ?? Guid.Empty, place.ThreadId is null);
        return db.MessageDrafts.SingleOrDefaultAsync(d => d.StaffId == me && d.ThreadId == thread && (!isNew || d.PatientId == patient), cancellationToken);
    }

    private async Task<Guid> DemandAsync(CancellationToken cancellationToken)
    {
        await access.DemandAsync(CoordinationPermissions.Messages.Write, cancellationToken);
        return access.Caller.ToAuthor().StaffId;
    }
}
