using Microsoft.EntityFrameworkCore;
using PracticeSuite.Coordination.Contracts.Contacts;
using PracticeSuite.Coordination.Contracts.Messages;
using PracticeSuite.Coordination.Data;
using PracticeSuite.Coordination.Messages;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Coordination.Contacts;

/// <summary>
/// When a conversation becomes a contact (K-032): who writes where another has written, or acknowledges what another wrote. What nobody answers is none, nor is
/// what is administrative, about nobody, with the patient, or read alone.
/// </summary>
internal sealed class MessageContacts(CoordinationDbContext db, ContactBook book, IAccess access, TimeProvider clock)
{
    /// <summary>With each whose message is newer than the writer's own last one in the conversation.</summary>
    public async Task AnsweredAsync(MessageThread thread, Message answer, CancellationToken cancellationToken)
    {
        if (thread.About is not { } patient || answer.IsAdministrative || answer.Direction != MessageDirection.Team)
            return;
        using var facts = access.ReadFacts();
        var all = await db.Messages.AsNoTracking().Where(m => m.ThreadId == thread.Id && !m.IsAdministrative && m.RetractedAt == null && m.Id != answer.Id)
            .Select(m => new { m.AuthorId, m.SentAt, m.To, m.IsPart2 }).ToListAsync(cancellationToken);
        var mine = all.Where(m => m.AuthorId == answer.AuthorId).Select(m => (DateTimeOffset?)m.SentAt).Max();
        // Both wrote, whoever was added after the other had; but what the Part 2 program wrote is answered by nobody who could not read it.
        var theirs = all.Where(m => m.AuthorId != answer.AuthorId && (answer.IsPart2 || !m.IsPart2 || m.To.Contains(answer.AuthorId)) && (mine is null || m.SentAt > mine));
        foreach (var of in theirs.GroupBy(m => m.AuthorId))
            await book.RecordAsync(patient, [answer.AuthorId, of.Key], ContactKind.Messages, answer.Id, answer.SentAt, answer.IsPart2 || of.Any(m => m.IsPart2), cancellationToken);
    }

    public async Task AcknowledgedAsync(Message message, Guid by, CancellationToken cancellationToken)
    {
        if (MessageThread.AboutOf(message.PatientId) is not { } patient || message.IsAdministrative || message.RetractedAt is not null || message.AuthorId == by || message.Direction != MessageDirection.Team)
            return;
        await book.RecordAsync(patient, [message.AuthorId, by], ContactKind.Messages, message.Id, clock.GetUtcNow(), message.IsPart2, cancellationToken);
        var met = DataErrors.AlreadyThere();
        try
        {
            await db.SaveOrAsync(() => met, cancellationToken);
        }
        catch (BusinessException refusal) when (ReferenceEquals(refusal, met))
        {
            foreach (var twice in db.ChangeTracker.Entries<QualifyingContact>().ToList())
                twice.State = EntityState.Detached; // another window of theirs was faster
        }
    }

    /// <summary>An answer that was taken back before anybody read it was none.</summary>
    public Task RetractedAsync(Guid messageId, CancellationToken cancellationToken) => book.TakeBackAsync(ContactKind.Messages, messageId, cancellationToken);
}
