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
        await CheckAllergiesAsync(added, given.AllergyOverride, cancellationToken);
        var book = await drugs.ReadAsync(cancellationToken);
        var screened = book.Screen(added.Ingredients, added.Name);
        var beside = taken.Where(other => IsDuplicate(added, screened, other, book.Screen(other.Ingredients, other.Name))).ToList();
        if (beside.Count == 0)
            return;
        if (string.IsNullOrWhiteSpace(given.DuplicateReason))
            throw MedicationErrors.Duplicate();
        added.GoBeside(given.DuplicateReason);
        if (beside.Exists(other => other.TellsOfProgram))
            added.BecomePart2();
    }

    /// <summary>Of what is begun, taken up again or taken more of: an allergy may have become known since (P-020).</summary>
    /// <param name="since">What was recorded before is signed for; null = nothing is.</param>
    public async Task CheckAllergiesAsync(Medication medication, string? reason, CancellationToken cancellationToken, DateTimeOffset? since = null)
    {
        var book = await drugs.ReadAsync(cancellationToken);
        var allergies = (await AllergiesAsync(medication.PatientId, cancellationToken)).Where(allergy => since is null || allergy.RecordedAt > since).ToList();
        var found = AllergyMatch.Of(medication, allergies, book);
        if (found.Count == 0)
            return;
        if (string.IsNullOrWhiteSpace(reason))
            throw MedicationErrors.Allergy();
        await access.DemandAsync(Contracts.ChartingPermissions.Medications.Sign, medication.PatientId, cancellationToken);
        medication.OverrideAllergy(reason);
        reauthentication.Demand();
        if (found.Any(allergy => allergy.IsPart2))
            medication.BecomePart2();
    }

    /// <summary>Those that count: neither refuted nor entered in error.</summary>
    public Task<List<Allergy>> AllergiesAsync(Guid patientId, CancellationToken cancellationToken) => db.Set<Allergy>().AsNoTracking()
        .Where(a => a.PatientId == patientId && a.Verification != AllergyVerification.Refuted && a.Verification != AllergyVerification.EnteredInError)
        .ToListAsync(cancellationToken);

    private static bool IsDuplicate(Medication added, IReadOnlyList<Drug> screened, Medication other, IReadOnlyList<Drug> known) =>
        added.Name.Equals(other.Name, StringComparison.OrdinalIgnoreCase)
        || added.Ingredients.Intersect(other.Ingredients, StringComparer.Ordinal).Any()
        || known.Any(drug => screened.Any(mine => mine.Ingredient == drug.Ingredient || (mine.Class == drug.Class && mine.Class != DrugClass.Other)));
}
