namespace PracticeSuite.Billing.Contracts.Payers;

/// <summary>What the rulebook presumes of a payer of each kind until a contract says otherwise (§12).</summary>
public static class PayerProfileDefaults
{
    /// <summary>B-030a to B-030c, B-193.</summary>
    public static IReadOnlyList<string> Prescribers { get; } = ["MD", "DO", "NP", "PMHNP", "PA", "CNS", "CNM"];

    /// <summary>The items of a BHI consent (B-042, B-194).</summary>
    public static IReadOnlyList<int> AllConsentItems { get; } = [1, 2, 3, 4];

    /// <summary>The first version of a payer's profile, in force from 2018-01-01, when 99484 took effect (B-001).</summary>
    public static PayerProfileFact For(PayerKind kind, Guid profileId, Guid payerId, string code, string name) => new(
        profileId, payerId, code, name, kind, Number: 1, EffectiveFrom: new DateOnly(2018, 1, 1), EffectiveTo: null,
        Covers99484: IsMedicare(kind) ? true : null, CoversG0323: IsMedicare(kind), ThresholdMinutes: 20,
        Eligible99484Credentials: Prescribers, ConsentItemsRequired: AllConsentItems, ConsentRenewalMonths: null,
        ScaleLookbackDays: 90, PlanReviewDays: 90, DosConvention: DosConvention.ThresholdDate,
        AcceptsFrequency78: kind != PayerKind.MedicareB, TimelyFilingDays: FilingDaysOf(kind), CorrectedClaimDays: 180,
        AuthRequired: false, RequiredModifiers: [], SequestrationPercent: kind == PayerKind.MedicareB ? 2m : 0m,
        PatientMayBeBilled: kind != PayerKind.Medicaid, CountAttempts: false, SuperbillAllowed: !IsMedicare(kind),
        ClaimFilingIndicator: ClaimFilingIndicators.Of(kind));

    /// <summary>Unverified until a contract confirms them (B-151); null is Medicare's calendar year (B-150).</summary>
    public static int? FilingDaysOf(PayerKind kind) => kind switch
    {
        PayerKind.MedicareB => null,
        PayerKind.MedicareAdvantage or PayerKind.Tricare => 365,
        _ => 90,
    };

    private static bool IsMedicare(PayerKind kind) => kind is PayerKind.MedicareB or PayerKind.MedicareAdvantage;
}
