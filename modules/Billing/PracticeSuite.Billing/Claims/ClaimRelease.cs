using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Eligibility;
using PracticeSuite.Billing.LaterPayers;
using PracticeSuite.Billing.Months;
using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Billing.Claims;

/// <summary>Whether a person may let claims go, and the act itself (B-111, B-116, B-212).</summary>
internal sealed class ClaimRelease(
    BillingDbContext db, MonthNow months, ClaimFreshness freshness, LaterRelease laterRelease, EligibilityAsking eligibility, Part2Disclosures disclosures, CurrentCaller caller, TimeProvider clock)
{
    private static readonly TimeSpan ReviewWindow = TimeSpan.FromHours(24);

    public async Task ReleaseAsync(Claim claim, int shown, bool reviewed, DateOnly today, CancellationToken cancellationToken)
    {
        DemandAsShown(claim, shown);
        var facts = await ReadAsync([claim], claim.Month, cancellationToken);
        await ReleaseAsync(claim, facts, reviewed, today, cancellationToken);
        await DiscloseAsync([claim], facts, today, cancellationToken);
        await eligibility.AskAgainAsync([claim], today, cancellationToken);
    }

    /// <summary>As many statements for all claims of a month as for one.</summary>
    /// <param name="shown">The claims' versions, by claim.</param>
    public async Task<ClaimReleaseDto> ReleaseManyAsync(
        IReadOnlyCollection<Claim> claims, IReadOnlyDictionary<Guid, int> shown, DateOnly today, CancellationToken cancellationToken)
    {
        var released = new List<Guid>();
        var refused = new Dictionary<Guid, string>();
        foreach (var month in claims.GroupBy(claim => claim.Month))
        {
            var facts = await ReadAsync([.. month], month.Key, cancellationToken);
            foreach (var claim in month)
            {
                try
                {
                    DemandAsShown(claim, shown[claim.Id]);
                    await ReleaseAsync(claim, facts, reviewed: false, today, cancellationToken);
                    released.Add(claim.Id);
                }
                catch (BusinessException refusal)
                {
                    refused[claim.Id] = refusal.Message;
                }
            }

            List<Claim> gone = [.. month.Where(claim => released.Contains(claim.Id))];
            await DiscloseAsync(gone, facts, today, cancellationToken);
            await eligibility.AskAgainAsync(gone, today, cancellationToken);
        }

        return new ClaimReleaseDto(released, refused);
    }

    /// <summary>Whoever releases a claim a second time from an old page learns that, and not what a new release would want.</summary>
    private void DemandAsShown(Claim claim, int shown)
    {
        if (claim.ReleasedAt is not null && !claim.NextStates.Contains(ClaimState.Ready))
            throw BillingErrors.AlreadyReleased(claim.Number);
        db.DemandUnchanged(claim, shown);
    }

    private async Task ReleaseAsync(Claim claim, ReleaseFacts facts, bool reviewed, DateOnly today, CancellationToken cancellationToken)
    {
        if (claim.IsToLaterPayer)
        {
            facts.Later.DemandReleasable(claim, today);
            claim.Release(today, new Act(caller.Caller.Name, clock.GetUtcNow(), "Released", today));
            return;
        }

        DemandEligible(claim, reviewed, facts.Results[claim.PatientId].Where(result => result.EnrollmentId == claim.EnrollmentId).ToList());
        if (claim.ChargeCents <= 0)
            throw BillingErrors.NoCharge(claim.Code);
        var now = facts.Months.GetValueOrDefault(claim.PatientId);
        // What was found last night is no proof: somebody may have voided an entry since.
        await freshness.DemandAsync(claim, now, cancellationToken);
        if (claim.Frequency == ClaimFrequency.Replacement && claim.AnsweredOn is { } answered)
            DemandInTime(claim, now!.Rules, answered, today);
        claim.Release(today, new Act(caller.Caller.Name, clock.GetUtcNow(), reviewed ? "Released after review" : "Released", today));
    }

    private Task DiscloseAsync(IEnumerable<Claim> released, ReleaseFacts facts, DateOnly today, CancellationToken cancellationToken) => disclosures.RecordReleasedAsync(
        [.. released.Where(claim => claim.IsPart2).Select(claim => (claim, ConsentOf(claim, facts, today)))], cancellationToken);

    private ConsentFact? ConsentOf(Claim claim, ReleaseFacts facts, DateOnly today) => facts.Months.GetValueOrDefault(claim.PatientId) is { } month
        ? Part2Payment.ConsentOf(month.Facts.Chart, clock.GetUtcNow(), today)
        : null;

    private static void DemandEligible(Claim claim, bool reviewed, List<ResultAtRelease> results)
    {
        // A void goes out because the month is not eligible.
        if (claim.Frequency != ClaimFrequency.Void && !results.Exists(result => result.IsCurrent && result.Decision == MonthDecision.Eligible))
            throw BillingErrors.ClaimHasHolds(claim.Number);
        if (!reviewed && results.Exists(result => !result.IsCurrent && result.Decision == MonthDecision.Held))
            throw BillingErrors.HeldWithinADay(claim.Number);
    }

    /// <summary>A correction may have waited past the payer's time for corrections (B-153).</summary>
    private static void DemandInTime(Claim claim, PracticeRules rules, DateOnly answered, DateOnly today)
    {
        if (rules.ProfileOn(claim.PayerId, claim.ServiceDate) is { } payer && TimelyFiling.LastDayOfCorrection(payer, answered) is var last && today > last)
            throw BillingErrors.CorrectionTooLate(claim.Number, last);
    }

    private async Task<ReleaseFacts> ReadAsync(IReadOnlyCollection<Claim> claims, BillingMonth month, CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow() - ReviewWindow;
        var patients = claims.Select(claim => claim.PatientId).ToList();
        var results = await db.Results.AsNoTracking()
            .Where(r => r.Month == month && patients.Contains(r.PatientId) && (r.IsCurrent || r.SupersededAt > since))
            .Select(r => new ResultAtRelease(r.PatientId, r.EnrollmentId, r.IsCurrent, r.Decision))
            .ToListAsync(cancellationToken);
        var now = await months.EvaluateAsync(patients, month, cancellationToken);
        return new ReleaseFacts(
            results.ToLookup(result => result.PatientId), now.ToDictionary(one => one.Facts.Care.PatientId), await laterRelease.ReadAsync(claims, cancellationToken));
    }

    private sealed record ReleaseFacts(ILookup<Guid, ResultAtRelease> Results, IReadOnlyDictionary<Guid, PatientMonthNow> Months, LaterReleaseFacts Later);

    private sealed record ResultAtRelease(Guid PatientId, Guid EnrollmentId, bool IsCurrent, MonthDecision Decision);
}
