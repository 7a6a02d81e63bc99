using PracticeSuite.Kernel;

namespace PracticeSuite.Coordination.Contracts.Time;

/// <summary>
/// Whole Unix seconds <c>[From, Until)</c>. Measuring works in these, so that a consent given within a second can never leave
/// pieces whose rounded lengths fail to add up to the total.
/// </summary>
internal readonly record struct Span(long From, long Until)
{
    public static Span All => new(long.MinValue, long.MaxValue);

    public bool IsEmpty => From >= Until;

    /// <summary>Only seconds that lie wholly within the interval.</summary>
    public static Span Inside(Interval interval) => new(Ceiling(interval.Start), Floor(interval.End));

    /// <summary>Every second that the interval touches.</summary>
    public static Span Around(Interval interval) => new(Floor(interval.Start), Ceiling(interval.End));

    public Span Within(Span other) => new(Math.Max(From, other.From), Math.Min(Until, other.Until));

    /// <summary>The same seconds as sorted, disjoint spans, so that what they cut has the same pieces in whatever order they came.</summary>
    public static List<Span> Union(List<Span> spans)
    {
        if (spans.Count < 2)
            return spans;
        spans.Sort((one, other) => one.From.CompareTo(other.From));
        var merged = new List<Span> { spans[0] };
        foreach (var next in spans)
        {
            if (next.From <= merged[^1].Until)
                merged[^1] = merged[^1] with { Until = Math.Max(merged[^1].Until, next.Until) };
            else
                merged.Add(next);
        }

        return merged;
    }

    public Interval ToInterval() => new(DateTimeOffset.FromUnixTimeSeconds(From), DateTimeOffset.FromUnixTimeSeconds(Until));

    public static long Floor(DateTimeOffset instant) => instant.ToUnixTimeSeconds();

    public static long Ceiling(DateTimeOffset instant) =>
        instant.ToUnixTimeSeconds() + (instant.UtcTicks % TimeSpan.TicksPerSecond == 0 ? 0 : 1);
}
