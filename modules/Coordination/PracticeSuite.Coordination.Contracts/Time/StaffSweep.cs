using PracticeSuite.Kernel;

namespace PracticeSuite.Coordination.Contracts.Time;

/// <summary>
/// Finds where one person's entries for two patients run at the same time: that time counts for neither (B-074). It takes all work of
/// a practice that is somebody's time for one patient, in the order of start. It holds the entries that are open at the moment and
/// those that overlap, nothing else.
/// </summary>
public sealed class StaffSweep
{
    private readonly Dictionary<Guid, List<Stint>> _open = [];
    private readonly Dictionary<Guid, List<Interval>> _overlaps = [];

    public void Add(Stint next)
    {
        foreach (var (earlier, later, shared) in Meet(_open, next))
            Note(earlier, later, shared);
    }

    /// <summary>Of work in the order of start, every two entries of one person for two patients that share time.</summary>
    public static IEnumerable<(Stint Earlier, Stint Later, Interval Shared)> Pairs(IEnumerable<Stint> work)
    {
        var open = new Dictionary<Guid, List<Stint>>();
        return work.SelectMany(next => Meet(open, next));
    }

    private static IEnumerable<(Stint Earlier, Stint Later, Interval Shared)> Meet(Dictionary<Guid, List<Stint>> open, Stint next)
    {
        if (!open.TryGetValue(next.StaffId, out var theirs))
            open.Add(next.StaffId, theirs = []);
        theirs.RemoveAll(stint => stint.End <= next.Start);
        foreach (var other in theirs)
        {
            if (other.PatientId != next.PatientId)
                yield return (other, next, Shared(other, next));
        }

        theirs.Add(next);
    }

    /// <summary>Per entry, the parts that its author also gave to another patient.</summary>
    public IReadOnlyDictionary<Guid, IntervalSet> Overlaps() =>
        _overlaps.ToDictionary(pair => pair.Key, pair => IntervalSet.Of(pair.Value));

    private static Interval Shared(Stint earlier, Stint later) => new(later.Start, earlier.End < later.End ? earlier.End : later.End);

    private void Note(Stint earlier, Stint later, Interval shared)
    {
        foreach (var stint in (ReadOnlySpan<Stint>)[earlier, later])
        {
            if (!_overlaps.TryGetValue(stint.EntryId, out var parts))
                _overlaps.Add(stint.EntryId, parts = []);
            parts.Add(shared);
        }
    }
}

/// <summary>An entry, or a visit, as far as the question "two patients at once?" goes.</summary>
public readonly record struct Stint(Guid EntryId, Guid StaffId, Guid PatientId, DateTimeOffset Start, DateTimeOffset End);
