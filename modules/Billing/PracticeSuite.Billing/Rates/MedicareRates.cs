using System.Globalization;
using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Rates;

/// <summary>The national Medicare amounts and deductibles that come with the product (B-130 to B-143).</summary>
internal static class MedicareRates
{
    private const string AdvancedPaymentModel = "QP";

    private static readonly Lazy<Dictionary<int, Money>> Deductibles = new(() => DataTable.Shipped("medicare-deductibles.csv")
        .ToDictionary(row => int.Parse(row[0], CultureInfo.InvariantCulture), row => Dollars(row[1])));

    /// <summary>Rates of a practice; the higher ones of 2026 when it is a qualifying participant (B-135).</summary>
    public static IReadOnlyList<RateFact> National(bool qualifyingParticipant = false)
    {
        var rows = DataTable.Shipped("medicare-rates.csv").ToList();
        var special = rows.Where(row => row[5] == AdvancedPaymentModel).Select(Key).ToHashSet();
        return [.. rows.Where(row => special.Contains(Key(row)) ? IsSpecial(row) == qualifyingParticipant : true).Select(ToRate)];
    }

    /// <summary>The Part B deductible of a year, or null where it is not known (B-143).</summary>
    public static Money? DeductibleOf(int year) => Deductibles.Value.TryGetValue(year, out var amount) ? amount : null;

    private static bool IsSpecial(string[] row) => row[5] == AdvancedPaymentModel;

    private static (string, string, string) Key(string[] row) => (row[0], row[1], row[2]);

    private static RateFact ToRate(string[] row) => new(
        null, row[0], null, bool.Parse(row[1]), Day(row[2]), Day(row[3]), Dollars(row[4]).Cents, row[8], row[9]);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Money Dollars(string text) => Money.Dollars(decimal.Parse(text, CultureInfo.InvariantCulture));
}
