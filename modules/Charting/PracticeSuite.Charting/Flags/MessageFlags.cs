using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Medications;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Flags;

/// <summary>Flags of urgent messages (K-061). They say that one waits and not a word of it: who takes part in its conversation reads it there.</summary>
internal sealed class MessageFlags(ChartingDbContext db, FlagClocks clocks, FlagMail mail, MedicationDesk desk, IAccess access) : IMessageFlags
{
    public async Task RaiseAsync(MessageFlag flag, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Flags.Handle, flag.PatientId, cancellationToken);

        var raised = UrgentFlag.Tell(db.CurrentPractice, flag, desk.Recorder);
        await clocks.StartAsync(raised, cancellationToken);
        db.Add(raised);
        await db.SaveChangesAsync(cancellationToken);
        await mail.QueueAsync(raised, cancellationToken);
    }

    public Task AcknowledgeAsync(Guid messageId, CancellationToken cancellationToken) => ActAsync(messageId, flag => flag.Acknowledge(null, desk.Recorder), cancellationToken);

    public Task CancelAsync(Guid messageId, CancellationToken cancellationToken) => ActAsync(messageId, flag => flag.TakeBack(desk.Recorder), cancellationToken);

    /// <summary>Of two at once, be the other one the ladder, the second looks again at what the first has left.</summary>
    private async Task ActAsync(Guid messageId, Action<UrgentFlag> act, CancellationToken cancellationToken)
    {
        try
        {
            await TryAsync(messageId, act, cancellationToken);
        }
        catch (BusinessException refusal) when (refusal.Code == FlagErrors.RaisedMeanwhileCode)
        {
            db.ChangeTracker.Clear();
            await TryAsync(messageId, act, cancellationToken);
        }
    }

    private async Task TryAsync(Guid messageId, Action<UrgentFlag> act, CancellationToken cancellationToken)
    {
        if (await db.Set<UrgentFlag>().Include(flag => flag.Acts).Include(flag => flag.Addressees).AsSplitQuery()
            .SingleOrDefaultAsync(flag => flag.MessageId == messageId, cancellationToken) is not { IsOver: false } flag)
            return;
        act(flag);
        await db.SaveOrAsync(FlagErrors.RaisedMeanwhile, cancellationToken);
    }
}
