using PracticeSuite.Charting.Contracts.Medications;

namespace PracticeSuite.Charting.Flags.Rules;

/// <summary>The sets by which the rules name drugs (P-220 to P-228).</summary>
internal static class Drugs
{
    private static readonly string[] OtherSerotonergic = ["trazodone", "mirtazapine", "vortioxetine", "vilazodone", "buspirone", "tramadol", "fentanyl", "linezolid"];

    private static readonly string[] ProlongingQt = ["citalopram", "escitalopram", "haloperidol", "ziprasidone", "quetiapine", "clozapine", "amitriptyline", "clomipramine", "methadone"];

    public static bool IsStimulant(MedicationFact one) => one.IsOf(DrugClass.Stimulant, DrugClass.NonStimulant);

    public static bool IsAntidepressant(MedicationFact one) => one.IsOf(DrugClass.Ssri, DrugClass.Snri, DrugClass.OtherAntidepressant, DrugClass.Tricyclic, DrugClass.Maoi);

    public static bool IsMaoi(MedicationFact one) => one.IsOf(DrugClass.Maoi);

    public static bool IsSerotonergic(MedicationFact one) =>
        one.IsOf(DrugClass.Ssri, DrugClass.Snri, DrugClass.Tricyclic, DrugClass.Maoi) || one.IsNamed(OtherSerotonergic);

    public static bool IsAntipsychotic(MedicationFact one) => one.IsOf(DrugClass.Antipsychotic);

    public static bool IsStabilizer(MedicationFact one) => one.IsOf(DrugClass.MoodStabilizer, DrugClass.Antipsychotic);

    public static bool IsLithium(MedicationFact one) => one.IsNamed("lithium");

    public static bool IsValproate(MedicationFact one) => one.IsNamed("valproate", "divalproex", "valproic acid");

    public static bool IsClozapine(MedicationFact one) => one.IsNamed("clozapine");

    public static bool IsLamotrigine(MedicationFact one) => one.IsNamed("lamotrigine");

    public static bool IsBenzodiazepine(MedicationFact one) => one.IsOf(DrugClass.Benzodiazepine);

    public static bool IsSedative(MedicationFact one) => one.IsOf(DrugClass.Benzodiazepine, DrugClass.Hypnotic);

    public static bool IsOpioid(MedicationFact one) => one.IsOf(DrugClass.Opioid);

    public static bool IsOpioidTreatment(MedicationFact one) => one.IsNamed("buprenorphine", "methadone");

    public static bool RaisesLithium(MedicationFact one) => one.IsOf(DrugClass.Nsaid, DrugClass.AceInhibitor, DrugClass.Arb, DrugClass.Thiazide);

    public static bool HarmsUnborn(MedicationFact one) => IsLithium(one) || IsValproate(one) || one.IsNamed("carbamazepine");

    public static bool ProlongsQt(MedicationFact one) => one.IsNamed(ProlongingQt);

    /// <summary>What is not to be stopped from one day to the next.</summary>
    public static bool NeedsTaper(MedicationFact one) => one.IsOf(DrugClass.Ssri, DrugClass.Snri, DrugClass.Benzodiazepine) || one.IsNamed("clonidine", "lithium");
}
