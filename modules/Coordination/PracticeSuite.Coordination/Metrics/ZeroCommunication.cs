using PracticeSuite.Coordination.Contracts.Metrics;

namespace PracticeSuite.Coordination.Metrics;

/// <summary>Who had no contact in half a year (K-140). Pure.</summary>
internal static class ZeroCommunication
{
    /// <summary>Of the window, so long the two have shared the patient.</summary>
    public const int Shared = 180;

    /// <summary>The units that count, each with whether there was none.</summary>
    public static IEnumerable<(UnitTime Unit, bool IsZero)> Units(IEnumerable<UnitTime> units, ContactDays contacts, MetricWindow window) =>
        units.Where(unit => unit.DaysIn(window) >= Shared).Select(unit => (unit, !contacts.Any(unit, window)));

    public static MetricFigure Measure(IReadOnlyList<UnitTime> units, ContactDays contacts, MetricWindow window)
    {
        var counted = Units(units, contacts, window).ToList();
        return new(MetricKey.ZeroCommunication, MetricPart.All, counted.Count(one => one.IsZero), counted.Count);
    }

    /// <summary>By pair: silent about every patient whom they share, also those whom they have not shared for as long.</summary>
    public static MetricFigure MeasurePairs(IReadOnlyList<UnitTime> units, ContactDays contacts, MetricWindow window)
    {
        var pairs = Pairs(units, contacts, window).ToList();
        return new(MetricKey.SilentPairs, MetricPart.All, pairs.Count(pair => pair.IsSilent), pairs.Count);
    }

    /// <summary>The pairs that count, each with its units that do and whether there was no contact about any patient at all.</summary>
    public static IEnumerable<(IReadOnlyList<CareUnit> Units, bool IsSilent)> Pairs(IEnumerable<UnitTime> units, ContactDays contacts, MetricWindow window) =>
        from pair in units.GroupBy(unit => unit.Unit.Pair)
        let counted = pair.Where(unit => unit.DaysIn(window) >= Shared).Select(unit => unit.Unit).ToList()
        where counted.Count > 0
        select ((IReadOnlyList<CareUnit>)counted, !pair.Any(unit => contacts.Any(unit, window)));
}
