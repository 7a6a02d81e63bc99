using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Submissions;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Submissions.Inbound;
using PracticeSuite.Billing.Submissions.Transport;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Billing.Submissions.Batches;

/// <summary>
/// A batch that does not go, or did not arrive: its claims are ours again (C-163). While one is taken back no exchange may rename its file, so the
/// lock is held until the operation has committed and its scope ends. The file itself is swept away by the next exchange. All claims come back,
/// those as well that the caller may not see: a consent that was withdrawn, or a sensitive chart, must not leave one in a batch that goes nowhere.
/// </summary>
internal sealed class BatchReturn(
    BillingDbContext db, DatabaseProvider database, IOpenClearinghouseFiles opener, Exchange.ProfileReader profiles, AnswerTaking taking, IAccess access, IPracticeDirectory practices,
    TimeProvider clock) : IAsyncDisposable
{
    private DatabaseLock? _held;

    public async Task TakeBackAsync(Guid id, string reason, CancellationToken cancellationToken)
    {
        var why = Check.Required(reason, "Reason", BillingLimits.Reason);
        using var facts = access.ReadFacts();
        var clearinghouse = (await LoadAsync(id, cancellationToken)).ClearinghouseId;
        _held ??= await DatabaseLock.TryTakeAsync(database, Exchange.LockOf(clearinghouse), cancellationToken) ?? throw BillingErrors.BatchBeingExchanged();
        db.ChangeTracker.Clear();
        var batch = await LoadAsync(id, cancellationToken);
        if (batch.State == BatchState.Staged)
            await DemandUnnamedAsync(batch, cancellationToken);
        batch.TakeBack();
        if (!batch.LeavesClaimsAlone)
            await HoldAsync(batch, new Act(access.Caller.Name, clock.GetUtcNow(), $"Batch {batch.Control} was taken back: {why}", await TodayAsync(cancellationToken)), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task LoseAsync(Guid id, string reason, CancellationToken cancellationToken)
    {
        var why = Check.Required(reason, "Reason", BillingLimits.Reason);
        using var facts = access.ReadFacts();
        var batch = await LoadAsync(id, cancellationToken);
        if (batch.State != BatchState.Transmitted)
            throw BillingErrors.BatchIsElsewhere(batch.Control, batch.State);
        var today = await TodayAsync(cancellationToken);
        await taking.LoseBatchAsync(batch, MessageWords.Cut($"The clearinghouse never got it: {why}", BillingLimits.Reason), access.Caller.Name, today, cancellationToken);
    }

    private async Task<DateOnly> TodayAsync(CancellationToken cancellationToken) => (await practices.GetAsync(cancellationToken)).Today(clock.GetUtcNow());

    public ValueTask DisposeAsync() => _held?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task<SentBatch> LoadAsync(Guid id, CancellationToken cancellationToken) =>
        await db.Batches.SingleOrDefaultAsync(b => b.Id == id, cancellationToken) ?? throw BillingErrors.BatchNotFound(id);

    private async Task DemandUnnamedAsync(SentBatch batch, CancellationToken cancellationToken)
    {
        try
        {
            var (profile, code) = await profiles.ReadAsync(batch.ClearinghouseId, cancellationToken);
            await using var files = await opener.OpenAsync(profile, code, cancellationToken);
            if (!await files.HasTemporaryAsync(batch.FileName, cancellationToken))
                throw BillingErrors.BatchHasItsName(batch.Control);
        }
        catch (TransportException failure)
        {
            throw BillingErrors.BatchNotReached(failure.Message);
        }
    }

    private async Task HoldAsync(SentBatch batch, Act act, CancellationToken cancellationToken)
    {
        var sent = await db.BatchClaims.AsNoTracking().Where(c => c.BatchId == batch.Id).ToDictionaryAsync(c => c.ClaimId, cancellationToken);
        var ids = sent.Keys.ToList();
        foreach (var claim in await db.Claims.Where(c => ids.Contains(c.Id) && c.State == ClaimState.Batched).ToListAsync(cancellationToken))
        {
            if (sent[claim.Id].IsLatestOf(claim))
                claim.TurnBack(act);
        }
    }
}
