using PracticeSuite.Charting.Contracts.Allergies;
using PracticeSuite.Charting.Contracts.Medications;

namespace PracticeSuite.Web.Components;

/// <summary>The words for what is coded of medications and allergies: those of the trade here, the others are their names as words.</summary>
internal static class MedicationWords
{
    private static readonly Dictionary<Enum, string> Labels = new()
    {
        [DrugClass.Ssri] = "SSRI",
        [DrugClass.Snri] = "SNRI",
        [DrugClass.Maoi] = "MAOI",
        [DrugClass.SubstanceUse] = "Against substance use",
        [DrugClass.NonStimulant] = "Non-stimulant",
        [DrugClass.Nsaid] = "NSAID",
        [DrugClass.AceInhibitor] = "ACE inhibitor",
        [DrugClass.Arb] = "ARB",
        [ControlledSchedule.II] = "C-II",
        [ControlledSchedule.III] = "C-III",
        [ControlledSchedule.IV] = "C-IV",
        [ControlledSchedule.V] = "C-V",
        [DoseUnit.Ml] = "mL",
        [DoseUnit.Meq] = "mEq",
        [MedicationForm.ExtendedTablet] = "Tablet, extended release",
        [MedicationForm.DisintegratingTablet] = "Tablet, orally disintegrating",
        [MedicationForm.ExtendedCapsule] = "Capsule, extended release",
        [MedicationForm.LongActingInjection] = "Injection, long-acting",
        [MonitoredMeasure.Tsh] = "TSH",
        [MonitoredMeasure.NeutrophilCount] = "Neutrophil count (ANC)",
        [MonitoredMeasure.Alt] = "ALT",
        [MonitoredMeasure.Ast] = "AST",
        [MonitoredMeasure.A1c] = "A1c",
        [MonitoredMeasure.Lipids] = "Lipids (LDL)",
        [MonitoredMeasure.Glucose] = "Fasting glucose",
        [MonitoredMeasure.Aims] = "AIMS",
    };

    private static readonly HashSet<Type> Known =
    [
        typeof(DrugClass), typeof(ControlledSchedule), typeof(DoseUnit), typeof(MedicationForm), typeof(MedicationRoute), typeof(MedicationStatus), typeof(MedicationSource),
        typeof(MedicationEventKind), typeof(ChangeReason), typeof(MedicationUse), typeof(EffectSeverity), typeof(EffectTag), typeof(MonitoredMeasure), typeof(ReconciliationOutcome),
        typeof(ReconciliationOccasionKind), typeof(AllergyAnswer), typeof(AllergyKind), typeof(AllergySeverity), typeof(AllergyCriticality), typeof(AllergyVerification),
    ];

    public static string? Of(Enum value)
    {
        if (Labels.TryGetValue(value, out var label))
            return label;
        if (!Known.Contains(value.GetType()))
            return null;
        var words = MedicationText.WordsOf(value);
        return value is DoseUnit ? words : $"{char.ToUpperInvariant(words[0])}{words[1..]}";
    }
}
