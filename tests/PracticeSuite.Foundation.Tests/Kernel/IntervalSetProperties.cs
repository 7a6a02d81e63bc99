using FsCheck;
using FsCheck.Fluent;
using PracticeSuite.Kernel;
using Xunit;
using Interval = PracticeSuite.Kernel.Interval;

namespace PracticeSuite.Foundation.Tests.Kernel;

/// <summary>The algebra on which every total of minutes rests.</summary>
public sealed class IntervalSetProperties
{
    private static readonly DateTimeOffset Start = new(2026, 9, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly Gen<Interval> Intervals =
        from begin in Gen.Choose(0, 2_000)
        from seconds in Gen.Choose(1, 300)
        select new Interval(Start.AddSeconds(begin), Start.AddSeconds(begin + seconds));

    private static readonly Arbitrary<(Interval[], Interval[])> Pairs =
        (from one in Intervals.ArrayOf() from other in Intervals.ArrayOf() select (one, other)).ToArbitrary();

    [Fact, Trait("Rule", "B-073")]
    public void A_union_is_the_same_in_whatever_order_it_is_made() => Check((one, other) =>
        Same(IntervalSet.Of(one).Union(IntervalSet.Of(other)), IntervalSet.Of(other).Union(IntervalSet.Of(one)))
        && Same(IntervalSet.Of([.. one, .. other]), IntervalSet.Of([.. other.Reverse(), .. one.Reverse()])));

    [Fact]
    public void A_union_is_sorted_and_its_intervals_do_not_touch() => Check((one, other) =>
    {
        var union = IntervalSet.Of([.. one, .. other]);
        return union.Zip(union.Skip(1)).All(pair => pair.First.End < pair.Second.Start);
    });

    [Fact]
    public void A_union_is_at_most_as_long_as_its_parts_together() => Check((one, other) =>
        IntervalSet.Of([.. one, .. other]).Length.Value <= one.Concat(other).Sum(interval => interval.Length.Value));

    [Fact]
    public void What_is_shared_and_what_is_not_make_up_the_whole() => Check((one, other) =>
    {
        var (set, rest) = (IntervalSet.Of(one), IntervalSet.Of(other));
        var (shared, own) = (set.Intersect(rest), set.Except(rest));
        return Same(shared.Union(own), set) && shared.Length + own.Length == set.Length && own.Intersect(rest).Count == 0;
    });

    [Fact]
    public void A_longer_length_is_never_reached_earlier() => Check((one, _) =>
    {
        var set = IntervalSet.Of(one);
        var reached = Enumerable.Range(1, (int)Math.Min(set.Length.Value, 50)).Select(n => set.InstantReaching(new Seconds(n))).ToList();
        return reached.TrueForAll(instant => instant is not null)
            && reached.Zip(reached.Skip(1)).All(pair => pair.First < pair.Second)
            && set.InstantReaching(set.Length + new Seconds(1)) is null;
    });

    [Fact, Trait("Rule", "B-083")]
    public void Up_to_the_instant_that_reaches_a_length_lies_just_that_length() => Check((one, _) =>
    {
        var set = IntervalSet.Of(one);
        var half = new Seconds((set.Length.Value / 2) + 1);
        return set.InstantReaching(half) is { } reached
            ? IntervalSet.Of(set.Select(interval => interval.Before(reached)).OfType<Interval>()).Length == half
            : half > set.Length;
    });

    private static bool Same(IntervalSet one, IntervalSet other) => one.SequenceEqual(other);

    private static void Check(Func<Interval[], Interval[], bool> holds) =>
        Prop.ForAll(Pairs, pair => holds(pair.Item1, pair.Item2)).QuickCheckThrowOnFailure();
}
