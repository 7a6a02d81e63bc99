using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Submissions;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Remittances;
using PracticeSuite.Billing.Submissions.Batches;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Billing.Submissions;

internal sealed class SubmissionAppService(
    BillingDbContext db, IAccess access, SubmissionBoard board, SilentClaims silence, BatchBuilder builder, BatchReader reader, BatchReturn back, ReleasingAgain again, FilesPutAway away,
    TimeProvider clock) : ISubmissionAppService
{
    public async Task<SubmissionBoardDto> GetBoardAsync(SubmissionBoardQuery query, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Submissions.View, cancellationToken);

        return await board.ReadAsync(query, cancellationToken);
    }

    public async Task<EditedClaimPageDto> GetStoppedAsync(int skip, int take, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Submissions.View, cancellationToken);

        return await board.ReadHeldAsync(skip, take, cancellationToken);
    }

    public async Task<SilentClaimPageDto> GetSilentAsync(int skip, int take, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Submissions.View, cancellationToken);

        return await silence.ReadAsync(skip, take, cancellationToken);
    }

    public async Task<BatchBuiltDto> BuildAsync(Guid clearinghouseId, Guid? payerId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Submissions.Send, cancellationToken);

        var clearinghouse = await db.Clearinghouses.AsNoTracking().SingleOrDefaultAsync(c => c.Id == clearinghouseId, cancellationToken)
            ?? throw BillingErrors.ClearinghouseNotFound(clearinghouseId);
        if (!clearinghouse.IsActive)
            throw BillingErrors.ClearinghouseIsOff(clearinghouse.Name);
        return await builder.BuildAsync(clearinghouse, payerId, cancellationToken);
    }

    public async Task AskForExchangeAsync(CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Submissions.Send, cancellationToken);

        foreach (var line in await db.ClearinghouseLines.ToListAsync(cancellationToken))
            line.AskForExchange(clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<ClearinghouseHealthDto>> GetHealthAsync(CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Submissions.View, cancellationToken);

        return await db.Clearinghouses.AsNoTracking().IgnoreAutoIncludes().Where(c => c.IsActive).OrderBy(c => c.Name)
            .Join(db.ClearinghouseLines, c => c.Id, line => line.Id, (c, line) => new ClearinghouseHealthDto(c.Id, c.Name, line.ExchangedAt, line.Problem))
            .ToListAsync(cancellationToken);
    }

    public async Task<BatchPageDto> GetBatchesAsync(int skip, int take, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Submissions.View, cancellationToken);

        return await reader.ReadPageAsync(skip, take, cancellationToken);
    }

    public async Task<BatchDetailDto> GetBatchAsync(Guid id, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Submissions.View, cancellationToken);

        return await reader.ReadAsync(id, cancellationToken);
    }

    public async Task TakeBackAsync(Guid batchId, string reason, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Submissions.Send, cancellationToken);

        await back.TakeBackAsync(batchId, reason, cancellationToken);
    }

    public async Task MarkLostAsync(Guid batchId, string reason, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Submissions.Send, cancellationToken);

        await back.LoseAsync(batchId, reason, cancellationToken);
    }

    public async Task<IReadOnlyList<TurnedAwayClaimDto>> GetTurnedAwayAsync(Guid? batchId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Submissions.View, cancellationToken);

        return await again.GetAsync(batchId, cancellationToken);
    }

    public async Task<ClaimReleaseDto> ReleaseAgainAsync(IReadOnlyList<ShownClaim> claims, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Claims.Release, cancellationToken);

        return await again.ReleaseAsync(claims, cancellationToken);
    }

    public async Task ReadAgainAsync(Guid fileId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Submissions.Send, cancellationToken);

        var file = await db.InboundFiles.SingleOrDefaultAsync(f => f.Id == fileId, cancellationToken) ?? throw BillingErrors.InboundFileNotFound(fileId);
        if (!await db.InboundChunks.AnyAsync(c => c.FileId == fileId, cancellationToken))
            throw BillingErrors.InboundFileNotAside();
        file.ReadAgain();
        (await db.ClearinghouseLines.SingleAsync(line => line.Id == file.ClearinghouseId, cancellationToken)).AskForExchange(clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task PutAwayAsync(Guid fileId, string reason, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Submissions.Send, cancellationToken);

        await away.PutInboundAwayAsync(fileId, reason, cancellationToken);
    }

    public async Task TakeUpAsync(Guid fileId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Submissions.Send, cancellationToken);

        await away.TakeInboundUpAsync(fileId, cancellationToken);
    }

    public async Task<InboundPageDto> GetInboundAsync(InboundState? state, int skip, int take, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Submissions.View, cancellationToken);

        return await reader.ReadInboundAsync(state, skip, take, cancellationToken);
    }

    public async Task<ClaimSubmissionDto> GetClaimAsync(Guid claimId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Claims.View, cancellationToken);

        return await reader.ReadClaimAsync(claimId, cancellationToken);
    }
}
