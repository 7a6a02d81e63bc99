using System.Globalization;

namespace PracticeSuite.Coordination.Contracts.Metrics;

/// <summary>One figure as it was counted; how it reads is decided in one place.</summary>
/// <param name="Hits">Of a share, those that it is about; of times 0; of what is overdue, the overdue.</param>
/// <param name="Of">Out of how many; of times, how many were measured.</param>
public sealed record MetricFigure(MetricKey Key, MetricPart Part, int Hits, int Of)
{
    /// <summary>K-152: so few are told as a count.</summary>
    public const int Few = 5;

    /// <summary>What has not ended yet, and is in no percentile (K-142).</summary>
    public int Open { get; init; }

    /// <summary>Of times the median; of what is overdue the mean.</summary>
    public double? Middle { get; init; }

    /// <summary>Of times the 90th percentile.</summary>
    public double? High { get; init; }

    public bool IsFew => Of < Few;

    /// <summary>To a tenth; null where so few are told as a count.</summary>
    public double? Percent => IsFew ? null : Math.Round(100.0 * Hits / Of, 1, MidpointRounding.AwayFromZero);

    /// <summary>"23.0 %", or "1 of 4".</summary>
    public string Share => Of == 0 ? "none yet" : Percent is { } percent ? string.Create(CultureInfo.InvariantCulture, $"{percent:0.0} %") : Count;

    public string Count => string.Create(CultureInfo.InvariantCulture, $"{Hits:N0} of {Of:N0}");
}
