namespace PracticeSuite.Platform.Auditing;

/// <summary>Walks one lane from its beginning; after the first break it looks no further.</summary>
internal sealed class LaneCheck(int lane, byte[] genesis)
{
    public LaneEnd End { get; private set; } = new(lane, 0, genesis);

    public AuditBreak? Break { get; private set; }

    public void See(long seq, IReadOnlyList<string?> values, byte[] hash, long? line = null)
    {
        if (Break is not null)
            return;
        if (seq != End.Seq + 1)
            Break = new AuditBreak(seq > End.Seq ? AuditBreakKind.Missing : AuditBreakKind.Misplaced, lane, seq > End.Seq ? End.Seq + 1 : seq, line);
        else if (!HashChain.Next(End.Head, values).AsSpan().SequenceEqual(hash))
            Break = new AuditBreak(AuditBreakKind.Changed, lane, seq, line);
        else
            End = new LaneEnd(lane, seq, hash);
    }

    /// <param name="kept">The end as somebody else kept it: the lane's own row, or the last line of a file.</param>
    public AuditBreak? Close(LaneEnd kept, long? line = null)
    {
        if (Break is not null)
            return Break;
        if (End.Seq < kept.Seq)
            return new AuditBreak(AuditBreakKind.EndMissing, lane, End.Seq + 1, line);
        return End.Seq > kept.Seq || !End.Head.AsSpan().SequenceEqual(kept.Head) ? new AuditBreak(AuditBreakKind.EndChanged, lane, kept.Seq, line) : null;
    }
}

/// <summary>Whether the log leads to its anchors: remembers the hashes that they were made of while the rows pass.</summary>
internal sealed class AnchorCheck
{
    private readonly IReadOnlyList<AuditAnchor> _anchors;
    private readonly Dictionary<(int Lane, long Seq), byte[]?> _wanted = [];

    public AnchorCheck(IReadOnlyList<AuditAnchor> anchors)
    {
        _anchors = anchors;
        foreach (var end in anchors.SelectMany(anchor => AnchorEnds.Parse(anchor.Ends)))
            _wanted[end] = null;
    }

    public void See(int lane, long seq, byte[] hash)
    {
        if (_wanted.ContainsKey((lane, seq)))
            _wanted[(lane, seq)] = hash;
    }

    /// <summary>The first anchor that does not hold; those after it stand on it.</summary>
    public AuditBreak? Break(Func<AuditAnchor, long?> lineOf)
    {
        byte[] previous = [];
        foreach (var anchor in _anchors)
        {
            if (!Holds(anchor, previous, out var lost))
                return new AuditBreak(AuditBreakKind.AnchorBroken, lost?.Lane, lost?.Seq, lineOf(anchor));
            previous = anchor.Hash;
        }

        return null;
    }

    private bool Holds(AuditAnchor anchor, byte[] previous, out (int Lane, long Seq)? lost)
    {
        var ends = AnchorEnds.Parse(anchor.Ends);
        lost = ends.Where(end => _wanted[end] is null).Select(end => ((int, long)?)end).FirstOrDefault();
        return lost is null
            && AnchorEnds.Text(ends.Select(end => new LaneEnd(end.Lane, end.Seq, []))) == anchor.Ends
            && HashChain.Anchor(previous, anchor.Day, anchor.TakenAt, ends.Select(end => new LaneEnd(end.Lane, end.Seq, _wanted[end]!))).AsSpan().SequenceEqual(anchor.Hash);
    }
}
