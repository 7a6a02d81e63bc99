using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Foundation.Tests.Auditing;

/// <summary>What somebody did to the trail behind the program's back is found, with its place.</summary>
public sealed class AuditVerificationTests
{
    public static TheoryData<DatabaseKind, string, string> Manipulations
    {
        get
        {
            var all = new TheoryData<DatabaseKind, string, string>();
            foreach (var kind in new[] { DatabaseKind.Sqlite, DatabaseKind.MariaDb })
            {
                all.Add(kind, "UPDATE platform_audit SET actor = 'somebody else' WHERE seq = 3", "lane 0, seq 3: the row is not what was written");
                all.Add(kind, "UPDATE platform_audit SET patient_id = practice_id WHERE seq = 5", "lane 0, seq 5: the row is not what was written");
                all.Add(kind, "DELETE FROM platform_audit WHERE seq = 2", "lane 0, seq 2: rows are missing from here");
                all.Add(kind, "DELETE FROM platform_audit WHERE seq = 5", "lane 0, seq 5: rows are missing at the end of the lane");
                all.Add(kind, "UPDATE platform_audit SET seq = 9 WHERE seq = 5", "lane 0, seq 5: rows are missing at the end of the lane");
                all.Add(kind, "UPDATE platform_audit_lanes SET head = x'00' WHERE lane = 0", "lane 0, seq 5: the end of the lane is not the one that was kept");
                all.Add(kind, "UPDATE platform_audit_lanes SET seq = 4 WHERE lane = 0", "lane 0, seq 4: the end of the lane is not the one that was kept");
                all.Add(kind, "UPDATE platform_audit SET lane = 77", "lane 0, seq 1: rows are missing at the end of the lane");
                all.Add(kind, "DELETE FROM platform_audit_lanes", "lane 0: rows are missing at the end of the lane");
            }

            return all;
        }
    }

    [Theory, MemberData(nameof(Manipulations)), Trait("Rule", "P-143")]
    public async Task A_manipulated_table_is_found_with_its_place(DatabaseKind kind, string manipulation, string found)
    {
        await using var audited = await AuditedHost.CreateAsync(kind);
        await audited.PackAsync("1", "2", "3", "4", "5");

        await audited.TamperAsync(manipulation);

        Assert.Equal(found, (await audited.VerifyAsync()).Breaks[0].Text);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-143")]
    public async Task Rows_cut_off_together_with_the_end_of_their_lane_are_missed_by_the_anchor(DatabaseKind kind)
    {
        await using var audited = await AuditedHost.CreateAsync(kind);
        await audited.PackAsync("1", "2", "3");
        await AnchorAsync(audited);
        var rows = await audited.RowsAsync();

        await audited.TamperAsync("DELETE FROM platform_audit WHERE seq > 2");
        await audited.TamperAsync($"UPDATE platform_audit_lanes SET seq = 2, head = {(kind == DatabaseKind.Sqlite ? "x" : "X")}'{Convert.ToHexString(rows[1].Hash)}' WHERE lane = 0");

        Assert.Equal("lane 0, seq 3: the log does not lead to an anchor that was taken of it", Assert.Single((await audited.VerifyAsync()).Breaks).Text);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-143")]
    public async Task An_anchor_is_taken_once_a_day_and_stands_on_the_one_before(DatabaseKind kind)
    {
        await using var audited = await AuditedHost.CreateAsync(kind);
        await audited.PackAsync("1");
        var first = await AnchorAsync(audited);
        var again = await AnchorAsync(audited);
        audited.Host.Clock.Advance(TimeSpan.FromDays(1));
        await audited.PackAsync("2");
        var second = await AnchorAsync(audited);

        var verdict = await audited.VerifyAsync();

        Assert.Equal(first.Hash, again.Hash);
        Assert.NotEqual(first.Hash, second.Hash);
        Assert.Equal((true, 2, Convert.ToHexStringLower(second.Hash)), (verdict.IsWhole, verdict.Anchors, verdict.LastAnchor));
    }

    private static Task<AuditAnchor> AnchorAsync(AuditedHost audited) =>
        audited.Host.AsSystem.RunAsync<IAuditAnchoring, AuditAnchor>((anchoring, ct) => anchoring.AnchorAsync(ct));
}
