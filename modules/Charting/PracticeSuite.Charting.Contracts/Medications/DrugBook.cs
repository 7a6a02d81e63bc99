using PracticeSuite.Kernel;

namespace PracticeSuite.Charting.Contracts.Medications;

/// <summary>The drug table (P-220 to P-227). What it does not know is not screened (P-228).</summary>
public sealed class DrugBook
{
    /// <summary>Trade names by the generic name for which they stand; patients and old records know a drug by them.</summary>
    public static ILookup<string, string> Brands { get; } = ShippedTable.Read("brands.csv").ToLookup(line => line[1], line => line[0], StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, Drug> _byIngredient = new(StringComparer.Ordinal);

    private DrugBook(IEnumerable<Drug> drugs)
    {
        foreach (var drug in drugs)
            _byIngredient.TryAdd(drug.Ingredient, drug);
    }

    /// <summary>Comes with the product, as its file says of itself.</summary>
    public const string ShippedSource = "RxNorm of the National Library of Medicine, as shipped";

    public static DateOnly ShippedOn { get; } = new(2026, 11, 23);

    public static DrugBook Shipped { get; } = LoadShipped();

    /// <summary>By name.</summary>
    public IReadOnlyList<Drug> All => [.. _byIngredient.Values.OrderBy(drug => drug.Name, StringComparer.OrdinalIgnoreCase)];

    public static bool IsRxNorm(string text) => text.Length is >= 1 and <= MedicationLimits.Code && text.All(char.IsAsciiDigit);

    /// <summary>The same table in which what a practice loaded takes the place of what came with the product, by ingredient.</summary>
    public DrugBook With(IEnumerable<Drug> loaded) => new(loaded.Concat(_byIngredient.Values));

    public Drug? Find(string ingredient) => _byIngredient.GetValueOrDefault(ingredient);

    /// <summary>The ingredients of a medication by its codes; by its generic or trade name, in any case, where no code is known (P-228). None = not screened.</summary>
    public IReadOnlyList<Drug> Screen(IEnumerable<string> ingredients, string name)
    {
        var known = ingredients.Select(Find).OfType<Drug>().ToList();
        return known.Count > 0 ? known : Named(name);
    }

    /// <summary>Those whose generic or trade name stands in the text as words; of names within names the longest: valproic acid, and not an acid.</summary>
    private List<Drug> Named(string text)
    {
        var words = WordsOf(text);
        var found = _byIngredient.Values.Where(drug => Brands[drug.Name].Prepend(drug.Name).Any(name => words.Contains(WordsOf(name), StringComparison.Ordinal))).ToList();
        return [.. found.Where(drug => !found.Exists(other => other.Name.Length > drug.Name.Length && WordsOf(other.Name).Contains(WordsOf(drug.Name), StringComparison.Ordinal)))];
    }

    /// <summary>" lamictal 25 mg ".</summary>
    private static string WordsOf(string text) => $" {string.Concat(text.Select(sign => char.IsLetterOrDigit(sign) ? char.ToLowerInvariant(sign) : ' '))} ";

    private static DrugBook LoadShipped() => new(ShippedTable.Read("drugs.csv").Select(line => new Drug(
        line[0],
        line[1],
        Enum.Parse<DrugClass>(line[2]),
        NamedValue.TryParse<ControlledSchedule>(line[3], out var schedule) ? schedule : null,
        line[4] == "yes")));
}
