using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts.Remittances;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Worklists;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Billing.Remittances;

/// <summary>Remittances as pages show them.</summary>
internal sealed class RemittanceReader(BillingDbContext db, RemittanceSuggestions suggestions, IAccess access)
{
    private const int MostRows = 200;

    public async Task<RemittanceListDto> ReadListAsync(int skip, int take, CancellationToken cancellationToken)
    {
        var rows = await db.Remittances.AsNoTracking().OrderByDescending(r => r.PostedAt).ThenByDescending(r => r.Id)
            .Skip(Math.Max(0, skip)).Take(Math.Clamp(take, 1, MostRows)).ToListAsync(cancellationToken);
        var unmatched = await UnmatchedAsync(rows, cancellationToken);
        var all = db.Remittances.AsNoTracking();
        return new RemittanceListDto(
            await all.CountAsync(cancellationToken),
            new Money(await all.SumAsync(r => r.PaidCents, cancellationToken)),
            await db.RemittanceFiles.CountAsync(f => f.State == RemittanceFileState.Quarantined || f.State == RemittanceFileState.Received, cancellationToken),
            await db.RemittedClaims.CountAsync(c => c.Match == RemittanceMatch.Unmatched, cancellationToken),
            await db.RemittedAdjustments.CountAsync(a => a.SettledAt == null, cancellationToken),
            [.. rows.Select(r => new RemittanceListItemDto(
                r.Id, r.PaidOn, r.PayerName, r.Trace, r.Method, new Money(r.PaidCents), r.Claims, unmatched.GetValueOrDefault(r.Id), r.PostedAt, r.PostedBy))]);
    }

    public async Task<RemittanceDto> ReadAsync(Guid id, CancellationToken cancellationToken)
    {
        var row = await db.Remittances.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancellationToken) ?? throw BillingErrors.RemittanceNotFound(id);
        var file = await db.RemittanceFiles.AsNoTracking().Where(f => f.Id == row.FileId).Select(f => f.Name).SingleAsync(cancellationToken);
        var adjustments = await db.RemittedAdjustments.AsNoTracking().Where(a => a.RemittanceId == id).OrderBy(a => a.Sequence).ToListAsync(cancellationToken);
        var unmatched = await UnmatchedAsync([row], cancellationToken);
        return new RemittanceDto(
            row.Id, row.FileId, file, row.PaidOn, row.PayerName, row.PayerCompanyId, row.Trace, row.Method, new Money(row.PaidCents), new Money(row.ClaimsPaidCents),
            new Money(row.AdjustmentCents), row.Claims, unmatched.GetValueOrDefault(id), row.PostedAt, row.PostedBy, await ToDtosAsync(adjustments, cancellationToken))
        {
            IsOnPaper = row.IsOnPaper,
            MayBeTakenBack = row.IsOnPaper && !await IsTakenBackAsync(id, cancellationToken),
        };
    }

    /// <summary>Whoever may see none of its claims is told the same.</summary>
    private async Task<bool> IsTakenBackAsync(Guid id, CancellationToken cancellationToken)
    {
        using var facts = access.ReadFacts();
        return await db.RemittedClaims.AnyAsync(c => c.RemittanceId == id && (c.IsReversed || c.Status == RemittedClaim.TakenBack), cancellationToken);
    }

    public async Task<RemittanceClaimPageDto> ReadClaimsAsync(Guid remittanceId, int skip, int take, CancellationToken cancellationToken)
    {
        var claims = db.RemittedClaims.AsNoTracking().Where(c => c.RemittanceId == remittanceId);
        var rows = await claims.OrderBy(c => c.Sequence).Skip(Math.Max(0, skip)).Take(Math.Clamp(take, 1, MostRows)).ToListAsync(cancellationToken);
        return new RemittanceClaimPageDto(await claims.CountAsync(cancellationToken), [.. rows.Select(ToDto)]);
    }

    public async Task<RemittanceFilePageDto> ReadQuarantinedAsync(bool putAway, int skip, int take, CancellationToken cancellationToken)
    {
        var asked = db.RemittanceFiles.AsNoTracking()
            .Where(f => putAway ? f.State == RemittanceFileState.PutAway : f.State == RemittanceFileState.Quarantined || f.State == RemittanceFileState.Received);
        var files = await asked.OrderByDescending(f => f.ReceivedAt).ThenByDescending(f => f.Id).Skip(Math.Max(0, skip)).Take(Math.Clamp(take, 1, MostRows)).ToListAsync(cancellationToken);
        return new RemittanceFilePageDto(await asked.CountAsync(cancellationToken), [.. files.Select(ToDto)]);
    }

    private static RemittanceFileDto ToDto(RemittanceFile file)
    {
        var remarks = file.Problems.ToLookup(remark => remark.By is null);
        return new RemittanceFileDto(
            file.Id, file.Name, file.Sha256, file.Size, file.ReceivedAt, file.ReceivedBy, file.State, file.ProblemCount, [.. remarks[true].Select(remark => remark.ToProblem())], file.Payments,
            file.Version)
        { PutAway = [.. remarks[false].Select(remark => remark.ToPutAway())] };
    }

    /// <param name="match">Without a claim, or said to be another program's.</param>
    public async Task<UnmatchedPageDto> ReadUnmatchedAsync(RemittanceMatch match, int skip, int take, CancellationToken cancellationToken)
    {
        var waiting = db.RemittedClaims.AsNoTracking().Where(c => c.Match == match);
        var rows = await waiting.Join(db.Remittances, c => c.RemittanceId, r => r.Id, (claim, remittance) => new { claim, remittance })
            .OrderBy(row => row.claim.Id).Skip(Math.Max(0, skip)).Take(Math.Clamp(take, 1, MostRows)).ToListAsync(cancellationToken);
        var suggested = await suggestions.ForAsync(match == RemittanceMatch.Unmatched ? [.. rows.Select(row => row.claim)] : [], cancellationToken);
        return new UnmatchedPageDto(
            await waiting.CountAsync(cancellationToken), new Money(await waiting.SumAsync(c => c.PaidCents, cancellationToken)),
            [.. rows.Select(row => new UnmatchedDto(
                row.claim.Id, row.claim.Version, row.remittance.Id, row.remittance.PayerName, row.remittance.Trace, row.remittance.PaidOn, row.claim.Number, row.claim.PatientName,
                row.claim.MemberId, row.claim.ServiceDate, row.claim.Code, new Money(row.claim.ChargeCents), new Money(row.claim.PaidCents), [.. suggested[row.claim.Id]]) { Elsewhere = row.claim.Elsewhere })]);
    }

    public async Task<ProviderAdjustmentPageDto> ReadAdjustmentsAsync(bool settled, int skip, int take, CancellationToken cancellationToken)
    {
        var asked = db.RemittedAdjustments.AsNoTracking().Where(a => a.SettledAt != null == settled);
        var rows = await asked.OrderBy(a => a.RemittanceId).ThenBy(a => a.Sequence).Skip(Math.Max(0, skip)).Take(Math.Clamp(take, 1, MostRows)).ToListAsync(cancellationToken);
        return new ProviderAdjustmentPageDto(
            await asked.CountAsync(cancellationToken), new Money(await asked.SumAsync(a => a.AmountCents, cancellationToken)), await ToDtosAsync(rows, cancellationToken));
    }

    private async Task<IReadOnlyList<ProviderAdjustmentDto>> ToDtosAsync(IReadOnlyList<RemittedAdjustment> rows, CancellationToken cancellationToken)
    {
        var ids = rows.Select(row => row.RemittanceId).Distinct().ToList();
        var remittances = await db.Remittances.AsNoTracking().Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, cancellationToken);
        var claims = await suggestions.ByControlNumberAsync([.. rows.Select(row => row.Reference).OfType<string>()], cancellationToken);
        return
        [
            .. rows.Select(row => (row, of: remittances[row.RemittanceId])).Select(one => new ProviderAdjustmentDto(
                one.row.Id, one.row.Version, one.row.RemittanceId, one.of.PayerName, one.of.Trace, one.of.PaidOn, one.row.Reason, ProviderAdjustmentReasons.MeaningOf(one.row.Reason),
                one.row.Reference, new Money(one.row.AmountCents), one.row.Reference is { } reference ? claims.GetValueOrDefault(reference) : null, one.row.Settled, one.row.SettledBy)),
        ];
    }

    private async Task<Dictionary<Guid, int>> UnmatchedAsync(IReadOnlyList<Remittance> rows, CancellationToken cancellationToken)
    {
        var ids = rows.Select(row => row.Id).ToList();
        return await db.RemittedClaims.AsNoTracking().Where(c => ids.Contains(c.RemittanceId) && c.Match == RemittanceMatch.Unmatched)
            .GroupBy(c => c.RemittanceId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(one => one.Key, one => one.Count, cancellationToken);
    }

    private static RemittanceClaimDto ToDto(RemittedClaim claim)
    {
        var content = claim.Content;
        List<RemittanceLineDto> lines = [.. content.Lines.Select(line => new RemittanceLineDto(
            line.Code, line.ServiceDate, new Money(line.ChargeCents), line.AllowedCents is { } allowed ? new Money(allowed) : null, new Money(line.PaidCents), ShareOf(line.Adjustments),
            [.. line.Adjustments.Select(ToDto)], line.Remarks))];
        if (content.Adjustments.Count > 0 || content.Remarks.Count > 0)
            lines.Add(new RemittanceLineDto("", null, Money.Zero, null, Money.Zero, ShareOf(content.Adjustments), [.. content.Adjustments.Select(ToDto)], content.Remarks));
        return new RemittanceClaimDto(
            claim.Id, claim.Sequence, claim.Match, claim.ClaimId, claim.PatientId, claim.PatientName, claim.Number, claim.Status, claim.ServiceDate, new Money(claim.ChargeCents),
            claim.AllowedCents is { } cents ? new Money(cents) : null, new Money(claim.PaidCents), new Money(claim.PatientShareCents), claim.PayerControlNumber, claim.ClearinghouseTrace, claim.ShareDiffers,
            claim.StateStayed, lines)
        { IsPart2 = claim.IsPart2 };
    }

    private static Money ShareOf(IEnumerable<RemittedAdjustmentOf> adjustments) => new(adjustments.Where(one => one.Group == "PR").Sum(one => one.Cents));

    private static AdjustmentDto ToDto(RemittedAdjustmentOf one) => new(one.Group, one.Reason, new Money(one.Cents), AdjustmentReasons.Of(one.Reason).Meaning);
}
