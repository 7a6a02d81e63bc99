using Microsoft.EntityFrameworkCore;
using PracticeSuite.Platform.Auditing;

namespace PracticeSuite.Platform.Outbox;

internal sealed class OutboxQueue(OutboxDbContext db, IAuditTrail trail, TimeProvider clock) : IOutbox
{
    private const int MostFailures = 200;

    public async Task QueueAsync(IReadOnlyCollection<OutboxDraft> drafts, CancellationToken cancellationToken)
    {
        var known = await GetKnownAsync([.. drafts.Select(draft => draft.Key)], cancellationToken);
        var added = drafts.Where(draft => !known.Contains(draft.Key)).DistinctBy(draft => draft.Key, StringComparer.Ordinal).ToList();
        if (added.Count == 0)
            return;
        db.AddRange(added.Select(draft => OutboxMessage.Queue(db.CurrentPractice, draft, clock.GetUtcNow())));
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<OutboxEntry>> GetAsync(string template, IReadOnlyCollection<Guid> subjectIds, CancellationToken cancellationToken) =>
        subjectIds.Count == 0
            ? []
            : await Entries(db.Messages.Where(message => subjectIds.Contains(message.SubjectId) && message.Template == template).OrderBy(message => message.QueuedAt).ThenBy(message => message.Id))
                .ToListAsync(cancellationToken);

    public async Task<IReadOnlySet<string>> GetKnownAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken) => keys.Count == 0
        ? new HashSet<string>(StringComparer.Ordinal)
        : (await db.Messages.Where(message => keys.Contains(message.Key)).Select(message => message.Key).ToListAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);

    public async Task<IReadOnlyList<OutboxEntry>> GetFailedAsync(string template, CancellationToken cancellationToken) =>
        await Entries(db.Messages.Where(message => message.State == MessageState.Failed && message.Template == template).OrderByDescending(message => message.QueuedAt).Take(MostFailures))
            .ToListAsync(cancellationToken);

    public async Task TryAgainAsync(Guid id, CancellationToken cancellationToken)
    {
        (await FindAsync(id, cancellationToken)).TryAgain(clock.GetUtcNow());
        await SaveAsync(id, nameof(OutboxMessage.TryAgain), cancellationToken);
    }

    public async Task DismissAsync(Guid id, CancellationToken cancellationToken)
    {
        (await FindAsync(id, cancellationToken)).Dismiss();
        await SaveAsync(id, nameof(OutboxMessage.Dismiss), cancellationToken);
    }

    internal static IQueryable<OutboxEntry> Entries(IQueryable<OutboxMessage> messages) => messages.AsNoTracking().Select(m => new OutboxEntry(
        m.Id, m.Template, m.Channel, m.SubjectId, m.RecipientId, m.TellsOf, m.State, m.QueuedAt, m.NextAt, m.SentAt, m.Attempts, m.Reason));

    /// <summary>What a person decided; what the job does with a message is told by its sending alone.</summary>
    private async Task SaveAsync(Guid id, string act, CancellationToken cancellationToken)
    {
        trail.Record(new AuditEvent(AuditAction.Update, nameof(OutboxMessage), $"{id}") { Reason = act });
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<OutboxMessage> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await db.Messages.SingleOrDefaultAsync(message => message.Id == id, cancellationToken) ?? throw OutboxErrors.NotFound(id);
}
