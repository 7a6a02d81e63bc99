using System.Globalization;
using PracticeSuite.Kernel;

namespace PracticeSuite.Platform.Auditing;

/// <summary>Verifies an exported trail, from the file alone: line by line, whatever its length.</summary>
public sealed class AuditFile
{
    private readonly List<AuditAnchor> _anchors = [];
    private readonly Dictionary<DateOnly, long> _anchorLines = [];
    private readonly Dictionary<int, LaneCheck> _lanes = [];
    private readonly List<AuditBreak> _breaks = [];
    private AnchorCheck? _anchorCheck;
    private PracticeId? _practice;
    private long _rows;
    private int _lane;
    private bool _hasEnded;

    private AuditFile()
    {
    }

    /// <param name="printed">An anchor that was printed or kept elsewhere, as hexadecimal text; the file must be of the log that it was taken of.</param>
    public static AuditVerdict Verify(Stream file, string? printed = null)
    {
        var reading = new AuditFile();
        var line = 0L;
        foreach (var bytes in ByteLines.Of(file))
            reading.See(bytes, ++line);
        return reading.Conclude(line, printed);
    }

    private void See(ReadOnlyMemory<byte> bytes, long line)
    {
        if (_hasEnded)
            Tell(new AuditBreak(AuditBreakKind.Misplaced, null, null, line));
        else if (AuditLine.Read(bytes) is not { Count: > 0 } values)
            Tell(new AuditBreak(AuditBreakKind.Unreadable, null, null, line));
        else if (values[0].Name == AuditLine.Anchor)
            SeeAnchor(values, line);
        else if (values[0].Name == AuditLine.End)
            SeeEnd(values, line);
        else
            SeeRow(values, line);
    }

    private void SeeAnchor(IReadOnlyList<(string Name, string? Value)> values, long line)
    {
        if (_anchorCheck is not null
            || values is not [(_, { } day), (AuditLine.TakenAt, { } at), (AuditLine.Ends, { } ends), (AuditLine.Hash, { } hash)]
            || !DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            || !DateTimeOffset.TryParse(at, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var taken)
            || AuditFields.Text(taken) != at
            || Hex.Read(hash) is not { } bytes
            || !_anchorLines.TryAdd(date, line))
        {
            Tell(new AuditBreak(AuditBreakKind.Misplaced, null, null, line));
            return;
        }

        _anchors.Add(new AuditAnchor { Day = date, TakenAt = taken, Ends = ends, Hash = bytes });
    }

    private void SeeRow(IReadOnlyList<(string Name, string? Value)> values, long line)
    {
        _anchorCheck ??= new AnchorCheck(_anchors);
        if (AuditLineRow.Read(values) is not { } row)
        {
            Tell(new AuditBreak(AuditBreakKind.Unreadable, null, null, line));
            return;
        }

        if (row.Lane < _lane)
        {
            Tell(new AuditBreak(AuditBreakKind.Misplaced, row.Lane, row.Seq, line));
            return;
        }

        _lane = row.Lane;
        _practice ??= row.Practice;
        var check = _lanes.TryGetValue(row.Lane, out var begun) ? begun : _lanes[row.Lane] = new LaneCheck(row.Lane, HashChain.Genesis(row.Practice, row.Lane));
        check.See(row.Seq, row.Values, row.Hash, line);
        if (check.Break is not null)
            return;
        _anchorCheck.See(row.Lane, row.Seq, row.Hash);
        _rows++;
    }

    private void SeeEnd(IReadOnlyList<(string Name, string? Value)> values, long line)
    {
        _hasEnded = true;
        var seal = HashChain.Seal([.. values.SkipLast(1).Select(value => value.Value)]);
        if (!values.Select(value => value.Name).SequenceEqual([AuditLine.End, AuditLine.WrittenAt, AuditLine.Rows, AuditLine.Ends, AuditLine.Hash])
            || AuditFields.Text(seal) != values[^1].Value || AnchorHeads.Read(values[3].Value) is not { } ends)
        {
            Tell(new AuditBreak(AuditBreakKind.Changed, null, null, line));
            return;
        }

        foreach (var end in ends)
            Tell((_lanes.GetValueOrDefault(end.Lane) ?? new LaneCheck(end.Lane, [])).Close(end, line));
        foreach (var lane in _lanes.Keys.Except(ends.Select(end => end.Lane)))
            Tell(new AuditBreak(AuditBreakKind.Misplaced, lane, null, line));
        if (values[2].Value != AuditFields.Text(ends.Sum(end => end.Seq)) || (_practice is { } practice && values[0].Value != AuditFields.Text(practice.Value)))
            Tell(new AuditBreak(AuditBreakKind.Changed, null, null, line));
    }

    private AuditVerdict Conclude(long lines, string? printed)
    {
        if (!_hasEnded)
        {
            _breaks.AddRange(_lanes.Values.Select(lane => lane.Break).OfType<AuditBreak>());
            Tell(new AuditBreak(AuditBreakKind.CutOff, null, null, lines + 1));
        }

        if (_breaks.Count == 0)
            Tell((_anchorCheck ?? new AnchorCheck(_anchors)).Break(anchor => _anchorLines[anchor.Day]));
        if (printed is not null && !_anchors.Exists(anchor => string.Equals(AuditFields.Text(anchor.Hash), printed.Trim(), StringComparison.OrdinalIgnoreCase)))
            Tell(new AuditBreak(AuditBreakKind.AnchorUnknown, null, null, null));
        return new AuditVerdict(_rows, _lanes.Count, _anchors.Count, _anchors.LastOrDefault()?.Day, AuditFields.Text(_anchors.LastOrDefault()?.Hash), _breaks);
    }

    private void Tell(AuditBreak? found)
    {
        if (found is not null)
            _breaks.Add(found);
    }
}
