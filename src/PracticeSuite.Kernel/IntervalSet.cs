using System.Collections;

namespace PracticeSuite.Kernel;

/// <summary>Instants as sorted, disjoint, non-touching intervals: the union in which shared time counts once (B-073).</summary>
public sealed class IntervalSet : IReadOnlyList<Interval>
{
    private readonly List<Interval> _intervals;

    private IntervalSet(List<Interval> intervals) => _intervals = intervals;

    public static IntervalSet Empty { get; } = new([]);

    public int Count => _intervals.Count;

    public Interval this[int index] => _intervals[index];

    public Seconds Length => new(_intervals.Sum(interval => interval.Length.Value));

    /// <summary>The union of intervals in any order, overlapping or not.</summary>
    public static IntervalSet Of(IEnumerable<Interval> intervals)
    {
        var merged = new List<Interval>();
        foreach (var next in intervals.OrderBy(interval => interval.Start))
        {
            if (merged.Count > 0 && next.Start <= merged[^1].End)
                merged[^1] = next.End > merged[^1].End ? new(merged[^1].Start, next.End) : merged[^1];
            else
                merged.Add(next);
        }

        return merged.Count == 0 ? Empty : new(merged);
    }

    public IntervalSet Union(IntervalSet other) => Of(_intervals.Concat(other._intervals));

    /// <summary>These instants without the others.</summary>
    public IntervalSet Except(IntervalSet others)
    {
        if (others.Count == 0 || Count == 0)
            return this;
        var left = new List<Interval>();
        foreach (var interval in _intervals)
            Subtract(interval, others, left);
        return left.Count == 0 ? Empty : new(left);
    }

    /// <summary>The instants that both sets hold.</summary>
    public IntervalSet Intersect(IntervalSet others) =>
        new([.. _intervals.SelectMany(interval => others.Select(interval.Within)).OfType<Interval>()]);

    /// <summary>
    /// The instant at which the running total first reaches the given length, or null when the set is shorter (B-083).
    /// </summary>
    public DateTimeOffset? InstantReaching(Seconds length)
    {
        var missing = length;
        foreach (var interval in _intervals)
        {
            if (interval.Length >= missing)
                return interval.Start.AddSeconds(missing.Value);
            missing -= interval.Length;
        }

        return null;
    }

    public IEnumerator<Interval> GetEnumerator() => _intervals.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static void Subtract(Interval interval, IntervalSet others, List<Interval> left)
    {
        Interval? rest = interval;
        foreach (var other in others)
        {
            if (rest is null || other.Start >= rest.End)
                break;
            if (!rest.Overlaps(other))
                continue;
            if (rest.Before(other.Start) is { } before)
                left.Add(before);
            rest = rest.From(other.End);
        }

        if (rest is not null)
            left.Add(rest);
    }
}
