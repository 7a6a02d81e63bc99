using Microsoft.EntityFrameworkCore;
using PracticeSuite.Coordination.Data;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Platform.Outbox;

namespace PracticeSuite.Coordination.Messages;

/// <summary>Tells by e-mail that something waits, and nothing of it (K-047, K-068): neither who wrote nor about whom.</summary>
internal sealed class MessageMail(CoordinationDbContext db, IStaffDirectory staff, IPracticeDirectory practices) : IMessageTemplate
{
    public const string TemplateName = "message-waits";

    public string Name => TemplateName;

    public static OutboxDraft Draft(MessageReceipt receipt) =>
        new(TemplateName, MessageChannel.Email, receipt.MessageId, $"message:{receipt.MessageId}:{receipt.StaffId}") { RecipientId = receipt.StaffId };

    public async Task<Composed> ComposeAsync(OutboxEntry message, CancellationToken cancellationToken)
    {
        var to = message.RecipientId!.Value;
        if (!await db.Receipts.AnyAsync(r => r.MessageId == message.SubjectId && r.StaffId == to && r.ReadAt == null && r.RetractedAt == null, cancellationToken))
            return new Composed.Drop("Read");
        if ((await staff.GetAllAsync(cancellationToken)).GetValueOrDefault(to) is not { Email: { } address })
            return new Composed.Drop("NoAddress");
        var practice = await practices.GetAsync(cancellationToken);
        return new Composed.Ready(new Letter(address, practice.Name, "Something waits for you", $"Something waits for you at {practice.Name}. Sign in to see it.\n"));
    }
}
