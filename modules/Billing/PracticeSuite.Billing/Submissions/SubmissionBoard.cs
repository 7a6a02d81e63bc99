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
    private const int MostHeld = 200;
    private const int MostSilent = 200;

    public async Task<SubmissionBoardDto> ReadAsync(CancellationToken cancellationToken)
    {
        var silent = await silence.ReadAsync(cancellationToken);
        return new SubmissionBoardDto(await ReadyAsync(cancellationToken), await HeldAsync(cancellationToken), [.. silent.Take(MostSilent)], silent.Count);
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

    private async Task<IReadOnlyList<EditedClaimDto>> HeldAsync(CancellationToken cancellationToken)
    {
        var held = await db.Claims.AsNoTracking().Where(c => c.State == ClaimState.Held && db.ClaimFindings.Any(f => f.ClaimId == c.Id && f.ClearedAt == null))
            .OrderBy(c => c.ServiceDate).ThenBy(c => c.Id).Take(MostHeld)
            .Select(c => new { c.Id, c.Number, c.PatientId, c.PatientName, c.PayerName, c.Month }).ToListAsync(cancellationToken);
        var findings = await reader.FindingsOf([.. held.Select(claim => claim.Id)], cancellationToken);
        return [.. held.Select(claim => new EditedClaimDto(claim.Id, claim.Number, claim.PatientId, claim.PatientName, claim.PayerName, claim.Month, [.. findings[claim.Id]]))];
    }
}
