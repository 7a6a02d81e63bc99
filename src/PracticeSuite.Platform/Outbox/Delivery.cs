using Microsoft.EntityFrameworkCore;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Platform.Outbox;

/// <param name="Until">Names the lease: whoever lost it changes nothing any more.</param>
internal sealed record Leased(OutboxEntry Message, DateTimeOffset Until);

internal sealed record Due(Guid Id, MessageChannel Channel);

/// <summary>What came of a try.</summary>
internal abstract record Outcome
{
    public sealed record Accepted(Letter Letter) : Outcome;

    public sealed record Refused(string Reason, bool IsFinal) : Outcome
    {
        /// <summary>Of a provider that would let the next message wait as long as this one.</summary>
        public bool IsAway => Reason is CarrierException.Unreachable or CarrierException.TimedOut;
    }

    public sealed record Undone(Composed Why) : Outcome;
}

/// <summary>
/// The steps of a delivery that touch the database, each an operation of its own, so that no transaction waits for a mail server and a
/// process that dies between two of them leaves what the next one needs (decision 35).
/// </summary>
internal sealed class Delivery(OutboxDbContext db, IEnumerable<IMessageTemplate> templates, DatabaseSession session, IAuditTrail trail, TimeProvider clock)
{
    /// <summary>Longer than a provider may take for one message.</summary>
    public static readonly TimeSpan LeaseSpan = TimeSpan.FromMinutes(5);

    /// <summary>Every practice that has something to send, before an operation has one.</summary>
    public async Task<IReadOnlyList<PracticeId>> GetPracticesAsync(CancellationToken cancellationToken)
    {
        await session.OpenAsync(cancellationToken);
        await using var command = session.Connection.CreateCommand();
        command.Transaction = session.Transaction;
        command.CommandText = "SELECT DISTINCT practice_id FROM platform_outbox WHERE state IN ('Queued', 'Held') ORDER BY practice_id";
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var practices = new List<PracticeId>();
        while (await reader.ReadAsync(cancellationToken))
            practices.Add(new PracticeId(reader.GetGuid(0)));
        return practices;
    }

    /// <summary>Whose turn it is, those that wait longest first.</summary>
    /// <param name="away">Channels whose provider does not answer now.</param>
    public async Task<IReadOnlyList<Due>> GetDueAsync(int most, IReadOnlyCollection<MessageChannel> away, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return await db.Messages.AsNoTracking()
            .Where(m => (m.State == MessageState.Queued || m.State == MessageState.Held) && m.NextAt <= now && !away.Contains(m.Channel) && (m.LeasedUntil == null || m.LeasedUntil <= now))
            .OrderBy(m => m.NextAt).ThenBy(m => m.QueuedAt).ThenBy(m => m.Id).Take(most).Select(m => new Due(m.Id, m.Channel)).ToListAsync(cancellationToken);
    }

    /// <summary>Null where it is nobody's turn or another process was faster.</summary>
    public async Task<Leased?> LeaseAsync(Guid id, CancellationToken cancellationToken)
    {
        var message = await db.Messages.SingleAsync(m => m.Id == id, cancellationToken);
        // As the database keeps it: the lease is known again by its end.
        var until = message.Lease(LeaseSpan, new DateTimeOffset(StorageConventions.ToMicrosecond(clock.GetUtcNow())));
        await db.SaveChangesAsync(cancellationToken);
        return until is { } lease ? new Leased(await OutboxQueue.Entries(db.Messages.Where(m => m.Id == id)).SingleAsync(cancellationToken), lease) : null;
    }

    public async Task<Composed> ComposeAsync(Leased leased, CancellationToken cancellationToken) =>
        await templates.Single(one => one.Name == leased.Message.Template).ComposeAsync(leased.Message, cancellationToken);

    public async Task RecordAsync(Leased leased, Outcome outcome, CancellationToken cancellationToken)
    {
        var message = await db.Messages.SingleAsync(m => m.Id == leased.Message.Id, cancellationToken);
        switch (outcome)
        {
            case Outcome.Accepted accepted:
                message.Accept(accepted.Letter.Calendar?.Method, clock.GetUtcNow());
                trail.Record(new AuditEvent(AuditAction.Transmit, nameof(OutboxMessage), $"{message.Id}") { PatientId = accepted.Letter.PatientId, Reason = $"{message.Template}, {message.Channel}" });
                break;
            case Outcome.Refused refused:
                message.Refuse(leased.Until, refused.Reason, refused.IsFinal, clock.GetUtcNow());
                break;
            case Outcome.Undone { Why: Composed.Hold hold }:
                message.Hold(leased.Until, hold.Until, hold.Reason);
                break;
            case Outcome.Undone { Why: Composed.Drop drop }:
                message.Drop(leased.Until, drop.Reason);
                break;
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
