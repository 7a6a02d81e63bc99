namespace PracticeSuite.Coordination.Contracts.Time;

/// <summary>One entry's seconds, from which each reason in turn takes its part; what nobody takes counts.</summary>
internal sealed class EntryParts(List<EntryPart> taken)
{
    private List<Span> _left = [];
    private List<Span> _next = [];
    private CareEntryFact? _entry;

    public IReadOnlyList<Span> Left => _left;

    public void Begin(CareEntryFact entry, Span worked)
    {
        _entry = entry;
        _left.Clear();
        if (!worked.IsEmpty)
            _left.Add(worked);
    }

    public void TakeAll(TimeExclusion reason) => Take(Span.All, reason);

    public void Take(List<Span> barred, TimeExclusion reason)
    {
        foreach (var span in barred)
            Take(span, reason);
    }

    public void Take(Span barred, TimeExclusion reason)
    {
        if (!Touches(barred))
            return;
        _next.Clear();
        foreach (var span in _left)
            Divide(span, barred, reason);
        (_left, _next) = (_next, _left);
    }

    private bool Touches(Span barred)
    {
        foreach (var span in _left)
        {
            if (!span.Within(barred).IsEmpty)
                return true;
        }

        return false;
    }

    private void Divide(Span span, Span barred, TimeExclusion reason)
    {
        var shared = span.Within(barred);
        if (shared.IsEmpty)
        {
            _next.Add(span);
            return;
        }

        taken.Add(new EntryPart(_entry!, shared, reason));
        Keep(new Span(span.From, shared.From));
        Keep(new Span(shared.Until, span.Until));
    }

    private void Keep(Span span)
    {
        if (!span.IsEmpty)
            _next.Add(span);
    }
}

/// <param name="Reason">Null = it may count.</param>
internal readonly record struct EntryPart(CareEntryFact Entry, Span Span, TimeExclusion? Reason);
