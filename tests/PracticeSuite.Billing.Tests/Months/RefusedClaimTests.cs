using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Contracts.Worklists;
using PracticeSuite.Billing.Months.Runs;
using PracticeSuite.Billing.Tests.WorkedCases;
using PracticeSuite.Billing.Worklists;
using PracticeSuite.Kernel;
using Xunit;

namespace PracticeSuite.Billing.Tests.Months;

public sealed class RefusedClaimTests
{
    private static readonly DateTimeOffset Night = new(2026, 11, 2, 7, 0, 0, TimeSpan.Zero);
    private static readonly BillingMonth September = new(2026, 9);

    private static readonly RunContext Run = new(PracticeId.New(), Guid.CreateVersion7(), September, CaseFacts.Fixture.Rules(), "month end", Night);

    private readonly ChunkPlan _plan = new();

    private readonly Claim _claim = Claim.Make(
        Run.Practice, Guid.CreateVersion7(), September,
        new ClaimHead(
            "Alvarez, Rosa", "P-1", Guid.CreateVersion7(), "99484", new DateOnly(2026, 9, 17), Guid.CreateVersion7(), Guid.CreateVersion7(), "Acme", 9500,
            4883, "00", new DateOnly(2026, 10, 8)),
        monthIsOpen: false, new Act("month end", Night, "test", new DateOnly(2026, 11, 1)));

    [Fact]
    public void A_claim_that_refuses_stays_as_it_is_and_a_person_is_asked_to_look()
    {
        var effect = RefusedClaim.Guard(_plan, _claim, [], Run, Refuse);

        var task = Assert.Single(_plan.Tasks);
        Assert.Equal((null, WorkKind.Decision, _claim.Id), (effect, task.Kind, task.ClaimId));
        Assert.Contains("cannot become", task.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Alvarez", task.Text, StringComparison.Ordinal);
        Assert.Equal(new MonthRunCounts(ClaimsUnchanged: 1, TasksOpened: 1), _plan.Counts);
        Assert.Empty(_plan.ChangedClaims);
    }

    [Fact]
    public void A_claim_that_refuses_every_night_is_one_task_until_somebody_has_looked()
    {
        RefusedClaim.Guard(_plan, _claim, [], Run, Refuse);
        var next = new ChunkPlan();

        RefusedClaim.Guard(next, _claim, _plan.Tasks, Run, Refuse);

        Assert.Empty(next.Tasks);
        Assert.Equal(new MonthRunCounts(ClaimsUnchanged: 1), next.Counts);
    }

    /// <summary>As a run would: its task is planned already when the claim refuses.</summary>
    private string? Refuse()
    {
        _plan.Tasks.Add(WorkItem.Leave(_claim, WorkKind.Refund, "Refund", "", new DateOnly(2026, 11, 2), null));
        _plan.Count(new MonthRunCounts(TasksOpened: 1));
        throw BillingErrors.TransitionRefused(ClaimState.Closed, ClaimState.CorrectionDraft, "nothing follows it");
    }
}
