using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Foundation.Tests.Auditing;

/// <summary>Whether anything was changed since, in whichever lane of the trail it stands.</summary>
public sealed class PracticePulseTests
{
    private const int Another = 70;

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "P-140")]
    public async Task A_change_is_found_in_any_lane_that_moved_and_what_was_seen_is_none(DatabaseKind kind)
    {
        await using var audited = await AuditedHost.CreateAsync(kind);
        await audited.PackAsync("first");
        var before = await audited.Host.AsSystem.RunAsync<IPracticePulse, string>((pulse, ct) => pulse.TakeAsync(ct));
        Assert.False(await HasChangedAsync(audited, before));
        await audited.PackAsync("second");
        Assert.True(await HasChangedAsync(audited, before));

        // As if the second had been written into another lane, and in the first something that changed nothing.
        await audited.TamperAsync($"INSERT INTO platform_audit_lanes (practice_id, lane, seq, head) SELECT practice_id, {Another}, 1, head FROM platform_audit_lanes WHERE lane = 0");
        await audited.TamperAsync($"UPDATE platform_audit SET lane = {Another}, seq = 1 WHERE seq = 2");
        Assert.True(await HasChangedAsync(audited, before));
        await audited.TamperAsync($"DELETE FROM platform_audit WHERE lane = {Another}");
        Assert.False(await HasChangedAsync(audited, before));
    }

    private static Task<bool> HasChangedAsync(AuditedHost audited, string since) => audited.Host.AsSystem.RunAsync<IPracticePulse, bool>((pulse, ct) => pulse.HasChangedAsync(since, ct));
}
