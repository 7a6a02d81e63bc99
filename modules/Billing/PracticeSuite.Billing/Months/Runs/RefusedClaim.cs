using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Contracts.Worklists;
using PracticeSuite.Billing.Worklists;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Months.Runs;

/// <summary>One claim that refuses what a run makes of it stays as it is, for a person to look at; the practice's month goes on.</summary>
internal static class RefusedClaim
{
    /// <param name="tasks">All that the claim ever had.</param>
    public static string? Guard(ChunkPlan plan, Claim claim, IEnumerable<WorkItem> tasks, RunContext run, Func<string?> planning)
    {
        try
        {
            return planning();
        }
        catch (BusinessException refusal)
        {
            plan.LeaveOut(claim.Id);
            plan.Count(new MonthRunCounts(ClaimsUnchanged: 1));
            if (!tasks.Any(task => task is { Kind: WorkKind.Decision, DoneAt: null, IsOfRun: true }))
                Open(plan, claim, run, refusal);
            return null;
        }
    }

    private static void Open(ChunkPlan plan, Claim claim, RunContext run, BusinessException refusal)
    {
        var text = $"Month end left the claim as it is: {refusal.Message} Look at it and correct it by hand.";
        plan.Tasks.Add(WorkItem.Leave(claim, WorkKind.Decision, text, Sha256Text.HashOf(text), run.Today, null));
        plan.Count(new MonthRunCounts(TasksOpened: 1));
    }
}
