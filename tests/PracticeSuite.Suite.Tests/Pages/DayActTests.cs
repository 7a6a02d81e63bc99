using PracticeSuite.Charting.Contracts.Diagnoses;
using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using PracticeSuite.Web.Live;
using PracticeSuite.Web.Pages.Patients;
using Xunit;

namespace PracticeSuite.Suite.Tests.Pages;

/// <summary>Acts on a patient's page that are of a day: any up to today.</summary>
public sealed class DayActTests
{
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "B-060")]
    public async Task A_diagnosis_is_ranked_and_resolved_on_the_day_that_is_given_and_never_on_a_later_one(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        var operations = host.As("CHEN");
        var clock = new PracticeClock(operations, host.Host.Clock);
        var page = new DiagnosisModel(operations, clock, new StaffNames(operations, clock));
        await page.LoadAsync(host.Alvarez.Id);
        var today = page.Clock.Today;
        (page.Code, page.OnsetOn) = ("F33.1", today.AddDays(-60));
        Assert.True(await page.AddAsync());
        ProblemAct Act() => page.All!.Single().Act();

        await page.RankAsync(Act(), 2, today.AddDays(1));
        var early = page.Form.Unplaced.Count();
        await page.RankAsync(Act(), 3, today.AddDays(-10));
        await page.ResolveAsync(Act(), today.AddDays(1));
        var future = page.Form.Unplaced.Count();
        await page.ResolveAsync(Act(), today.AddDays(-5));

        Assert.Equal((1, 1), (early, future));
        Assert.Equal((3, today.AddDays(-5)), (page.All!.Single().Rank, page.All!.Single().ResolvedOn));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task A_plan_is_begun_signed_and_reviewed_on_the_day_that_is_given(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        var operations = host.As("CHEN", PracticeRole.Therapist);
        var clock = new PracticeClock(operations, host.Host.Clock);
        var page = new PlanModel(operations, clock, new StaffNames(operations, clock));
        await page.LoadAsync(host.Alvarez.Id);
        var today = page.Clock.Today;

        await page.DraftAsync(today.AddDays(-30));
        var id = page.All!.Single().Id;
        await operations.RunAsync<IPlanAppService>((plans, ct) => plans.KeepAsync(id, new PlanKeeping(0, PlanTree.Empty, PlanPageTests.Least(host.Staff["CHEN"].Id)), ct));
        await page.ShowAsync(id);
        await page.SignAsync(id, today);
        await page.RecordPatientAsync(new PatientAgreementInput(PlanAgreement.Signature, page.Clock.Now, "Rosa Alvarez", null, null));
        host.Host.Clock.Advance(TimeSpan.FromDays(2));
        var others = host.As("PATEL", PracticeRole.Prescriber);
        var prescribers = new PlanModel(others, clock, new StaffNames(others, clock));
        await prescribers.LoadAsync(host.Alvarez.Id);
        await prescribers.SignAsync(id, today.AddDays(2));
        host.Host.Clock.Advance(TimeSpan.FromDays(3));
        await page.LoadAsync(host.Alvarez.Id);
        await page.ReviewAsync(id, today.AddDays(4));
        Assert.NotNull(page.Form["ReviewedOn"]);
        await page.ReviewAsync(id, today.AddDays(5));

        var plan = page.All!.Single();
        Assert.Equal((today.AddDays(-30), today, today.AddDays(2)), (plan.CreatedOn, plan.SignedOn, plan.ActiveOn));
        Assert.Equal([today.AddDays(5)], plan.ReviewedOn);
    }
}
