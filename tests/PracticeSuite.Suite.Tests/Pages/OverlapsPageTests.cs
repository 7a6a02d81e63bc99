using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Privacy.Contracts.Notices;
using PracticeSuite.Testing;
using PracticeSuite.Web.Live;
using PracticeSuite.Web.Pages.Coordination;
using PracticeSuite.Web.Pages.Privacy;
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

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task Whoever_sees_a_colleagues_overlap_asks_them_once_a_day_and_they_find_the_day_and_no_proposed_time(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        await host.LogAsync(host.Alvarez, "2026-10-07T10:00:00-04:00", "2026-10-07T10:20:00-04:00");
        await host.LogAsync(host.Brooks, "2026-10-07T10:15:00-04:00", "2026-10-07T10:30:00-04:00");
        var (biller, own) = (PageOf(host, host.As("PATEL", PracticeRole.Biller)), PageOf(host, host.As("CHEN")));
        await biller.LoadAsync(null);
        await own.LoadAsync(null);

        await biller.AskAsync(biller.All![0]);
        var supervisor = PageOf(host, host.As("PATEL", PracticeRole.Supervisor));
        await supervisor.LoadAsync(null);
        await supervisor.AskAsync(supervisor.All![0]);
        await own.AskAsync(own.All![0]);

        Assert.True(biller.IsAsked(biller.All[0]));
        Assert.Equal("These are your own entries: correct one of the two.", Assert.Single(own.Form.Unplaced).Message);
        var notice = Assert.Single(await host.As("CHEN").RunAsync<INoticeAppService, IReadOnlyList<NoticeDto>>((notices, ct) => notices.GetListAsync(ct)));
        Assert.Equal((NoticeKind.OverlapAsked, null), (notice.Kind, notice.PatientId));
        Assert.Equal(("/time?on=2026-10-07", "Look at the day"), NoticesModel.Next(notice));
        Assert.Contains("your time of Wed 7 Oct 2026", NoticesModel.Sentence(notice), StringComparison.Ordinal);
        Assert.DoesNotMatch("[0-9]{2}:[0-9]{2}", NoticesModel.Sentence(notice));
        Assert.Empty(await host.As("BROWN").RunAsync<INoticeAppService, IReadOnlyList<NoticeDto>>((notices, ct) => notices.GetListAsync(ct)));

        await host.As("CHEN").RunAsync<ITimeEntryAppService>((time, ct) => time.VoidAsync(own.All![0].Later.Id, 1, "It was the day after.", ct));
        await biller.AskAsync(biller.All[0]);
        Assert.StartsWith("These two do not overlap any more", Assert.Single(biller.Form.Unplaced).Message, StringComparison.Ordinal);
    }

    private static OverlapsModel PageOf(PageHost host, IOperations operations)
    {
        var clock = new PracticeClock(operations, host.Host.Clock);
        return new OverlapsModel(operations, clock, new PatientNames(operations), new StaffNames(operations, clock));
    }
}
