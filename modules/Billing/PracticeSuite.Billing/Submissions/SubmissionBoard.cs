using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Submissions;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Submissions.Batches;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Submissions;

/// <summary>What would go, what stays and why, and of what nothing is heard.</summary>
internal sealed class SubmissionBoard(BillingDbContext db, BatchReader reader, SilentClaims silence)
{
    private const int MostRows = 500;

    public async Task<SubmissionBoardDto> ReadAsync(SubmissionBoardQuery query, CancellationToken cancellationToken)
    {
        var held = await ReadHeldAsync(query.HeldFrom, query.Take, cancellationToken);
        var silent = await silence.ReadAsync(query.SilentFrom, query.Take, cancellationToken);
        return new SubmissionBoardDto(await ReadyAsync(cancellationToken), held.Rows, held.Total, silent.Rows, silent.Total);
    }

    private async Task<IReadOnlyList<ReadyGroupDto>> ReadyAsync(CancellationToken cancellationToken)
    {
        var groups = await db.Claims.AsNoTracking().Where(c => c.State == ClaimState.Ready).GroupBy(c => new { c.PayerId, c.PayerName })
            .Select(g => new { g.Key.PayerId, g.Key.PayerName, Claims = g.Count(), Cents = g.Sum(c => c.ChargeCents), Oldest = g.Min(c => c.ServiceDate) }).ToListAsync(cancellationToken);
        var ways = (await db.Clearinghouses.AsNoTracking().Where(c => c.IsActive).ToListAsync(cancellationToken))
            .SelectMany(one => one.Payers.Where(payer => payer.SendsClaims).Select(payer => (payer.PayerId, Profile: one))).ToDictionary(way => way.PayerId, way => way.Profile);
        return
        [
            .. groups.Select(group => ways.TryGetValue(group.PayerId, out var way)
                ? new ReadyGroupDto(way.Id, way.Name, way.Mode, group.PayerId, group.PayerName, group.Claims, new Money(group.Cents), group.Oldest)
                : new ReadyGroupDto(null, null, null, group.PayerId, group.PayerName, group.Claims, new Money(group.Cents), group.Oldest))
                .OrderBy(group => group.Clearinghouse is null).ThenBy(group => group.Clearinghouse, StringComparer.OrdinalIgnoreCase).ThenBy(group => group.Payer, StringComparer.OrdinalIgnoreCase),
        ];
    }

    /// <summary>The oldest service first.</summary>
    public async Task<EditedClaimPageDto> ReadHeldAsync(int skip, int take, CancellationToken cancellationToken)
    {
        var stopped = db.Claims.AsNoTracking().Where(c => c.State == ClaimState.Held && db.ClaimFindings.Any(f => f.ClaimId == c.Id && f.ClearedAt == null));
        var held = await stopped.OrderBy(c => c.ServiceDate).ThenBy(c => c.Id).Skip(Math.Max(0, skip)).Take(Math.Clamp(take, 1, MostRows))
            .Select(c => new { c.Id, c.Number, c.PatientId, c.PatientName, c.PayerName, c.Month, c.IsPart2 }).ToListAsync(cancellationToken);
        var findings = await reader.FindingsOf([.. held.Select(claim => claim.Id)], cancellationToken);
        return new EditedClaimPageDto(
            await stopped.CountAsync(cancellationToken),
            [.. held.Select(claim => new EditedClaimDto(claim.Id, claim.Number, claim.PatientId, claim.PatientName, claim.PayerName, claim.Month, [.. findings[claim.Id]]) { IsPart2 = claim.IsPart2 })]);
    }
}
