namespace PracticeSuite.Charting.Contracts.Medications;

/// <summary>An ingredient as the drug table has it.</summary>
/// <param name="Ingredient">Its RxNorm id (RXCUI, term type IN).</param>
/// <param name="IsVerified">The id was looked up in RxNorm, and not recalled.</param>
public sealed record Drug(string Ingredient, string Name, DrugClass Class, ControlledSchedule? Schedule, bool IsVerified);

/// <summary>The classes of P-220 to P-227, parted where two of a row are no duplicates of each other.</summary>
public enum DrugClass
{
    Ssri,
    Snri,
    OtherAntidepressant,
    Tricyclic,
    Maoi,
    Stimulant,
    NonStimulant,
    MoodStabilizer,
    Antipsychotic,
    Benzodiazepine,
    Hypnotic,

    /// <summary>Against substance use: buprenorphine, methadone, naltrexone and their like.</summary>
    SubstanceUse,

    /// <summary>From here on no class of the psychiatric list, but what does not go with one of them (UF-09, UF-13, UF-23).</summary>
    Opioid,
    Nsaid,
    AceInhibitor,
    Arb,
    Thiazide,

    /// <summary>Of none of these; such drugs are no duplicates of each other.</summary>
    Other,
}

/// <summary>21 CFR 1308; schedule I is not prescribed.</summary>
public enum ControlledSchedule
{
    II,
    III,
    IV,
    V,
}
