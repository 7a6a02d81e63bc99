using PracticeSuite.Charting.Allergies;
using PracticeSuite.Charting.Contracts.Medications;

namespace PracticeSuite.Charting.Medications;

/// <summary>Which allergies a medication meets: by the code, else by the name, also where neither is in the table (P-020, P-228). Pure.</summary>
internal static class AllergyMatch
{
    /// <summary>Shorter names are parts of too many others.</summary>
    private const int ShortestName = 4;

    public static IReadOnlyList<Allergy> Of(Medication medication, IEnumerable<Allergy> allergies, DrugBook book)
    {
        var screened = book.Screen(medication.Ingredients, medication.Name);
        return [.. allergies.Where(allergy => IsMet(allergy, medication, screened, book))];
    }

    private static bool IsMet(Allergy allergy, Medication medication, IReadOnlyList<Drug> screened, DrugBook book)
    {
        string[] codes = allergy.Ingredient is { } code ? [code] : [];
        return medication.Ingredients.Intersect(codes, StringComparer.Ordinal).Any()
            || book.Screen(codes, allergy.Substance).Any(screened.Contains)
            || Holds(medication.Name, allergy.Substance)
            || Holds(allergy.Substance, medication.Name);
    }

    private static bool Holds(string text, string name) => name.Length >= ShortestName && text.Contains(name, StringComparison.OrdinalIgnoreCase);
}
