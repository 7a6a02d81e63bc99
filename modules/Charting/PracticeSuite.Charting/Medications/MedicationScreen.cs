using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Allergies;
using PracticeSuite.Charting.Contracts.Allergies;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Data;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Medications;

/// <summary>
/// Holds a new medication against allergies and against what is taken already. An allergy is a hard alert: a reason alone does not pass it,
/// somebody who prescribes signs for it and proves anew who they are (P-020). A duplicate is a soft stop, which a reason passes (P-014).
/// </summary>
internal sealed class MedicationScreen(ChartingDbContext db, DrugTable drugs, IAccess access, IReauthentication reauthentication)
{
    /// <param name="taken">What the patient takes beside it.</param>
    public async Task CheckAsync(Medication added, NewMedication given, IReadOnlyCollection<Medication> taken, CancellationToken cancellationToken)
    {
        var book = await drugs.ReadAsync(cancellationToken);
        var screened = book.Screen(added.Ingredients, added.Name);
        if (await IsAllergicAsync(added, screened, book, cancellationToken))
            await OverrideAsync(added, given, cancellationToken);
        if (!taken.Any(other => IsDuplicate(added, screened, other, book.Screen(other.Ingredients, other.Name))))
            return;
        if (string.IsNullOrWhiteSpace(given.DuplicateReason))
            throw MedicationErrors.Duplicate();
        added.GoBeside(given.DuplicateReason);
    }

    private async Task OverrideAsync(Medication added, NewMedication given, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(given.AllergyOverride))
            throw MedicationErrors.Allergy();
        await access.DemandAsync(Contracts.ChartingPermissions.Medications.Sign, added.PatientId, cancellationToken);
        added.OverrideAllergy(given.AllergyOverride);
        reauthentication.Demand();
    }

    private async Task<bool> IsAllergicAsync(Medication added, IReadOnlyList<Drug> screened, DrugBook book, CancellationToken cancellationToken)
    {
        var allergies = await db.Set<Allergy>().AsNoTracking()
            .Where(a => a.PatientId == added.PatientId && a.Verification != AllergyVerification.Refuted && a.Verification != AllergyVerification.EnteredInError)
            .ToListAsync(cancellationToken);
        return allergies.Exists(allergy => Matches(allergy, added, screened, book));
    }

    /// <summary>By the code, else by the name, also where neither is in the table.</summary>
    private static bool Matches(Allergy allergy, Medication added, IReadOnlyList<Drug> screened, DrugBook book)
    {
        string[] codes = allergy.Ingredient is { } code ? [code] : [];
        return added.Ingredients.Intersect(codes, StringComparer.Ordinal).Any()
            || book.Screen(codes, allergy.Substance).Any(screened.Contains)
            || added.Name.Contains(allergy.Substance, StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsDuplicate(Medication added, IReadOnlyList<Drug> screened, Medication other, IReadOnlyList<Drug> known) =>
        added.Name.Equals(other.Name, StringComparison.OrdinalIgnoreCase)
        || added.Ingredients.Intersect(other.Ingredients, StringComparer.Ordinal).Any()
        || known.Any(drug => screened.Any(mine => mine.Ingredient == drug.Ingredient || (mine.Class == drug.Class && mine.Class != DrugClass.Other)));
}
