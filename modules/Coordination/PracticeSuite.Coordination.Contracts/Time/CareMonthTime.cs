using PracticeSuite.Kernel;

namespace PracticeSuite.Coordination.Contracts.Time;

/// <summary>
/// The arithmetic of one patient's month under one enrollment: the only place where worked time is added up, for the live meter
/// and for the month's evaluation alike.
/// </summary>
public sealed class CareMonthTime
{
    internal CareMonthTime(CareTimeRules rules, IReadOnlyList<TimePiece> pieces, bool coordinationSeen)
    {
        (Rules, Pieces, CoordinationSeen) = (rules, pieces, coordinationSeen);
        Counted = UnionOf(piece => piece.Standing == TimeStanding.Counted);
        Total = Counted.Length;
        ReachedAt = Counted.InstantReaching(rules.Threshold);
    }

    public CareTimeRules Rules { get; }

    /// <summary>Every second worked in the month, by start and then by entry; what lies outside the month is left out (B-071).</summary>
    public IReadOnlyList<TimePiece> Pieces { get; }

    /// <summary>The union of all that counts (B-073); its length is the total.</summary>
    public IntervalSet Counted { get; }

    public Seconds Total { get; }

    /// <summary>The instant at which the running total first met the threshold, if it did (B-083).</summary>
    public DateTimeOffset? ReachedAt { get; }

    /// <summary>Local day of the last needed second: a total met exactly at midnight belongs to the day before (B-083).</summary>
    public DateOnly? ReachedOn => ReachedAt is { } reached ? Rules.Zone.LocalDate(reached.AddSeconds(-1)) : null;

    /// <summary>At least one entry that counts was coordination (B-013).</summary>
    public bool CoordinationSeen { get; }

    public Seconds Missing => Total >= Rules.Threshold ? Seconds.Zero : Rules.Threshold - Total;

    /// <summary>Measures logged work, given in any order, one revision of each entry.</summary>
    public static CareMonthTime Measure(IReadOnlyList<CareEntryFact> entries, CareTimeRules rules) =>
        new Measurement(rules, entries).Take();

    /// <summary>Seconds that people logged and that were left out for this reason; two people's same second is two.</summary>
    public Seconds ExcludedFor(TimeExclusion reason)
    {
        var sum = Seconds.Zero;
        foreach (var piece in Pieces)
        {
            if (piece.Exclusion == reason)
                sum += piece.When.Length;
        }

        return sum;
    }

    /// <summary>The total as it would be if time left out for these reasons counted.</summary>
    public Seconds TotalWith(params IReadOnlyCollection<TimeExclusion> reasons) => UnionOf(piece =>
        piece.Standing == TimeStanding.Counted || (piece.Exclusion is { } reason && reasons.Contains(reason))).Length;

    private IntervalSet UnionOf(Func<TimePiece, bool> belongs) => IntervalSet.Of(Pieces.Where(belongs).Select(piece => piece.When));
}
