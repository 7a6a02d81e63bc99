using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Data;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Billing.Claims;

/// <summary>Whether a person may let a claim go, and the act itself (B-111, B-116, B-212).</summary>
internal sealed class ClaimRelease(BillingDbContext db, ClaimFreshness freshness, CurrentCaller caller, TimeProvider clock)
{
    private static readonly TimeSpan ReviewWindow = TimeSpan.FromHours(24);

    public async Task ReleaseAsync(Claim claim, bool reviewed, DateOnly today, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await DemandEligibleAsync(claim, reviewed, now - ReviewWindow, cancellationToken);
        if (claim.ChargeCents <= 0)
            throw BillingErrors.NoCharge(claim.Code);
        // What was found last night is no proof: somebody may have voided an entry since.
        await freshness.DemandAsync(claim, cancellationToken);
        claim.Release(today, new Act(caller.Caller.Name, now, reviewed ? "Released after review" : "Released"));
    }

    private async Task DemandEligibleAsync(Claim claim, bool reviewed, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var results = await db.Results.AsNoTracking()
            .Where(r => r.PatientId == claim.PatientId && r.Month == claim.Month && r.EnrollmentId == claim.EnrollmentId)
            .Where(r => r.IsCurrent || r.SupersededAt > since)
            .Select(r => new { r.IsCurrent, r.Decision })
            .ToListAsync(cancellationToken);
        // A void goes out because the month is not eligible.
        if (claim.Frequency != ClaimFrequency.Void && !results.Exists(result => result.IsCurrent && result.Decision == MonthDecision.Eligible))
            throw BillingErrors.ClaimHasHolds(claim.Number);
        if (!reviewed && results.Exists(result => !result.IsCurrent && result.Decision == MonthDecision.Held))
            throw BillingErrors.HeldWithinADay(claim.Number);
    }
}
