namespace PracticeSuite.Coordination.Metrics;

/// <summary>By the nearest rank: always a time that was measured. Pure.</summary>
internal static class Percentile
{
    /// <param name="percent">1 to 100.</param>
    /// <returns>Null where nothing was measured.</returns>
    public static double? Of(IReadOnlyCollection<double> values, int percent) =>
        values.Count == 0 ? null : values.Order().ElementAt((int)(((long)values.Count * percent) + 99) / 100 - 1);
}
