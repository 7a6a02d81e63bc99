using Bunit;
using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Testing;
using PracticeSuite.Web.Live;
using PracticeSuite.Web.Pages.Patients;
using PracticeSuite.Web.Pages.Patients.Plans;
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

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-032"), Trait("Rule", "K-005")]
    public async Task A_version_that_waits_for_somebody_says_so_to_them_on_their_list_and_beside_it(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        var id = await SignedAsync(host);
        var (author, patel) = (Page(host, host.As("CHEN", PracticeRole.Therapist)), Page(host, host.As("PATEL", PracticeRole.Prescriber)));
        await author.LoadAsync(host.Alvarez.Id);
        await patel.LoadAsync(host.Alvarez.Id);
        var list = new PlansToReviewModel(host.As("PATEL", PracticeRole.Prescriber), new PatientNames(host.As("PATEL", PracticeRole.Prescriber)));
        await list.LoadAsync();

        Assert.Empty(author.SignsAs(author.All!.Single(one => one.Id == id)));
        Assert.Equal([PlanSigner.Prescriber], patel.SignsAs(patel.All!.Single(one => one.Id == id)));
        Assert.Equal([PlanSigner.Prescriber], list.All!.Single(one => one.VersionId == id).SignsAs);
        await patel.SignAsync(id, patel.Clock.Today);
        Assert.Empty(patel.SignsAs(patel.All!.Single(one => one.Id == id)));
        Assert.DoesNotContain(PlanSigner.Prescriber, patel.All!.Single(one => one.Id == id).Awaits);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-034")]
    public async Task A_review_of_a_version_that_is_superseded_says_what_to_do_and_the_page_shows_what_is_there_now(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        var first = await ActiveAsync(host);
        var page = Page(host, host.As("CHEN", PracticeRole.Therapist));
        await page.LoadAsync(host.Alvarez.Id);
        Assert.Equal(first, page.Open!.Version.Id);
        var second = await ActiveAsync(host);

        await page.ReviewAsync(first, page.Clock.Today);

        var said = Assert.Single(page.Form.Unplaced).Message;
        Assert.Contains("review the version that is active", said, StringComparison.Ordinal);
        Assert.Equal([(second, PlanState.Active), (first, PlanState.Superseded)], page.All!.Select(one => (one.Id, one.State)));
        Assert.Equal(second, page.Open!.Version.Id);
        await page.ReviewAsync(second, page.Clock.Today);
        Assert.Equal([page.Clock.Today], page.All!.Single(one => one.Id == second).ReviewedOn);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-031")]
    public async Task A_version_marks_what_changed_since_the_one_that_was_signed_before_it(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        await ActiveAsync(host);
        var page = Page(host, host.As("CHEN", PracticeRole.Therapist));
        await page.LoadAsync(host.Alvarez.Id);
        await page.DraftAsync(page.Clock.Today);
        page.Write();
        var places = PlanNodes.Of(page.Mine!);
        page.Set(places[0].Key, nameof(PlanProblem.Label), "Low mood and poor sleep");
        page.Remove(places.Single(place => place.Level == PlanLevel.Intervention).Key);
        page.Add(places.Single(place => place.Level == PlanLevel.Objective));
        page.Set(PlanNodes.Of(page.Mine!).Single(place => place.Level == PlanLevel.Intervention).Key, nameof(PlanIntervention.Modality), "Light in the morning");
        await page.SaveAsync();
        await using var circuit = new BunitContext();

        var shown = circuit.Render<PlanDocument>(p => p.Add(part => part.Model, page));

        await shown.WaitForAssertionAsync(() => Assert.Contains("Marked is what changed since version 1", shown.Markup, StringComparison.Ordinal), TimeSpan.FromSeconds(20));
        Assert.Equal(["changed", "new"], shown.FindAll(".tag").Select(tag => tag.TextContent).Order());
        Assert.Contains("before: Low mood<", shown.Markup.Replace("\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("Activation", shown.Find("del").TextContent, StringComparison.Ordinal);
        await page.ShowAsync(page.All!.Single(one => one.Number == 1).Id);
        await page.MarkAsync();
        Assert.Empty(circuit.Render<PlanDocument>(p => p.Add(part => part.Model, page)).FindAll(".tag"));
    }

    /// <summary>By its author alone.</summary>
    private static async Task<Guid> SignedAsync(PageHost host)
    {
        var page = Page(host, host.As("CHEN", PracticeRole.Therapist));
        await page.LoadAsync(host.Alvarez.Id);
        await page.DraftAsync(page.Clock.Today);
        page.Write();
        if (page.Mine!.Problems.Count == 0)
        {
            await host.As("CHEN", PracticeRole.Therapist).RunAsync<IPlanAppService>(
                (plans, ct) => plans.KeepAsync(page.Open!.Version.Id, new PlanKeeping(0, PlanTree.Empty, Least(host.Staff["CHEN"].Id)), ct));
        }

        await page.ShowAsync(page.Open!.Version.Id);
        await page.SignAsync(page.Open!.Version.Id, page.Clock.Today);
        return page.Open!.Version.Id;
    }

    /// <summary>By all whom it waits for.</summary>
    private static async Task<Guid> ActiveAsync(PageHost host)
    {
        var id = await SignedAsync(host);
        var chen = host.As("CHEN", PracticeRole.Therapist);
        var revision = (await chen.RunAsync<IPlanAppService, PlanDto>((plans, ct) => plans.GetAsync(id, ct))).Version.Revision;
        var agreed = new PatientAgreementInput(PlanAgreement.Verbal, host.Host.Clock.GetUtcNow(), null, host.Staff["CHEN"].Id, "Agreed on the telephone after hearing all of it.");
        await chen.RunAsync<IPlanAppService>((plans, ct) => plans.RecordPatientAsync(id, revision, agreed, ct));
        await host.As("PATEL", PracticeRole.Prescriber).RunAsync<IPlanAppService>((plans, ct) => plans.SignAsync(id, revision, new DateOnly(2026, 10, 9), ct));
        return id;
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

        public IOperations About(Guid patientId) => this;

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
