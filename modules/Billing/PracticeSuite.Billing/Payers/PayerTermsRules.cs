using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Billing.Months;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Payers;

/// <summary>The bounds within which a payer's rules can be set, and where they start (§12).</summary>
internal static class PayerTermsRules
{
    private const int MedicareThreshold = 20;

    public static PayerTerms DefaultsOf(PayerKind kind) => TermsOf(PayerProfileDefaults.For(kind, Guid.Empty, Guid.Empty, "", ""));

    /// <summary>What a version says, without whose it is and when it holds.</summary>
    public static PayerTerms TermsOf(PayerProfileFact fact) => new(
        fact.Covers99484, fact.CoversG0323, fact.ThresholdMinutes, fact.Eligible99484Credentials, fact.ConsentItemsRequired,
        fact.ConsentRenewalMonths, fact.ScaleLookbackDays, fact.PlanReviewDays, fact.DosConvention, fact.AcceptsFrequency78,
        fact.TimelyFilingDays, fact.CorrectedClaimDays, fact.AuthRequired, fact.RequiredModifiers, fact.SequestrationPercent,
        fact.PatientMayBeBilled, fact.CountAttempts, fact.SuperbillAllowed, fact.SecondaryFromPrimaryEob,
        fact.ClaimFilingIndicator, fact.FilingConfirmed)
    {
        AppealDays = fact.AppealDays,
    };

    public static void Demand(PayerTerms terms, PayerKind kind)
    {
        Between(terms.ThresholdMinutes, 1, 120, nameof(terms.ThresholdMinutes));
        Between(terms.ScaleLookbackDays, 1, 730, nameof(terms.ScaleLookbackDays));
        Between(terms.PlanReviewDays, 1, 730, nameof(terms.PlanReviewDays));
        Between(terms.CorrectedClaimDays, 1, 1830, nameof(terms.CorrectedClaimDays));
        Between(terms.TimelyFilingDays ?? 1, 1, 1830, nameof(terms.TimelyFilingDays));
        Check.That(
            terms.TimelyFilingDays is not null || kind == PayerKind.MedicareB,
            nameof(terms.TimelyFilingDays),
            "TimelyFilingDays is a number of days; only Medicare Part B has its calendar year instead (B-150, B-151).");
        Between(terms.AppealDays ?? 1, 1, 1830, nameof(terms.AppealDays));
        Between(terms.ConsentRenewalMonths ?? 1, 1, 120, nameof(terms.ConsentRenewalMonths));
        Check.That(
            terms.SequestrationPercent is >= 0 and <= 10 && decimal.Round(terms.SequestrationPercent, 2) == terms.SequestrationPercent,
            nameof(terms.SequestrationPercent),
            "SequestrationPercent is from 0 to 10 with at most two decimals.");
        Check.That(
            terms.ClaimFilingIndicator is null || ClaimFilingIndicators.All.ContainsKey(terms.ClaimFilingIndicator),
            nameof(terms.ClaimFilingIndicator),
            $"ClaimFilingIndicator is one of {string.Join(", ", ClaimFilingIndicators.All.Keys)} (B-200).");
        DemandLists(terms);
        DemandOfMedicare(terms, kind);
    }

    private static void DemandLists(PayerTerms terms)
    {
        Check.That(
            terms.Eligible99484Credentials.Count > 0 && terms.Eligible99484Credentials.All(name => NamedValue.TryParse<Credential>(name, out _)),
            nameof(terms.Eligible99484Credentials),
            $"Eligible99484Credentials names at least one of {string.Join(", ", Enum.GetNames<Credential>())}.");
        Check.That(
            terms.ConsentItemsRequired.Distinct().Order().ToList() is [1, 2, ..] and { Count: <= 4 } items && items[^1] <= 4,
            nameof(terms.ConsentItemsRequired),
            "ConsentItemsRequired are of 1, 2, 3 and 4, and never less than 1 and 2 (B-042).");
        Check.That(
            terms.RequiredModifiers.Count <= BillingLimits.Modifiers && terms.RequiredModifiers.All(modifier => modifier.Length == BillingLimits.Modifier && modifier.All(char.IsAsciiLetterOrDigit)),
            nameof(terms.RequiredModifiers),
            "RequiredModifiers are at most four of two letters or digits each.");
        Check.That(
            !terms.RequiredModifiers.Intersect(DistinctModifiers.All, StringComparer.OrdinalIgnoreCase).Any(),
            nameof(terms.RequiredModifiers),
            $"RequiredModifiers are none of {string.Join(", ", DistinctModifiers.All)}: no payer asks for them on every claim, a biller gives one a reason (B-114).");
        var never = terms.RequiredModifiers.Intersect(ClaimModifiers.Never, StringComparer.OrdinalIgnoreCase).ToList();
        Check.That(
            never.Count == 0,
            nameof(terms.RequiredModifiers),
            $"RequiredModifiers hold {string.Join(", ", never)}, which no claim for care management carries: it is no telehealth service and no visit. Take it out (B-114).");
    }

    private static void DemandOfMedicare(PayerTerms terms, PayerKind kind)
    {
        Check.That(
            kind is not (PayerKind.MedicareB or PayerKind.MedicareAdvantage) || terms.ThresholdMinutes >= MedicareThreshold,
            nameof(terms.ThresholdMinutes),
            "ThresholdMinutes is 20 for Medicare; a lower threshold is some commercial plans' (B-084).");
        if (kind != PayerKind.MedicareB)
            return;
        Check.That(
            terms.Eligible99484Credentials.ToHashSet().SetEquals(PayerProfileDefaults.Prescribers),
            nameof(terms.Eligible99484Credentials),
            "Eligible99484Credentials cannot be changed for Medicare Part B; who may bill it is the law's (B-030, B-039).");
        Check.That(
            terms.ClaimFilingIndicator is null or "MB", nameof(terms.ClaimFilingIndicator), "ClaimFilingIndicator of Medicare Part B is MB (B-200).");
        Check.That(!terms.AcceptsFrequency78, nameof(terms.AcceptsFrequency78), "Medicare Part B takes no replacement or void claims (B-165).");
        Check.That(!terms.SuperbillAllowed, nameof(terms.SuperbillAllowed), "The practice itself files covered Medicare services (C-368).");
    }

    private static void Between(int value, int min, int max, string field) =>
        Check.That(value >= min && value <= max, field, $"{field} is from {min} to {max}.");
}
