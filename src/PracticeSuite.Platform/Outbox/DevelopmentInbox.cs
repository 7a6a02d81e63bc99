using Microsoft.EntityFrameworkCore;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;

namespace PracticeSuite.Platform.Outbox;

/// <summary>Where messages end in development and with the demo practice instead of with people, to be looked at.</summary>
public interface IDevelopmentInbox
{
    Task PutAsync(MessageChannel channel, Guid messageId, Letter letter, CancellationToken cancellationToken);

    /// <summary>The newest first; at most 100.</summary>
    Task<IReadOnlyList<InboxEntry>> GetAsync(CancellationToken cancellationToken);
}

public sealed record InboxEntry(Guid Id, Guid MessageId, MessageChannel Channel, string To, string Sender, string? Subject, string Text, string? Calendar, DateTimeOffset ArrivedAt);

public static class OutboxPermissions
{
    public const string ViewInbox = "Platform.Outbox.ViewInbox";

    public static IReadOnlyList<PermissionDefinition> Definitions { get; } = [new(ViewInbox, AccessObject.Settings, AccessAction.Write)];
}

internal sealed class InboxMessage : IBelongsToPractice, IRecordedAsEvents
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public PracticeId PracticeId { get; init; }

    public Guid MessageId { get; init; }

    public MessageChannel Channel { get; init; }

    public required string To { get; init; }

    public required string Sender { get; init; }

    public string? Subject { get; init; }

    public required string Text { get; init; }

    public string? Calendar { get; init; }

    public DateTimeOffset ArrivedAt { get; init; }
}

internal sealed class DevelopmentInbox(OutboxDbContext db, IAccess access, TimeProvider clock) : IDevelopmentInbox
{
    private const int Most = 100;

    public async Task PutAsync(MessageChannel channel, Guid messageId, Letter letter, CancellationToken cancellationToken)
    {
        db.Add(new InboxMessage
        {
            PracticeId = db.CurrentPractice,
            MessageId = messageId,
            Channel = channel,
            To = letter.To,
            Sender = letter.Sender,
            Subject = letter.Subject,
            Text = letter.Text,
            Calendar = letter.Calendar?.Text,
            ArrivedAt = clock.GetUtcNow(),
        });
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<InboxEntry>> GetAsync(CancellationToken cancellationToken)
    {
        await access.DemandAsync(OutboxPermissions.ViewInbox, cancellationToken);

        return await db.Inbox.AsNoTracking().OrderByDescending(one => one.ArrivedAt).ThenByDescending(one => one.Id).Take(Most)
            .Select(one => new InboxEntry(one.Id, one.MessageId, one.Channel, one.To, one.Sender, one.Subject, one.Text, one.Calendar, one.ArrivedAt)).ToListAsync(cancellationToken);
    }
}
