using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Kernel;

namespace PracticeSuite.Charting.Medications;

/// <summary>A dose as it was typed becomes one that can be meant.</summary>
internal static class Doses
{
    public static Regimen Checked(DoseInput given, MedicationForm? form)
    {
        Check.That(given.Amount > 0, nameof(given.Amount), "Amount is zero or less; give how much is taken at a time, or stop the medication.");
        Check.That(given.Amount <= MedicationLimits.Amount, nameof(given.Amount), $"Amount is above {MedicationLimits.Amount:0}; look at the unit.");
        Check.That(decimal.Round(given.Amount, 4) == given.Amount, nameof(given.Amount), "Amount has more than four decimals; round it, or use a smaller unit.");
        Check.That(Enum.IsDefined(given.Unit), nameof(given.Unit), "Unit is none of the list.");
        Check.That(Fits(given.Unit, form), nameof(given.Unit), $"Unit {given.Unit} does not go with the form {form}; correct one of them.");
        Check.That(given.Times is >= 1 and <= MedicationLimits.Times, nameof(given.Times), $"Times is outside 1 to {MedicationLimits.Times}.");
        Check.That(given.EveryDays is >= 1 and <= MedicationLimits.EveryDays, nameof(given.EveryDays), $"EveryDays is outside 1 to {MedicationLimits.EveryDays}.");
        var what = Check.Optional(given.AsNeededFor, nameof(given.AsNeededFor), MedicationLimits.Line);
        Check.That(!given.AsNeeded || what is not null, nameof(given.AsNeededFor), "AsNeededFor is missing; say what it is taken for when needed.");
        return new Regimen(given.Amount, given.Unit, given.Times, given.EveryDays, given.AsNeeded, given.AsNeeded ? what : null);
    }

    /// <summary>Tablets are counted of tablets; what is weighed or measured goes with any form.</summary>
    private static bool Fits(DoseUnit unit, MedicationForm? form) => form is null or MedicationForm.Other || unit switch
    {
        DoseUnit.Tablets => form is MedicationForm.Tablet or MedicationForm.ExtendedTablet or MedicationForm.DisintegratingTablet,
        DoseUnit.Capsules => form is MedicationForm.Capsule or MedicationForm.ExtendedCapsule,
        DoseUnit.Patches => form is MedicationForm.Patch,
        DoseUnit.Puffs => form is MedicationForm.Spray,
        DoseUnit.Drops => form is MedicationForm.Solution,
        DoseUnit.Ml => form is MedicationForm.Solution or MedicationForm.Injection or MedicationForm.LongActingInjection or MedicationForm.Spray,
        _ => true,
    };

    /// <summary>What is now taken only when needed was taken more surely before, whatever its most.</summary>
    public static bool IsMore(this Regimen dose, Regimen than) =>
        dose.TotalPerDay > than.TotalPerDay || (dose.TotalPerDay == than.TotalPerDay && !dose.AsNeeded && than.AsNeeded);
}
