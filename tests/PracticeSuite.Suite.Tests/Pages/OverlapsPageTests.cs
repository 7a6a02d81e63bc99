using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Testing;
using PracticeSuite.Web.Live;
using PracticeSuite.Web.Pages.Coordination;
using Xunit;

namespace PracticeSuite.Suite.Tests.Pages;

/// <summary>All overlaps of a month for whoever sees to them, and one's own for everybody else (B-074).</summary>
[Trait("Rule", "B-074"), Trait("Rule", "B-073")]
public sealed class OverlapsPageTests
{
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task A_supervisor_sees_everybodys_overlaps_of_the_month_a_clinician_their_own_and_two_people_at_once_are_none(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        await host.LogAsync(host.Alvarez, "2026-10-07T10:00:00-04:00", "2026-10-07T10:20:00-04:00");
        await host.LogAsync(host.Brooks, "2026-10-07T10:15:00-04:00", "2026-10-07T10:30:00-04:00");
        await host.LogAsync(host.Brooks, "2026-10-07T10:10:00-04:00", "2026-10-07T10:12:00-04:00");
        await host.LogAsync(host.Alvarez, "2026-10-07T10:00:00-04:00", "2026-10-07T10:20:00-04:00", "BROWN");
        await host.LogAsync(host.Alvarez, "2026-10-07T10:05:00-04:00", "2026-10-07T10:09:00-04:00", "BROWN");
        await host.LogAsync(host.Alvarez, "2026-10-08T09:00:00-04:00", "2026-10-08T09:10:00-04:00", "BROWN");
        var other = await host.LogAsync(host.Brooks, "2026-10-08T09:09:00-04:00", "2026-10-08T09:20:00-04:00", "BROWN");
        await host.LogAsync(host.Brooks, "2026-10-08T09:20:00-04:00", "2026-10-08T09:30:00-04:00", "BROWN");

        var (all, own) = (PageOf(host, host.As("PATEL", PracticeRole.Supervisor)), PageOf(host, host.As("CHEN")));
        await all.LoadAsync(null);
        await own.LoadAsync(null);

        Assert.Equal((new BillingMonth(2026, 10), 3, 8 * 60L), (all.Month, all.All!.Count, all.Lost.Value));
        Assert.Equal(["CHEN", "CHEN", "BROWN"], all.All.Select(one => host.Staff.Values.Single(member => member.Id == one.StaffId).Code));
        Assert.Equal([120.0, 300, 60], all.All.Select(one => (one.Shared.End - one.Shared.Start).TotalSeconds));
        Assert.All(all.All, one => Assert.Equal((CareActivity.TeamCall, CareActivity.TeamCall), (one.Earlier.Activity!.Value, one.Later.Activity!.Value)));
        Assert.Equal((2, host.Staff["CHEN"].Id), (own.All!.Count, own.All.Select(one => one.StaffId).Distinct().Single()));

        await host.As("BROWN").RunAsync<ITimeEntryAppService>((time, ct) => time.VoidAsync(other.Id, other.Revision, "It was the day after.", ct));
        await all.LoadAsync(new BillingMonth(2026, 10));
        Assert.Equal(2, all.All!.Count);
        await all.LoadAsync(new BillingMonth(2026, 9));
        Assert.Empty(all.All!);
        await Assert.ThrowsAsync<AccessDeniedException>(() => PageOf(host, host.As("BROWN", PracticeRole.FrontDesk)).LoadAsync(null));
    }

    private static OverlapsModel PageOf(PageHost host, IOperations operations)
    {
        var clock = new PracticeClock(operations, host.Host.Clock);
        return new OverlapsModel(operations, clock, new PatientNames(operations), new StaffNames(operations, clock));
    }
}
