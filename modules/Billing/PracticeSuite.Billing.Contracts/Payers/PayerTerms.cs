using System.Text.Json.Serialization;

namespace PracticeSuite.Billing.Contracts.Payers;

/// <summary>What a payer asks and pays for: the rows of §12 that a practice can change (B-190 to B-203).</summary>
/// <param name="TimelyFilingDays">Null for Medicare Part B only: one calendar year from the date of service (B-150).</param>
/// <param name="SecondaryFromPrimaryEob">As secondary payer, its clock starts at the primary's remittance (B-152).</param>
/// <param name="ClaimFilingIndicator">SBR09; null = that of the payer's kind (B-200).</param>
/// <param name="FilingConfirmed">The limits are the contract's; until somebody says so they are presumed (B-151).</param>
/// <param name="SequestrationPercent">0 to 10 with two decimals.</param>
public sealed record PayerTerms(
    bool? Covers99484,
    bool? CoversG0323,
    int ThresholdMinutes,
    IReadOnlyList<string> Eligible99484Credentials,
    IReadOnlyList<int> ConsentItemsRequired,
    int? ConsentRenewalMonths,
    int ScaleLookbackDays,
    int PlanReviewDays,
    DosConvention DosConvention,
    bool AcceptsFrequency78,
    int? TimelyFilingDays,
    int CorrectedClaimDays,
    bool AuthRequired,
    IReadOnlyList<string> RequiredModifiers,
    decimal SequestrationPercent,
    bool PatientMayBeBilled,
    bool CountAttempts,
    bool SuperbillAllowed,
    bool SecondaryFromPrimaryEob = false,
    string? ClaimFilingIndicator = null,
    bool FilingConfirmed = false)
{
    /// <summary>Days from the payer's answer in which it takes an appeal; null = 120 for Medicare Part B (B-165), else as long as a correction.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? AppealDays { get; init; }
}
