using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Data;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Superbills;

/// <summary>Which claims may have a document: one answer for a single claim and for a month's (C-369).</summary>
internal sealed class SuperbillClaims(BillingDbContext db)
{
    /// <summary>Claims that stand, of a month that is eligible as evaluated last; one that is taken back says nothing any more.</summary>
    private IQueryable<Claim> ThatMayHaveOne => db.Claims.AsNoTracking()
        .Where(c => c.PrimaryId == null && c.State != ClaimState.Held && c.State != ClaimState.Voided && c.Frequency != ClaimFrequency.Void)
        .Where(c => db.Results.Any(r => r.PatientId == c.PatientId && r.Month == c.Month && r.EnrollmentId == c.EnrollmentId
            && r.IsCurrent && r.Decision == MonthDecision.Eligible));

    /// <exception cref="BusinessException"><c>Billing:ClaimNotFound</c> or <c>Billing:SuperbillRefused</c>.</exception>
    public async Task<Claim> DemandAsync(Guid claimId, CancellationToken cancellationToken)
    {
        if (await ThatMayHaveOne.SingleOrDefaultAsync(c => c.Id == claimId, cancellationToken) is { } claim)
            return claim;
        var refused = await db.Claims.AsNoTracking().SingleOrDefaultAsync(c => c.Id == claimId, cancellationToken)
            ?? throw BillingErrors.ClaimNotFound(claimId);
        throw BillingErrors.SuperbillRefused(claimId, refused.State);
    }

    /// <summary>Of a month, by patient.</summary>
    public Task<List<Guid>> GetIdsAsync(BillingMonth month, CancellationToken cancellationToken) =>
        ThatMayHaveOne.Where(c => c.Month == month).OrderBy(c => c.PatientId).Select(c => c.Id).ToListAsync(cancellationToken);

    /// <summary>Those of the given claims that may still have a document, by patient.</summary>
    public Task<List<Claim>> GetAsync(IReadOnlyList<Guid> ids, CancellationToken cancellationToken) =>
        ThatMayHaveOne.Where(c => ids.Contains(c.Id)).OrderBy(c => c.PatientId).ToListAsync(cancellationToken);
}
