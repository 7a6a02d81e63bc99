using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Testing;
using PracticeSuite.Web.Live;
using PracticeSuite.Web.Pages.Patients;
using Xunit;

namespace PracticeSuite.Suite.Tests.Pages;

/// <summary>The plan's page while somebody writes and signs.</summary>
public sealed class PlanPageTests
{
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-031")]
    public async Task What_is_typed_while_the_plan_is_saved_stays_in_its_box(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        var meanwhile = new Meanwhile(host.As("CHEN", PracticeRole.Therapist));
        var page = Page(host, meanwhile);
        await page.LoadAsync(host.Alvarez.Id);
        await page.DraftAsync(page.Clock.Today);
        page.Write();
        page.Add(null);
        var key = PlanNodes.Of(page.Mine!)[0].Key;
        page.Set(key, nameof(PlanProblem.Label), "Low mood");
        meanwhile.Act = () => page.Set(key, nameof(PlanProblem.Label), "Low mood and poor sleep");

        await page.SaveAsync();
        var (saved, typed) = (page.Open!.Tree.Problems[0].Label, page.Mine!.Problems[0].Label);
        await page.SaveAsync();

        Assert.Equal(("Low mood", "Low mood and poor sleep"), (saved, typed));
        Assert.Equal(("Low mood and poor sleep", false), (page.Open!.Tree.Problems[0].Label, page.IsUnsaved));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-031")]
    public async Task A_version_that_is_not_open_is_shown_before_it_is_signed(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        var chen = host.As("CHEN", PracticeRole.Therapist);
        var page = Page(host, chen);
        await page.LoadAsync(host.Alvarez.Id);
        await page.DraftAsync(page.Clock.Today);
        await chen.RunAsync<IPlanAppService>((plans, ct) => plans.KeepAsync(page.Open!.Version.Id, new PlanKeeping(0, PlanTree.Empty, Least(host.Staff["CHEN"].Id)), ct));
        await page.ShowAsync(page.Open!.Version.Id);
        var first = page.Open!.Version.Id;
        await page.SignAsync(first, page.Clock.Today);
        await page.DraftAsync(page.Clock.Today);
        var second = page.Open!.Version.Id;
        await page.ShowAsync(first);

        await page.SignAsync(second, page.Clock.Today);
        var unread = page.All!.Single(version => version.Id == second).SignedOn;
        var shown = page.Open.Version.Id;
        await page.SignAsync(second, page.Clock.Today);

        Assert.Equal((null, second), (unread, shown));
        Assert.Equal(page.Clock.Today, page.All!.Single(version => version.Id == second).SignedOn);
    }

    /// <summary>The least that can be signed.</summary>
    internal static PlanTree Least(Guid responsible) => new(
    [
        new PlanProblem(Guid.CreateVersion7(), "Low mood", [],
        [
            new PlanGoal(Guid.CreateVersion7(), "See my friends", "Two evenings a week",
            [
                new PlanObjective(Guid.CreateVersion7(), "Goes out", "evenings a week", "0", null, "2", new DateOnly(2026, 12, 1), [new PlanIntervention(Guid.CreateVersion7(), "Activation", "weekly", responsible)]),
            ]),
        ]),
    ]);

    private static PlanModel Page(PageHost host, IOperations operations)
    {
        var clock = new PracticeClock(operations, host.Host.Clock);
        return new PlanModel(operations, clock, new StaffNames(operations, clock));
    }

    /// <summary>Somebody types while an operation runs, once.</summary>
    private sealed class Meanwhile(IOperations inner) : IOperations
    {
        public Action? Act { get; set; }

        public IOperations Once => inner.Once;

        public Task<TResult> RunAsync<TService, TResult>(Func<TService, CancellationToken, Task<TResult>> work, CancellationToken cancellationToken = default)
            where TService : notnull => inner.RunAsync(work, cancellationToken);

        public Task RunAsync<TService>(Func<TService, CancellationToken, Task> work, CancellationToken cancellationToken = default)
            where TService : notnull
        {
            var act = Act;
            Act = null;
            act?.Invoke();
            return inner.RunAsync(work, cancellationToken);
        }
    }
}
