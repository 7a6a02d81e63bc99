namespace PracticeSuite.Charting.Contracts.Medications;

/// <summary>How much of it is taken how often.</summary>
/// <param name="Times">So often within <paramref name="EveryDays"/>.</param>
/// <param name="EveryDays">1 = a day, 7 = a week.</param>
/// <param name="AsNeeded">PRN; then the times are the most.</param>
public sealed record Regimen(decimal Amount, DoseUnit Unit, int Times, int EveryDays, bool AsNeeded, string? AsNeededFor)
{
    /// <summary>Amount by administrations a day; of what is taken as needed the most (P-013).</summary>
    public decimal TotalPerDay => decimal.Round(Amount * Times / EveryDays, 4, MidpointRounding.AwayFromZero);
}

public enum DoseUnit
{
    Mg,
    Mcg,
    G,
    Ml,
    Meq,
    Units,
    Tablets,
    Capsules,
    Patches,
    Puffs,
    Drops,
}

public enum MedicationForm
{
    Tablet,
    ExtendedTablet,
    DisintegratingTablet,
    Capsule,
    ExtendedCapsule,
    Solution,
    Film,
    Patch,
    Injection,
    LongActingInjection,
    Spray,
    Other,
}

public enum MedicationRoute
{
    Oral,
    Sublingual,
    Transdermal,
    Intramuscular,
    Subcutaneous,
    Intranasal,
    Inhaled,
    Topical,
    Other,
}
