using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Testing;

namespace PracticeSuite.Foundation.Tests.Auditing;

/// <summary>An exported log with two anchors and three lanes, the same each time.</summary>
internal static class SampleLog
{
    private const int Lanes = 3;
    private const int RowsOfLane = 20;

    private static readonly PracticeId Practice = new(new Guid("01999999-0000-7000-8000-000000000001"));

    public static List<byte[]> Lines(string actor = "M. Chen")
    {
        var rows = Rows(actor);
        var ends = Ends(rows, RowsOfLane);
        return [.. Anchors(rows).Select(AuditLine.Of), .. rows.Select(AuditLine.Of), AuditLine.OfEnd(Practice, TestHost.DefaultNow, rows.Count, ends)];
    }

    public static List<AuditRow> Rows(string actor) => [.. Enumerable.Range(0, Lanes).SelectMany(lane => RowsOf(lane, actor))];

    public static IReadOnlyList<AuditAnchor> Anchors(List<AuditRow> rows)
    {
        var first = Anchor([], new DateOnly(2026, 10, 8), Ends(rows, 5));
        return [first, Anchor(first.Hash, new DateOnly(2026, 10, 9), Ends(rows, 15))];
    }

    private static AuditAnchor Anchor(byte[] previous, DateOnly day, List<LaneEnd> ends) => new()
    {
        PracticeId = Practice, Day = day, TakenAt = TestHost.DefaultNow, Ends = AnchorEnds.Text(ends), Hash = HashChain.Anchor(previous, day, TestHost.DefaultNow, ends),
    };

    private static List<LaneEnd> Ends(List<AuditRow> rows, long seq) =>
        [.. rows.Where(row => row.Seq == seq).Select(row => new LaneEnd(row.Lane, row.Seq, row.Hash))];

    private static IEnumerable<AuditRow> RowsOf(int lane, string actor)
    {
        var head = HashChain.Genesis(Practice, lane);
        for (var seq = 1; seq <= RowsOfLane; seq++)
        {
            var row = RowOf(lane, seq, actor);
            row.Hash = head = HashChain.Next(head, row);
            yield return row;
        }
    }

    private static AuditRow RowOf(int lane, long seq, string actor)
    {
        var caller = new Caller(Practice, new Guid("01999999-0000-7000-8000-000000000002"), null, actor, new HashSet<string> { PracticeRole.Therapist }, IsSystem: false);
        var row = AuditRows.Of(
            new AuditEvent(seq % 3 == 0 ? AuditAction.Update : AuditAction.View, "Plan", $"plan {seq}") { PatientId = Practice.Value, Reason = seq % 2 == 0 ? "CareTeam" : null },
            caller,
            TestHost.DefaultNow.AddSeconds(seq));
        (row.Lane, row.Seq) = (lane, seq);
        return row;
    }
}
