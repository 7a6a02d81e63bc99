using PracticeSuite.Platform.Auditing;

namespace PracticeSuite.Cli.Output;

/// <summary>A verdict as other programs read it.</summary>
internal static class AuditJson
{
    public static object Of(string name, AuditVerdict verdict) => new
    {
        trail = name,
        whole = verdict.IsWhole,
        rows = verdict.Rows,
        lanes = verdict.Lanes,
        anchors = verdict.Anchors,
        lastAnchorDay = verdict.LastAnchorDay,
        lastAnchor = verdict.LastAnchor,
        breaks = verdict.Breaks.Select(found => new { kind = found.Kind, found.Lane, found.Seq, found.Line, found.Text }),
    };
}
