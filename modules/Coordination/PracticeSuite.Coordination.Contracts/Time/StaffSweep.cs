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
        if (!_open.TryGetValue(next.StaffId, out var open))
            _open.Add(next.StaffId, open = []);
        open.RemoveAll(stint => stint.End <= next.Start);
        foreach (var other in open)
        {
            if (other.PatientId != next.PatientId)
                Note(other, next);
        }

        open.Add(next);
    }

    /// <summary>Per entry, the parts that its author also gave to another patient.</summary>
    public IReadOnlyDictionary<Guid, IntervalSet> Overlaps() =>
        _overlaps.ToDictionary(pair => pair.Key, pair => IntervalSet.Of(pair.Value));

    private void Note(Stint earlier, Stint later)
    {
        var shared = new Interval(later.Start, earlier.End < later.End ? earlier.End : later.End);
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
