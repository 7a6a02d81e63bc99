using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Identity.Contracts.Staff;

namespace PracticeSuite.Web.Pages.Practice;

/// <summary>A payer's rules, line by line in words, with the rule of the rulebook (§12).</summary>
internal static class PayerTermRows
{
    public static IReadOnlyList<PayerTermRow> All { get; } =
    [
        new("Covers 99484", "B-190", rules => PayerWords.Covers(rules.Covers99484)),
        new("Covers G0323", "B-191", rules => PayerWords.Covers(rules.CoversG0323)),
        new("Threshold", "B-192", rules => $"{rules.ThresholdMinutes} min"),
        new("Who may bill 99484", "B-193", rules => string.Join(", ", rules.Eligible99484Credentials.Select(CredentialWords.Of))),
        new("Consent items asked for", "B-194", rules => string.Join(", ", rules.ConsentItemsRequired)),
        new("Consent renewed after", "B-044", rules => rules.ConsentRenewalMonths is { } months ? $"{months} months" : "never"),
        new("Scale within", "B-010", rules => $"{rules.ScaleLookbackDays} days"),
        new("Plan reviewed within", "B-011", rules => $"{rules.PlanReviewDays} days"),
        new("Service date", "B-195", rules => rules.DosConvention == DosConvention.ThresholdDate ? "day of the threshold" : "last day of the month"),
        new("Takes corrected claims", "B-196", rules => rules.AcceptsFrequency78 ? $"yes, within {rules.CorrectedClaimDays} days" : "no"),
        new("Appeals taken within", "B-165", PayerWords.Appeals),
        new("Timely filing", "B-197", PayerWords.Filing),
        new("Authorization", "B-198", rules => rules.AuthRequired ? "needed" : "not needed"),
        new("Modifiers", "B-199", rules => rules.RequiredModifiers.Count == 0 ? "none" : string.Join(", ", rules.RequiredModifiers)),
        new("Claim filing indicator", "B-200", rules => $"{rules.ClaimFilingIndicator}, {ClaimFilingIndicators.All[rules.ClaimFilingIndicator]}"),
        new("Sequestration", "B-201", rules => $"{rules.SequestrationPercent} %"),
        new("Patient may be billed", "B-202", rules => rules.PatientMayBeBilled ? "yes" : "no"),
        new("Attempts count", "B-203", rules => rules.CountAttempts ? "yes" : "no"),
        new("Superbill", "C-368", PayerWords.Superbill),
        new("As secondary payer, clock starts", "B-152", rules => rules.SecondaryFromPrimaryEob ? "at the primary's remittance" : "at the date of service"),
    ];

    /// <summary>Where two versions differ.</summary>
    public static IEnumerable<(PayerTermRow Row, string Before, string After)> Differences(PayerProfileFact before, PayerProfileFact after) =>
        All.Select(row => (row, row.Value(before), row.Value(after))).Where(one => one.Item2 != one.Item3);
}

internal sealed record PayerTermRow(string Label, string Rule, Func<PayerProfileFact, string> Value);
