using PracticeSuite.Kernel;

namespace PracticeSuite.Coordination.Contracts.Time;

/// <summary>One measuring of one month (§13, steps 2 to 4): divide every entry by reason, then count shared seconds once.</summary>
internal sealed class Measurement
{
    private static readonly Comparison<EntryPart> ByStart = (one, other) =>
        one.Span.From != other.Span.From ? one.Span.From.CompareTo(other.Span.From) : one.Entry.Id.CompareTo(other.Entry.Id);

    private readonly CareTimeRules _rules;
    private readonly IReadOnlyList<CareEntryFact> _entries;
    private readonly BarredTime _barred;
    private readonly List<EntryPart> _parts;
    private readonly EntryParts _entry;

    public Measurement(CareTimeRules rules, IReadOnlyList<CareEntryFact> entries)
    {
        (_rules, _entries) = (rules, entries);
        _barred = new BarredTime(rules, entries);
        _parts = new List<EntryPart>(entries.Count);
        _entry = new EntryParts(_parts);
    }

    public CareMonthTime Take()
    {
        foreach (var entry in _entries)
            Divide(entry);
        _parts.Sort(ByStart);
        var coordination = _parts.Exists(part =>
            part.Reason is null && part.Entry.Activity.Class() == CareActivityClass.Coordination);
        return new CareMonthTime(_rules, Pieces(), coordination);
    }

    private void Divide(CareEntryFact entry)
    {
        _entry.Begin(entry, Span.Inside(entry.When).Within(_barred.Month));
        _entry.Take(_barred.OutsideEnrollment, TimeExclusion.NotEnrolled);
        if (EntryNature.FirstBar(entry, _rules) is { } nature)
            _entry.TakeAll(nature);
        _entry.Take(_barred.Billed, TimeExclusion.SeparatelyBilled);
        _entry.Take(_barred.OtherPrograms, TimeExclusion.OtherProgram);
        if (entry.Unallocated)
            _entry.TakeAll(TimeExclusion.Unallocated);
        TakeByCalendar();
        TakeByAuthor(entry);
        foreach (var span in _entry.Left)
            _parts.Add(new EntryPart(entry, span, null));
    }

    private void TakeByCalendar()
    {
        _entry.Take(_barred.PreConsent, TimeExclusion.PreConsent);
        _entry.Take(_barred.PostRevocation, TimeExclusion.PostRevocation);
        _entry.Take(_barred.PreVisit, TimeExclusion.PreVisit);
        _entry.Take(_barred.Inpatient, TimeExclusion.Inpatient);
        _entry.Take(_barred.Deceased, TimeExclusion.Deceased);
    }

    private void TakeByAuthor(CareEntryFact entry)
    {
        // Before what somebody could still mend: approval makes a colleague's minutes no therapist's (B-035).
        if (_rules.OnlyStaffId is { } only && entry.StaffId != only)
            _entry.TakeAll(TimeExclusion.NotBiller);
        if (entry.NeedsLateApproval(_rules.Month, _rules.Zone) && entry.LateApprovedAt is null)
            _entry.TakeAll(TimeExclusion.LateUnapproved);
        if (_rules.StaffOverlaps.TryGetValue(entry.Id, out var overlaps))
        {
            foreach (var overlap in overlaps)
                _entry.Take(Span.Around(overlap), TimeExclusion.StaffOverlap);
        }
    }

    /// <summary>
    /// Parts come by start, so whatever earlier parts counted of this one lies before <c>counted</c>: shared time goes to the
    /// entry that began first, and the counted pieces add up to the union.
    /// </summary>
    private List<TimePiece> Pieces()
    {
        var pieces = new List<TimePiece>(_parts.Count);
        var counted = long.MinValue;
        foreach (var part in _parts)
        {
            if (part.Reason is { } reason)
            {
                pieces.Add(new(part.Entry, IntervalOf(part.Entry, part.Span), TimeStanding.Excluded, reason));
                continue;
            }

            var shared = new Span(part.Span.From, Math.Min(part.Span.Until, counted));
            var own = new Span(Math.Max(part.Span.From, counted), part.Span.Until);
            Add(pieces, part.Entry, shared, TimeStanding.CountedElsewhere);
            Add(pieces, part.Entry, own, TimeStanding.Counted);
            counted = Math.Max(counted, part.Span.Until);
        }

        return pieces;
    }

    private static void Add(List<TimePiece> pieces, CareEntryFact entry, Span span, TimeStanding standing)
    {
        if (!span.IsEmpty)
            pieces.Add(new(entry, IntervalOf(entry, span), standing, null));
    }

    // Most entries stay whole; a million fewer objects when they keep their own interval.
    private static Interval IntervalOf(CareEntryFact entry, Span span) =>
        Span.Inside(entry.When) == span && span == Span.Around(entry.When) ? entry.When : span.ToInterval();
}
