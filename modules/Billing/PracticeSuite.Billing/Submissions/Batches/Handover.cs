using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Submissions;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Submissions.Transport;
using PracticeSuite.Billing.Worklists;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Platform.Auditing;

namespace PracticeSuite.Billing.Submissions.Batches;

/// <summary>
/// The steps of a handover that touch the database, each an operation of its own: the file is written under its temporary name and that is
/// committed; it is renamed; that it is gone is committed. A process may die between any two, and the next begins where the rows and the folder say.
/// Sent twice is nothing: once a batch is staged its file is never written again, and a temporary file that is not there any more was renamed (decision 44).
/// </summary>
internal sealed class Handover(
    BillingDbContext db, BatchFile file, ClaimGatherer gatherer, Part2Disclosures disclosures, ResentWork resent, IPracticeDirectory practices, IAuditTrail trail, TimeProvider clock)
{
    /// <summary>Those that are not out yet, the oldest first: control numbers reach the receiver in their order.</summary>
    public async Task<IReadOnlyList<(Guid Id, BatchState State, string FileName)>> GetOpenAsync(Guid clearinghouseId, CancellationToken cancellationToken)
    {
        var open = await db.Batches.AsNoTracking().Where(b => b.ClearinghouseId == clearinghouseId && (b.State == BatchState.Built || b.State == BatchState.Staged))
            .OrderBy(b => b.Control).Select(b => new { b.Id, b.State, b.FileName }).ToListAsync(cancellationToken);
        return [.. open.Select(batch => (batch.Id, batch.State, batch.FileName))];
    }

    /// <summary>Those that were taken back while their file lay there, or may have lain there in part.</summary>
    public async Task<IReadOnlyList<(Guid Id, string FileName)>> GetUnsweptAsync(Guid clearinghouseId, CancellationToken cancellationToken)
    {
        var back = await db.Batches.AsNoTracking().Where(b => b.ClearinghouseId == clearinghouseId && b.State == BatchState.TakenBack && b.Bytes != null)
            .Select(b => new { b.Id, b.FileName }).ToListAsync(cancellationToken);
        return [.. back.Select(batch => (batch.Id, batch.FileName))];
    }

    public async Task SweepAsync(Guid id, CancellationToken cancellationToken)
    {
        (await db.Batches.SingleAsync(b => b.Id == id, cancellationToken)).Sweep();
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task StageAsync(Guid id, IClearinghouseFiles files, CancellationToken cancellationToken)
    {
        var batch = await db.Batches.SingleAsync(b => b.Id == id, cancellationToken);
        await DemandStillBatchedAsync(batch, cancellationToken);
        await DemandTellableAsync(batch, cancellationToken);
        RenderedFile? rendered = null;
        await files.WriteTemporaryAsync(batch.FileName, async stream => rendered = await file.WriteAsync(batch, stream, cancellationToken), cancellationToken);
        batch.Stage(rendered!.Sha256, rendered.Bytes);
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task TransmitAsync(Guid id, CancellationToken cancellationToken)
    {
        var batch = await db.Batches.SingleAsync(b => b.Id == id, cancellationToken);
        var now = clock.GetUtcNow();
        batch.Transmit(now);
        if (!batch.LeavesClaimsAlone)
            await TransmitClaimsAsync(batch, now, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task TransmitClaimsAsync(SentBatch batch, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var act = new Act("system", now, $"{SimulatedOf(batch)}File {batch.FileName} was handed over", (await practices.GetAsync(cancellationToken)).Today(now));
        var gone = await db.BatchClaims.AsNoTracking().Where(c => c.BatchId == batch.Id).Select(c => new { c.Id, c.ClaimId, c.Transmission }).ToDictionaryAsync(c => c.ClaimId, cancellationToken);
        var ids = gone.Keys.ToList();
        var claims = await db.Claims.Where(c => ids.Contains(c.Id)).ToListAsync(cancellationToken);
        // One that somebody answered by hand meanwhile is further already.
        foreach (var claim in claims.Where(claim => claim.Transmissions == gone[claim.Id].Transmission))
            claim.Transmit(act);
        foreach (var claim in claims)
            trail.Record(Transmission.Of(claim));
        await resent.CloseAsync(claims, act, cancellationToken);
        await disclosures.RecordSentAsync([.. claims.Select(claim => (gone[claim.Id].Id, claim))], act.Day, cancellationToken);
    }

    /// <summary>A claim that somebody has answered by hand meanwhile, or made anew, must not go with it.</summary>
    private async Task DemandStillBatchedAsync(SentBatch batch, CancellationToken cancellationToken)
    {
        if (batch.LeavesClaimsAlone)
            return;
        var still = await db.BatchClaims.Where(sent => sent.BatchId == batch.Id)
            .CountAsync(sent => db.Claims.Any(claim => claim.Id == sent.ClaimId && claim.State == ClaimState.Batched && claim.Transmissions == sent.Transmission), cancellationToken);
        if (still != batch.Claims)
            throw BillingErrors.BatchClaimsMoved(batch.Control, batch.Claims - still);
    }

    public async Task DemandTellableAsync(Guid id, CancellationToken cancellationToken) =>
        await DemandTellableAsync(await db.Batches.AsNoTracking().SingleAsync(b => b.Id == id, cancellationToken), cancellationToken);

    /// <summary>What a patient asked or took back after the batch was made holds for what has not left (C-127, B-179, B-180).</summary>
    private async Task DemandTellableAsync(SentBatch batch, CancellationToken cancellationToken)
    {
        var practice = await practices.GetAsync(cancellationToken);
        var ids = await db.BatchClaims.Where(sent => sent.BatchId == batch.Id).Select(sent => sent.ClaimId).ToListAsync(cancellationToken);
        var claims = await db.Claims.AsNoTracking().Where(claim => ids.Contains(claim.Id)).ToListAsync(cancellationToken);
        var clearinghouse = await db.Clearinghouses.AsNoTracking().SingleAsync(one => one.Id == batch.ClearinghouseId, cancellationToken);
        var now = clock.GetUtcNow();
        var context = new SendingContext(practice.Today(now), now, []);
        var kept = (await gatherer.GatherAsync(clearinghouse, claims, practice, cancellationToken)).Count(facts => SendingEdits.Privacy(facts, context).Any());
        if (kept > 0)
            throw BillingErrors.BatchNotTellable(batch.Control, kept);
    }

    public async Task FailAsync(Guid id, string problem, CancellationToken cancellationToken)
    {
        var batch = await db.Batches.SingleAsync(b => b.Id == id, cancellationToken);
        batch.Fail(problem);
        await db.SaveChangesAsync(cancellationToken);
    }

    internal static string SimulatedOf(SentBatch batch) => batch.Mode == ClearinghouseMode.Simulated ? "Simulated: " : "";
}
