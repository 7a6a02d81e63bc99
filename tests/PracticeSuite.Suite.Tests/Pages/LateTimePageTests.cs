using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using PracticeSuite.Web.Live;
using PracticeSuite.Web.Pages.Coordination;
using Xunit;

namespace PracticeSuite.Suite.Tests.Pages;

/// <summary>The clock stands at noon on 9 October: September closed two days ago.</summary>
public sealed class LateTimePageTests
{
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task A_supervisor_sees_the_latest_closed_month_and_approves_several_at_once(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        await LogLateAsync(host);
        var page = PageOf(host);
        await page.LoadAsync(null);
        Assert.Equal((new BillingMonth(2026, 9), 2), (page.Month, page.Waiting!.Count));
        Assert.Equal(("Alvarez, Rosa", "Brooks, Theo"), (page.NameOf(page.Waiting[0].PatientId), page.NameOf(page.Waiting[1].PatientId)));

        page.ChooseAll(true);
        await page.ApproveAsync();

        Assert.Empty(page.Waiting!);
        Assert.StartsWith("Approved 2 entries", page.Said, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task A_refusal_needs_a_reason_which_its_author_reads_and_can_be_taken_back(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        await LogLateAsync(host);
        var page = PageOf(host);
        await page.LoadAsync(null);
        page.Choose(page.Waiting![0], true);

        await page.RefuseAsync();
        Assert.NotNull(page.Form["Reason"]);
        page.Reason = "the paper note says ten minutes";
        await page.RefuseAsync();

        Assert.Equal((1, "", "the paper note says ten minutes"), (page.Waiting!.Count, page.Reason, page.Refused.Single().LateRefusal));
        var author = host.TimePage();
        await author.LoadAsync(new DateOnly(2026, 9, 28));
        Assert.Equal("the paper note says ten minutes", author.Day!.Entries[0].LateRefusal);
        await page.ApproveAsync([page.Refused[0]]);
        Assert.Empty(page.Refused);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task Who_was_overtaken_is_told_by_what_and_keeps_reason_and_choice(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        await LogLateAsync(host);
        var (page, faster) = (PageOf(host), PageOf(host));
        await page.LoadAsync(null);
        await faster.LoadAsync(null);
        faster.Choose(faster.Waiting!.Single(entry => entry.PatientId == host.Alvarez.Id), true);
        await faster.ApproveAsync();

        page.ChooseAll(true);
        page.Reason = "not believed";
        await page.RefuseAsync();

        Assert.Contains("Alvarez, Rosa, Mon 28 Sep 2026, 10:00", Assert.Single(page.Form.Unplaced).Message, StringComparison.Ordinal);
        Assert.Equal(("not believed", host.Brooks.Id), (page.Reason, Assert.Single(page.Chosen).PatientId));
        await page.RefuseAsync();
        Assert.Equal(host.Brooks.Id, Assert.Single(page.Refused).PatientId);
    }

    private static async Task LogLateAsync(PageHost host)
    {
        await host.LogAsync(host.Alvarez, "2026-09-28T14:00:00Z", "2026-09-28T14:20:00Z", lateReason: "was ill");
        await host.LogAsync(host.Brooks, "2026-09-28T20:00:00Z", "2026-09-28T20:20:00Z", lateReason: "was ill");
    }

    private static LateTimeModel PageOf(PageHost host)
    {
        var operations = host.As("BROWN", PracticeRole.Supervisor);
        var clock = new PracticeClock(operations, host.Host.Clock);
        return new LateTimeModel(operations, clock, new PatientNames(operations), new StaffNames(operations, clock));
    }
}
