using System.Text;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Foundation.Tests.Auditing;

/// <summary>An exported trail proves itself, without the database that it came from.</summary>
public sealed class AuditFileTests
{
    private const int Seed = 20261009;

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-143")]
    public async Task A_file_that_nobody_touched_is_whole(DatabaseKind kind)
    {
        await using var audited = await AuditedHost.CreateAsync(kind);
        await audited.PackAsync("1", "2", "3");
        var anchor = await audited.Host.AsSystem.RunAsync<IAuditAnchoring, AuditAnchor>((anchoring, ct) => anchoring.AnchorAsync(ct));
        await audited.PackAsync("4");

        var file = await audited.ExportAsync();

        var verdict = AuditFile.Verify(new MemoryStream(file), Convert.ToHexString(anchor.Hash));
        Assert.Empty(verdict.Breaks.Select(found => found.Text));
        // Four boxes, the anchor, and the export itself.
        Assert.Equal((6, 1), (verdict.Rows, verdict.Anchors));
    }

    [Fact, Trait("Rule", "P-143")]
    public void Each_of_a_thousand_random_manipulations_is_caught()
    {
        var lines = SampleLog.Lines();
        var random = new Random(Seed);
        var missed = new List<string>();

        for (var i = 0; i < 1_000; i++)
        {
            var (what, changed) = Manipulation.Of(lines, random);
            if (AuditFile.Verify(new MemoryStream(changed)).IsWhole)
                missed.Add($"{i}: {what}");
        }

        Assert.True(AuditFile.Verify(new MemoryStream([.. lines.SelectMany(line => line)])).IsWhole);
        Assert.Empty(missed);
    }

    [Theory, Trait("Rule", "P-143")]
    [InlineData("edit", "line 6, lane 0, seq 4: the row is not what was written")]
    [InlineData("delete", "line 6, lane 0, seq 4: rows are missing from here")]
    [InlineData("insert", "line 7, lane 0, seq 4: a row stands here that does not belong here")]
    [InlineData("swap", "line 6, lane 0, seq 4: rows are missing from here")]
    [InlineData("truncate", "line 7: the file ends before its last line")]
    public void A_break_says_where_it_is(string manipulation, string found)
    {
        var lines = SampleLog.Lines();
        if (manipulation == "edit")
            lines[5] = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(lines[5]).Replace("M. Chen", "A. Chen", StringComparison.Ordinal));
        else if (manipulation == "delete")
            lines.RemoveAt(5);
        else if (manipulation == "insert")
            lines.Insert(6, lines[5]);
        else if (manipulation == "swap")
            (lines[5], lines[6]) = (lines[6], lines[5]);
        else
            lines.RemoveRange(6, lines.Count - 6);

        Assert.Equal(found, AuditFile.Verify(new MemoryStream([.. lines.SelectMany(line => line)])).Breaks[0].Text);
    }

    [Fact, Trait("Rule", "P-143")]
    public void A_file_whose_hashes_were_all_made_anew_is_betrayed_by_the_printed_anchor()
    {
        var printed = Convert.ToHexString(SampleLog.Anchors(SampleLog.Rows("M. Chen"))[^1].Hash);
        var forged = new MemoryStream([.. SampleLog.Lines("A. Patel").SelectMany(line => line)]);

        Assert.Equal(AuditBreakKind.AnchorUnknown, Assert.Single(AuditFile.Verify(forged, printed).Breaks).Kind);
    }

    [Fact]
    public void An_empty_file_is_no_log() => Assert.False(AuditFile.Verify(new MemoryStream()).IsWhole);
}
