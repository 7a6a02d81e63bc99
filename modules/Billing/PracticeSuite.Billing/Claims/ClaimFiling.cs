using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Payers;
using PracticeSuite.Billing.Rates;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Claims;

/// <summary>A claim's clocks and what is expected of it, by the payer's rules of its day as they read now: a correction of them tells at once.</summary>
internal sealed class ClaimFiling(BillingDbContext db, TimeProvider clock)
{
    private const int SecondaryRank = 2;

    public async Task<(ClaimFilingDto Filing, ExpectedPaymentDto? Expected)> ReadAsync(
        Claim claim, ClaimEvidence evidence, IReadOnlyList<ClaimStatusChange> history, CancellationToken cancellationToken)
    {
        var payer = (await PayerAsync(claim.PayerId, cancellationToken)).RulesOn(evidence.DateOfService);
        var today = TimeZoneInfo.FindSystemTimeZoneById(evidence.Zone).LocalDate(clock.GetUtcNow());
        var fileBy = FileBy(claim, payer, await RemittedOnAsync(claim, cancellationToken));
        var filing = new ClaimFilingDto(
            fileBy,
            fileBy?.DayNumber - today.DayNumber,
            fileBy is { } last ? TimelyFiling.Warning(last, today) : null,
            evidence.DateOfService.AddYears(Retention.YearsOf(payer.Kind)),
            Retention.YearsOf(payer.Kind),
            FilingProof.Find(history),
            await SecondaryAsync(claim, evidence, cancellationToken));
        return (filing, Expected(evidence, payer, claim.ShareWaiver is not null));
    }

    /// <summary>When the first payer answered, of a claim to a later one (B-152).</summary>
    private async Task<DateOnly?> RemittedOnAsync(Claim claim, CancellationToken cancellationToken) => claim.PrimaryId is { } first
        ? await db.Claims.AsNoTracking().Where(c => c.Id == first).Select(c => c.AnsweredOn).SingleOrDefaultAsync(cancellationToken)
        : null;

    /// <summary>A correction has its own clock, from the payer's answer (B-153). What is in a batch has not gone before the batch is handed over.</summary>
    public static DateOnly? FileBy(Claim claim, PayerProfileFact payer, DateOnly? primaryRemittedOn) =>
        claim.IsUnsent || claim is { State: ClaimState.Batched, Frequency: ClaimFrequency.Original } ? TimelyFiling.LastDay(payer, claim.ServiceDate, primaryRemittedOn)
        : (claim.IsCorrectionUnsent || claim.State == ClaimState.Batched) && claim.AnsweredOn is { } answered ? TimelyFiling.LastDayOfCorrection(payer, answered)
        : null;

    private async Task<SecondaryFilingDto?> SecondaryAsync(Claim claim, ClaimEvidence evidence, CancellationToken cancellationToken)
    {
        var on = evidence.DateOfService;
        if (claim.IsToLaterPayer || claim.Standing() is not (ClaimStanding.Paid or ClaimStanding.Denied) || claim.AnsweredOn is not { } remitted)
            return null;
        var second = await db.Coverages.AsNoTracking()
            .Where(c => c.PatientId == claim.PatientId && c.Rank == SecondaryRank && c.From <= on && (c.To == null || c.To >= on))
            .FirstOrDefaultAsync(cancellationToken);
        if (second is null)
            return null;
        var rules = (await PayerAsync(second.PayerId, cancellationToken)).ToFacts().LastOrDefault(version => version.EffectiveFrom <= on);
        return rules is null ? null : new SecondaryFilingDto(rules.PayerName, TimelyFiling.LastDay(rules, on, remitted));
    }

    private static ExpectedPaymentDto? Expected(ClaimEvidence evidence, PayerProfileFact payer, bool waived)
    {
        if (payer.Kind != PayerKind.MedicareB || evidence.ExpectedAllowedCents is not { } cents)
            return null;
        var payment = ExpectedPayment.OfMedicare(
            new Money(evidence.ChargeCents), new Money(cents), Money.Zero, payer.SequestrationPercent, evidence.Coverage.Qmb);
        return new ExpectedPaymentDto(
            payment.Allowed, payment.Contractual, payment.Coinsurance, payment.Sequestration, payment.Paid,
            payer.PatientMayBeBilled && !waived ? payment.PatientBalance : Money.Zero,
            payment.QmbBucket, MedicareRates.DeductibleOf(evidence.DateOfService.Year));
    }

    private Task<Payer> PayerAsync(Guid id, CancellationToken cancellationToken) =>
        db.Payers.AsNoTracking().SingleAsync(p => p.Id == id, cancellationToken);
}
