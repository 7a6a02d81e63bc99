
namespace PracticeSuite.Platform.Auditing;

/// <summary>The first place in a lane where the chain does not hold.</summary>
/// <param name="Seq">The row that is wrong or missing; null where it is not one row.</param>
/// <param name="Line">Of an exported file, from 1.</param>
public sealed record AuditBreak(AuditBreakKind Kind, int? Lane, long? Seq, long? Line)
{
    /// <summary>One sentence that says where and what.</summary>
    public string Text => $"{Where}: {What}";

    private string Where => string.Join(", ", new[]
    {
        Line is { } line ? $"line {AuditFields.Text(line)}" : null, Lane is { } lane ? $"lane {AuditFields.Text(lane)}" : null, Seq is { } seq ? $"seq {AuditFields.Text(seq)}" : null,
    }.Where(part => part is not null).DefaultIfEmpty("the log"));

    private string What => Kind switch
    {
        AuditBreakKind.Changed => "the row is not what was written",
        AuditBreakKind.Missing => "rows are missing from here",
        AuditBreakKind.Misplaced => "a row stands here that does not belong here",
        AuditBreakKind.EndMissing => "rows are missing at the end of the lane",
        AuditBreakKind.EndChanged => "the end of the lane is not the one that was kept",
        AuditBreakKind.AnchorBroken => "the log does not lead to an anchor that was taken of it",
        AuditBreakKind.AnchorUnknown => "the anchor asked for is not one of this log",
        AuditBreakKind.CutOff => "the file ends before its last line",
        _ => "the line cannot be read",
    };
}

public enum AuditBreakKind
{
    Changed,
    Missing,
    Misplaced,
    EndMissing,
    EndChanged,
    AnchorBroken,
    AnchorUnknown,
    CutOff,
    Unreadable,
}

/// <param name="Rows">That were read and hold.</param>
/// <param name="Breaks">At most one for each lane and one for each anchor; none = the log is whole.</param>
/// <param name="LastAnchor">The newest anchor, as hexadecimal text, to hold beside the printed one.</param>
public sealed record AuditVerdict(long Rows, int Lanes, int Anchors, DateOnly? LastAnchorDay, string? LastAnchor, IReadOnlyList<AuditBreak> Breaks)
{
    public bool IsWhole => Breaks.Count == 0;
}
