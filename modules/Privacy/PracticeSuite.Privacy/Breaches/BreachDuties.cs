using PracticeSuite.Privacy.Contracts.Breaches;

namespace PracticeSuite.Privacy.Breaches;

/// <summary>Who must be told until when (45 CFR 164.404 to 164.408).</summary>
internal static class BreachDuties
{
    private const int Days = 60;

    public static IReadOnlyList<(BreachNotice Whom, DateOnly DueOn)> Of(DateOnly discoveredOn, int affected)
    {
        var soon = discoveredOn.AddDays(Days);
        return affected >= BreachNumbers.Large
            ? [(BreachNotice.Individuals, soon), (BreachNotice.Hhs, soon), (BreachNotice.Media, soon)]
            : [(BreachNotice.Individuals, soon), (BreachNotice.Hhs, new DateOnly(discoveredOn.Year, 12, 31).AddDays(Days))];
    }
}
