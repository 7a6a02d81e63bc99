using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts.Eligibility;
using PracticeSuite.Billing.Coverages;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Submissions.Clearinghouses;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Billing.Eligibility;

/// <summary>Makes questions: one that a person asks, and those that a claim's release asks anew because the last answer is older than 30 days (C-345).</summary>
internal sealed class EligibilityAsking(BillingDbContext db, EligibilityTelling telling, CurrentCaller caller, TimeProvider clock)
{
    private const int FailedDays = 7;

    public async Task<EligibilityCheck> AskAsync(Coverage coverage, DateOnly on, string asker, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(coverage.MemberId))
            throw BillingErrors.NoMemberToAsk();
        var by = await WayAsync(coverage.PayerId, cancellationToken) ?? throw BillingErrors.NoWayToAsk();
        if ((await telling.UntellableAsync([coverage.PatientId], cancellationToken)).Count > 0)
            throw BillingErrors.NoConsentToAsk();
        return await AskAsync(coverage, by, on, asker, cancellationToken);
    }

    /// <summary>
    /// Only coverages that somebody has asked about before: who does not use this is asked nothing. Of whom no payer may be told, none is asked, and
    /// that keeps no claim from its release.
    /// </summary>
    public async Task AskAgainAsync(IReadOnlyCollection<Claim> released, DateOnly today, CancellationToken cancellationToken)
    {
        var patients = released.Select(claim => claim.PatientId).Distinct().ToList();
        if (patients.Count == 0)
            return;
        var last = await db.EligibilityChecks.AsNoTracking().Where(c => patients.Contains(c.PatientId)).ToListAsync(cancellationToken);
        // A question that failed was answered by nobody; each is told to a payer, so it is asked again after a week and not with each release.
        var stale = last.GroupBy(check => check.CoverageId).Where(same => same.All(check => (check.State == EligibilityState.Failed && check.CheckedOn.AddDays(FailedDays) < today) || check.IsStale(today))).Select(same => same.Key).ToList();
        if (stale.Count == 0)
            return;
        var payers = released.Select(claim => (claim.PatientId, claim.PayerId)).ToHashSet();
        var untellable = await telling.UntellableAsync(patients, cancellationToken);
        foreach (var coverage in await db.Coverages.AsNoTracking().Where(c => stale.Contains(c.Id)).ToListAsync(cancellationToken))
        {
            if (payers.Contains((coverage.PatientId, coverage.PayerId)) && !string.IsNullOrWhiteSpace(coverage.MemberId) && !untellable.Contains(coverage.PatientId)
                && (coverage.To is null || coverage.To >= today) && await WayAsync(coverage.PayerId, cancellationToken) is { } by)
                await AskAsync(coverage, by, today, caller.Caller.Name, cancellationToken);
        }
    }

    private async Task<EligibilityCheck> AskAsync(Coverage coverage, Clearinghouse by, DateOnly on, string asker, CancellationToken cancellationToken)
    {
        var check = EligibilityCheck.Ask(coverage, by, on, asker, clock.GetUtcNow());
        db.EligibilityChecks.Add(check);
        (await db.ClearinghouseLines.SingleAsync(line => line.Id == by.Id, cancellationToken)).AskForExchange(clock.GetUtcNow());
        return check;
    }

    private async Task<Clearinghouse?> WayAsync(Guid payerId, CancellationToken cancellationToken) =>
        (await db.Clearinghouses.AsNoTracking().Where(c => c.IsActive).ToListAsync(cancellationToken)).Find(c => c.Payers.Any(payer => payer.PayerId == payerId && payer.SendsClaims));
}
