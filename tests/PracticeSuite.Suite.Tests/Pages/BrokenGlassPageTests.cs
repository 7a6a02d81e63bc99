using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Privacy.Contracts.BrokenGlass;
using PracticeSuite.Privacy.Contracts.WhoCouldSee;
using PracticeSuite.Testing;
using PracticeSuite.Web.Live;
using PracticeSuite.Web.Pages.Privacy;
using Xunit;

namespace PracticeSuite.Suite.Tests.Pages;

/// <summary>The pages on which the emergency way into a chart begins and ends.</summary>
public sealed class BrokenGlassPageTests
{
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-121")]
    public async Task The_banner_counts_down_and_ends_the_notice_says_who_and_the_review_is_saved(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        var stranger = host.Host.For(Guid.CreateVersion7(), PracticeRole.Therapist);
        var officer = host.Host.For(Guid.CreateVersion7(), PracticeRole.PrivacyOfficer);
        var banner = new GlassState(stranger, host.Host.Clock);
        await banner.BreakAsync(new BreakGlassInput(host.Alvarez.Id, BreakGlassReason.DutyToWarn, "she threatened her neighbor"));
        var whole = banner.Left(Assert.Single(banner.Open));
        host.Host.Clock.Advance(TimeSpan.FromMinutes(48));
        var later = banner.Left(Assert.Single(banner.Open));

        var notices = new NoticesModel(officer, new PracticeClock(officer, host.Host.Clock), new NoticeCount(officer));
        await notices.LoadAsync();
        var page = new BrokenGlassModel(officer, new PracticeClock(officer, host.Host.Clock));
        await page.LoadAsync(waiting: true);
        page.Begin(Assert.Single(page.Shown!).Id);
        await page.ReviewAsync();
        var refused = page.Form["Verdict"]?.Message;
        (page.Verdict, page.Note) = (GlassVerdict.NotAppropriate, "No threat is documented.");
        await page.ReviewAsync();
        await banner.EndAsync(Assert.Single(banner.Open).Id);

        Assert.Equal(("4 h 0 min", "3 h 12 min"), (whole, later));
        Assert.Equal("test user broke the glass on patient 1001: duty to warn.", NoticesModel.Sentence(Assert.Single(notices.All!)));
        Assert.Equal(("Verdict is empty; choose whether it was appropriate.", "Reviewed."), (refused, page.Said));
        Assert.Empty(page.Shown!);
        Assert.Empty(banner.Open);
    }

    [Fact, Trait("Rule", "P-120")]
    public async Task The_answer_and_its_file_say_why_and_run_nothing_in_a_spreadsheet()
    {
        await using var host = await PageHost.CreateAsync(DatabaseKind.Sqlite);
        await host.Host.AsSystem.RunAsync<Identity.Contracts.Users.IUserAppService>((users, ct) => users.CreateAsync(
            new Identity.Contracts.Users.NewUser("chen", "chen has a long password", "=Mei Chen", host.Staff["CHEN"].Id, [PracticeRole.Therapist]), ct));
        var officer = host.Host.For(Guid.CreateVersion7(), PracticeRole.PrivacyOfficer);
        var clock = new PracticeClock(officer, host.Host.Clock);
        var page = new WhoCouldSeeModel(officer, clock, new StaffNames(officer, clock));
        await page.LoadAsync();

        await page.AskAsync();
        var refused = page.Form["PatientId"]?.Message;
        (page.Patient, page.What) = (host.Alvarez, RecordKind.TreatmentPlan);
        await page.AskAsync();

        var chen = Assert.Single(page.Answer!.CouldSee);
        var file = System.Text.Encoding.UTF8.GetString(WhoCouldSeeCsv.Of(page.Answer, id => page.Staff[id]));
        Assert.Equal("Patient is empty; choose one.", refused);
        Assert.StartsWith("on the care team, since Fri 9 Oct 2026", page.Why(chen.Reasons[0]), StringComparison.Ordinal);
        Assert.Contains("1001,TreatmentPlan,2026-10-09T16:00:00Z,'=Mei Chen,Therapist,CareTeam,2026-10-09T16:00:00Z,,,,\r\n", file, StringComparison.Ordinal);
    }
}
