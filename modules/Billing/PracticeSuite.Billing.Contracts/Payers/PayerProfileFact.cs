using System.Text.Json.Serialization;

namespace PracticeSuite.Billing.Contracts.Payers;

public enum PayerKind
{
    MedicareB,
    MedicareAdvantage,
    Commercial,
    Medicaid,
    Tricare,
}

public enum DosConvention
{
    ThresholdDate,
    LastDayOfMonth,
}

/// <summary>One version of a payer's rules, in force from a day on (§12 of the BHI rulebook, B-190 to B-203).</summary>
/// <param name="Covers99484">Null = not known yet, which holds the claim until someone sets it (B-190).</param>
/// <param name="Eligible99484Credentials">Names of credentials that this payer lets bill 99484 (B-193).</param>
/// <param name="TimelyFilingDays">Null for Medicare Part B: one calendar year from the date of service (B-150); else days, inclusive (B-151).</param>
/// <param name="CorrectedClaimDays">Days from the original remittance in which a correction is taken (B-153).</param>
/// <param name="SuperbillAllowed">False where the practice itself has to file, as with Medicare (C-368).</param>
/// <param name="ClaimFilingIndicator">SBR09 and CLP06 (<see cref="ClaimFilingIndicators"/>, B-200).</param>
/// <param name="SecondaryFromPrimaryEob">As secondary payer, its clock starts at the primary's remittance (B-152).</param>
/// <param name="FilingConfirmed">The limits are the contract's; until somebody says so they are presumed (B-151).</param>
public sealed record PayerProfileFact(
    Guid Id,
    Guid PayerId,
    string PayerCode,
    string PayerName,
    PayerKind Kind,
    int Number,
    DateOnly EffectiveFrom,
    DateOnly? EffectiveTo,
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
    string ClaimFilingIndicator = "ZZ",
    bool FilingConfirmed = false)
{
    /// <summary>Days from the payer's answer in which it takes an appeal; null = as presumed of its kind (B-165).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? AppealDays { get; init; }

    /// <summary>Presumed of the payer's kind and confirmed by no contract; Medicare's year is the law's (B-150, B-151).</summary>
    public bool IsFilingUnverified => Kind != PayerKind.MedicareB && !FilingConfirmed;

    /// <summary>Whom nobody may bill gets no paper to claim a payment with; the practice keeps its own copy (B-202, C-368).</summary>
    public bool IsSuperbillForPatient => SuperbillAllowed && PatientMayBeBilled;
}

/// <summary>A patient's cover by one payer on the days from From to To.</summary>
/// <param name="Rank">1 = primary.</param>
/// <param name="Qmb">Qualified Medicare Beneficiary: never bill the patient (B-144).</param>
/// <param name="AuthorizationNumber">Goes to REF G1 where the payer wants one (B-119).</param>
public sealed record CoverageFact(
    Guid Id,
    Guid PatientId,
    Guid PayerId,
    int Rank,
    DateOnly From,
    DateOnly? To,
    string? MemberId,
    bool Qmb,
    string? AuthorizationNumber)
{
    public bool IsActiveOn(DateOnly date) => From <= date && (To is null || date <= To);
}
