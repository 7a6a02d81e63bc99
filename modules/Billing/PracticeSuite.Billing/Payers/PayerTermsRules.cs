using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Payers;

/// <summary>The bounds within which a payer's rules can be set, and where they start (§12).</summary>
internal static class PayerTermsRules
{
    private const int MedicareThreshold = 20;

    public static PayerTerms DefaultsOf(PayerKind kind)
    {
        var fact = PayerProfileDefaults.For(kind, Guid.Empty, Guid.Empty, "", "");
        return new PayerTerms(
            fact.Covers99484, fact.CoversG0323, fact.ThresholdMinutes, fact.Eligible99484Credentials, fact.ConsentItemsRequired,
            fact.ConsentRenewalMonths, fact.ScaleLookbackDays, fact.PlanReviewDays, fact.DosConvention, fact.AcceptsFrequency78,
            fact.TimelyFilingDays, fact.CorrectedClaimDays, fact.AuthRequired, fact.RequiredModifiers, fact.SequestrationPercent,
            fact.PatientMayBeBilled, fact.CountAttempts, fact.SuperbillAllowed, fact.SecondaryFromPrimaryEob,
            fact.ClaimFilingIndicator);
    }

    public static void Demand(PayerTerms terms, PayerKind kind)
    {
        Between(terms.ThresholdMinutes, 1, 120, "threshold_minutes");
        Between(terms.ScaleLookbackDays, 1, 730, "scale_lookback_days");
        Between(terms.PlanReviewDays, 1, 730, "plan_review_days");
        Between(terms.CorrectedClaimDays, 1, 1830, "corrected_claim_days");
        Between(terms.TimelyFilingDays ?? 1, 1, 1830, "timely_filing_days");
        Between(terms.ConsentRenewalMonths ?? 1, 1, 120, "consent_renewal_months");
        Check.That(
            terms.SequestrationPercent is >= 0 and <= 10 && decimal.Round(terms.SequestrationPercent, 2) == terms.SequestrationPercent,
            "sequestration_percent",
            "sequestration_percent is from 0 to 10 with at most two decimals.");
        Check.That(
            terms.ClaimFilingIndicator is null || ClaimFilingIndicators.All.ContainsKey(terms.ClaimFilingIndicator),
            "claim_filing_indicator",
            $"claim_filing_indicator is one of {string.Join(", ", ClaimFilingIndicators.All.Keys)} (B-200).");
        DemandLists(terms);
        DemandOfMedicare(terms, kind);
    }

    private static void DemandLists(PayerTerms terms)
    {
        Check.That(
            terms.Eligible99484Credentials.Count > 0 && terms.Eligible99484Credentials.All(name => Enum.TryParse<Credential>(name, out _)),
            "eligible_credentials",
            $"eligible_credentials names at least one of {string.Join(", ", Enum.GetNames<Credential>())}.");
        Check.That(
            terms.ConsentItemsRequired.Distinct().Order().ToList() is [1, 2, ..] and { Count: <= 4 } items && items[^1] <= 4,
            "consent_items",
            "consent_items are of 1, 2, 3 and 4, and never less than 1 and 2 (B-042).");
        Check.That(
            terms.RequiredModifiers.Count <= BillingLimits.Modifiers && terms.RequiredModifiers.All(modifier => modifier.Length == BillingLimits.Modifier && modifier.All(char.IsAsciiLetterOrDigit)),
            "required_modifiers",
            "required_modifiers are at most four of two letters or digits each.");
    }

    private static void DemandOfMedicare(PayerTerms terms, PayerKind kind)
    {
        Check.That(
            kind is not (PayerKind.MedicareB or PayerKind.MedicareAdvantage) || terms.ThresholdMinutes >= MedicareThreshold,
            "threshold_minutes",
            "threshold_minutes is 20 for Medicare; a lower threshold is some commercial plans' (B-084).");
        if (kind != PayerKind.MedicareB)
            return;
        Check.That(
            terms.Eligible99484Credentials.ToHashSet().SetEquals(PayerProfileDefaults.Prescribers),
            "eligible_credentials",
            "eligible_credentials cannot be changed for Medicare Part B; who may bill it is the law's (B-030, B-039).");
        Check.That(
            terms.ClaimFilingIndicator is null or "MB", "claim_filing_indicator", "claim_filing_indicator of Medicare Part B is MB (B-200).");
        Check.That(!terms.AcceptsFrequency78, "accepts_frequency_78", "Medicare Part B takes no replacement or void claims (B-165).");
        Check.That(!terms.SuperbillAllowed, "superbill_allowed", "The practice itself files covered Medicare services (C-368).");
    }

    private static void Between(int value, int min, int max, string field) =>
        Check.That(value >= min && value <= max, field, $"{field} is from {min} to {max}.");
}
