using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Remittances;
using PracticeSuite.Billing.Data;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;

namespace PracticeSuite.Billing.Remittances;

internal sealed class RemittanceAppService(
    BillingDbContext db, IAccess access, IRemittanceFiles files, RemittanceReader reader, RemittanceMatching matching, ReturningUnmatched returning, FilesPutAway away, IAuditTrail trail, TimeProvider clock) : IRemittanceAppService
{
    public async Task<ReceivedFileDto> ReceiveAsync(Stream content, string name, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Remittances.Post, cancellationToken);

        return await files.ReceiveAsync(content, name, takesTests: false, cancellationToken);
    }

    public async Task<RemittanceListDto> GetListAsync(int skip, int take, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Remittances.View, cancellationToken);

        return await reader.ReadListAsync(skip, take, cancellationToken);
    }

    public async Task<RemittanceDto> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Remittances.View, cancellationToken);

        return await reader.ReadAsync(id, cancellationToken);
    }

    public async Task<RemittanceClaimPageDto> GetClaimsAsync(Guid remittanceId, int skip, int take, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Remittances.View, cancellationToken);

        return await reader.ReadClaimsAsync(remittanceId, skip, take, cancellationToken);
    }

    public async Task<RemittanceFilePageDto> GetQuarantinedAsync(bool putAway, int skip, int take, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Remittances.View, cancellationToken);

        return await reader.ReadQuarantinedAsync(putAway, skip, take, cancellationToken);
    }

    public async Task<ReceivedFileDto> CheckAgainAsync(Guid fileId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Remittances.Post, cancellationToken);

        return await files.ProcessAsync(fileId, cancellationToken);
    }

    public async Task PutAwayAsync(Guid fileId, int version, string reason, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Remittances.Post, cancellationToken);

        await away.PutAwayAsync(fileId, version, reason, cancellationToken);
    }

    public async Task TakeUpAsync(Guid fileId, int version, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Remittances.Post, cancellationToken);

        await away.TakeUpAsync(fileId, version, cancellationToken);
    }

    public async Task<UnmatchedPageDto> GetUnmatchedAsync(int skip, int take, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Remittances.View, cancellationToken);

        return ToldOf(await reader.ReadUnmatchedAsync(RemittanceMatch.Unmatched, skip, take, cancellationToken));
    }

    public async Task MatchAsync(Guid remittanceClaimId, int version, string claimNumber, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Remittances.Post, cancellationToken);

        await matching.MatchAsync(remittanceClaimId, version, claimNumber, cancellationToken);
    }

    public async Task MarkBilledElsewhereAsync(Guid remittanceClaimId, int version, string reason, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Remittances.Post, cancellationToken);

        await matching.GiveElsewhereAsync(remittanceClaimId, version, reason, cancellationToken);
    }

    public async Task TakeBackBilledElsewhereAsync(Guid remittanceClaimId, int version, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Remittances.Post, cancellationToken);

        await matching.TakeBackAsync(remittanceClaimId, version, cancellationToken);
    }

    public async Task<UnmatchedPageDto> GetBilledElsewhereAsync(int skip, int take, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Remittances.View, cancellationToken);

        return ToldOf(await reader.ReadUnmatchedAsync(RemittanceMatch.BilledElsewhere, skip, take, cancellationToken));
    }

    public async Task ReturnAsync(Guid remittanceClaimId, int version, UnmatchedReturnInput returned, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Remittances.Post, cancellationToken);

        await returning.ReturnAsync(remittanceClaimId, version, returned, cancellationToken);
    }

    public async Task TakeBackReturnAsync(Guid remittanceClaimId, int version, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Remittances.Post, cancellationToken);

        await returning.TakeBackAsync(remittanceClaimId, version, cancellationToken);
    }

    public async Task<UnmatchedPageDto> GetReturnedAsync(int skip, int take, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Remittances.View, cancellationToken);

        return ToldOf(await reader.ReadUnmatchedAsync(RemittanceMatch.Returned, skip, take, cancellationToken));
    }

    /// <summary>Names that payers write are shown also where nobody here is known by them, and that somebody looked is written down all the same (P-141).</summary>
    private UnmatchedPageDto ToldOf(UnmatchedPageDto page)
    {
        var ofNobody = page.Rows.Count(row => row.Suggested.Count == 0);
        if (ofNobody > 0)
            trail.Record(new AuditEvent(AuditAction.Search, "Unmatched") { ItemCount = ofNobody });
        return page;
    }

    public async Task<ProviderAdjustmentPageDto> GetProviderAdjustmentsAsync(bool settled, int skip, int take, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Remittances.View, cancellationToken);

        return await reader.ReadAdjustmentsAsync(settled, skip, take, cancellationToken);
    }

    public async Task SettleAsync(Guid adjustmentId, int version, string note, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Remittances.Post, cancellationToken);

        var adjustment = await db.RemittedAdjustments.SingleOrDefaultAsync(a => a.Id == adjustmentId, cancellationToken) ?? throw BillingErrors.RemittanceNotFound(adjustmentId);
        db.DemandUnchanged(adjustment, version);
        adjustment.Settle(note, access.Caller.Name, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
    }
}
