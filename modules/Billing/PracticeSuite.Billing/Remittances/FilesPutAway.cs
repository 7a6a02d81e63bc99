using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Remittances;
using PracticeSuite.Billing.Contracts.Submissions;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Submissions.Inbound;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Billing.Remittances;

/// <summary>
/// Files of which nothing will ever be used are put away, and taken up again. A remittance that a clearinghouse brought stands in two lists, by its bytes
/// the same one, and is put away in both.
/// </summary>
internal sealed class FilesPutAway(BillingDbContext db, IAccess access, TimeProvider clock)
{
    public async Task PutAwayAsync(Guid fileId, int version, string reason, CancellationToken cancellationToken)
    {
        var file = await KeptAsync(fileId, version, cancellationToken);
        file.PutAway(reason, access.Caller.Name, clock.GetUtcNow());
        foreach (var brought in await BroughtAsync(file.Sha256, InboundState.Quarantined, cancellationToken))
            brought.PutAway(reason, access.Caller.Name, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task TakeUpAsync(Guid fileId, int version, CancellationToken cancellationToken)
    {
        var file = await KeptAsync(fileId, version, cancellationToken);
        file.TakeUp();
        foreach (var brought in await BroughtAsync(file.Sha256, InboundState.PutAway, cancellationToken))
            brought.TakeUp();
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task PutInboundAwayAsync(Guid fileId, string reason, CancellationToken cancellationToken)
    {
        var brought = await InboundAsync(fileId, cancellationToken);
        brought.PutAway(reason, access.Caller.Name, clock.GetUtcNow());
        if (await KeptAsync(brought, [RemittanceFileState.Quarantined, RemittanceFileState.Received], cancellationToken) is { } kept)
            kept.PutAway(reason, access.Caller.Name, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task TakeInboundUpAsync(Guid fileId, CancellationToken cancellationToken)
    {
        var brought = await InboundAsync(fileId, cancellationToken);
        brought.TakeUp();
        if (await KeptAsync(brought, [RemittanceFileState.PutAway], cancellationToken) is { } kept)
            kept.TakeUp();
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<RemittanceFile> KeptAsync(Guid id, int version, CancellationToken cancellationToken)
    {
        var file = await db.RemittanceFiles.SingleOrDefaultAsync(f => f.Id == id, cancellationToken) ?? throw BillingErrors.RemittanceFileNotFound(id);
        db.DemandUnchanged(file, version);
        return file;
    }

    /// <summary>As it stands under Remittances, where whoever acts may do so too.</summary>
    private async Task<RemittanceFile?> KeptAsync(InboundFile brought, RemittanceFileState[] states, CancellationToken cancellationToken)
    {
        var kept = brought.Kind != InboundKind.Remittance ? null
            : await db.RemittanceFiles.SingleOrDefaultAsync(f => f.Sha256 == brought.Sha256 && states.Contains(f.State), cancellationToken);
        if (kept is not null)
            await access.DemandAsync(BillingPermissions.Remittances.Post, cancellationToken);
        return kept;
    }

    private Task<List<InboundFile>> BroughtAsync(string sha256, InboundState state, CancellationToken cancellationToken) =>
        db.InboundFiles.Where(f => f.Sha256 == sha256 && f.Kind == InboundKind.Remittance && f.State == state).ToListAsync(cancellationToken);

    private async Task<InboundFile> InboundAsync(Guid id, CancellationToken cancellationToken) =>
        await db.InboundFiles.SingleOrDefaultAsync(f => f.Id == id, cancellationToken) ?? throw BillingErrors.InboundFileNotFound(id);
}
