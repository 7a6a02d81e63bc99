using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Charting;
using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Coordination.Contracts.Metrics;
using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Privacy.Contracts.Notices;
using PracticeSuite.Testing;
using PracticeSuite.Web.Live;
using PracticeSuite.Web.Pages.Patients.Plans;
using PracticeSuite.Web.Pages.Privacy;
using Quartz;
using Xunit;

namespace PracticeSuite.Suite.Tests.Pages;

/// <summary>A therapist writes down what she and the prescriber disagree on; a week later the director reads of it (K-021).</summary>
[Trait("Rule", "K-021")]
public sealed class DisagreementPageTests
{
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task The_director_reads_that_two_disagree_and_not_a_word_of_what_on_and_the_figures_show_its_age(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        var (chen, director) = (host.As("CHEN"), host.As("BROWN", PracticeRole.Supervisor));
        var page = Page(host, chen);
        await page.LoadAsync(host.Alvarez.Id);
        (page.Text, page.OwnerId, page.Subject, page.TherapistPosition) = ("Keep the dose?", host.Staff["PATEL"].Id, DecisionSubject.Medication, "Lower it.");
        await page.AskAsync();
        Assert.NotNull(page.Form["PrescriberPosition"]);
        page.PrescriberPosition = "Keep it.";
        await page.AskAsync();
        Assert.Equal((null, null), (page.Subject, page.PrescriberPosition));

        await host.Host.AsSystem.RunAsync<IUserAppService>((users, ct) => users.CreateAsync(
            new NewUser("brown", "brown has a long password", "A. Brown", host.Staff["BROWN"].Id, [PracticeRole.Supervisor]), ct));
        host.Host.Clock.Advance(TimeSpan.FromDays(7));
        var job = typeof(ChartingModule).Assembly.GetType("PracticeSuite.Charting.Plans.DisagreementsJob", throwOnError: true)!;
        await ((IJob)ActivatorUtilities.CreateInstance(host.Host.Services, job)).Execute(null!, CancellationToken.None);

        const string told = "Therapist and prescriber have disagreed about Alvarez, Rosa for 7 days: the clinical director decides.";
        var notices = Notices(host, director);
        await notices.LoadAsync();
        var notice = Assert.Single(notices.All!);
        Assert.Equal((told, $"/patients/{host.Alvarez.Id}?part=plan"), (notices.SentenceOf(notice), notices.NextOf(notice).Path));
        await host.Host.AsSystem.RunAsync<ICareTeamAppService>(async (teams, ct) =>
            await teams.EndAsync(host.Alvarez.Id, (await teams.GetAsync(host.Alvarez.Id, ct)).Members.Single(one => one.StaffId == host.Staff["BROWN"].Id).Id, ct));
        await notices.LoadAsync();
        Assert.StartsWith($"{told} Its chart is not open to you: ask ", notices.SentenceOf(notice), StringComparison.Ordinal);
        Assert.Equal("/messages", notices.NextOf(notice).Path);
        Assert.Empty(await host.As("PATEL", PracticeRole.Prescriber).RunAsync<INoticeAppService, IReadOnlyList<NoticeDto>>((all, ct) => all.GetListAsync(ct)));
        var figure = (await chen.RunAsync<IMetricsAppService, MetricsDto>((metrics, ct) => metrics.GetAsync(false, ct))).Of(MetricKey.QuestionAge)!;
        Assert.Equal((1, 7.0, "7 days"), (figure.Of, figure.Middle!.Value, MetricWords.Figure(figure)));
        var row = Assert.Single((await chen.RunAsync<IMetricsAppService, MetricListDto>((metrics, ct) => metrics.GetListAsync(MetricKey.QuestionAge, false, ct))).Rows);
        Assert.Equal((host.Alvarez.Id, "open for 7 days", MetricStep.OpenPlan), (row.PatientId!.Value, row.Why, row.Step));
    }

    private static NoticesModel Notices(PageHost host, IOperations operations) => new(operations, new PracticeClock(operations, host.Host.Clock), new NoticeCount(operations));

    private static OpenQuestionsModel Page(PageHost host, IOperations operations)
    {
        var clock = new PracticeClock(operations, host.Host.Clock);
        return new(operations, clock, new PatientNames(operations), new StaffNames(operations, clock));
    }
}
