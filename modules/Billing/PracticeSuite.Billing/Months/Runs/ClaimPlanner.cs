using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Worklists;

namespace PracticeSuite.Billing.Months.Runs;

/// <summary>What a new evaluation means for the one claim of a patient's month. Answers with the
/// effect in words, tasks included, or null for none: whatever is not said here a dry run would keep quiet about.</summary>
internal sealed class ClaimPlanner(RunContext run)
{
    private readonly SentClaimPlanner _sent = new(run);

    public string? Plan(ChunkPlan plan, EvaluatedFacts patient, Claim? claim, ChunkBefore before)
    {
        var (opened, closed) = (plan.Tasks.Count, plan.ClosedTasks.Count);
        var effect = claim is null
            ? patient.Draft is null ? null : Make(plan, patient.Draft)
            : RefusedClaim.Guard(plan, claim, before.Tasks[claim.Id], run, () => PlanClaim(plan, patient, claim, before));
        List<string> effects =
        [
            .. new[] { effect }.OfType<string>(),
            .. plan.Tasks.Skip(opened).Select(task => $"{NameOf(task)} task"),
            .. plan.ClosedTasks.Skip(closed).Select(task => $"{NameOf(task)} task is closed"),
        ];
        return effects.Count == 0 ? null : string.Join("; ", effects);
    }

    private string? PlanClaim(ChunkPlan plan, EvaluatedFacts patient, Claim claim, ChunkBefore before)
    {
        if (!claim.IsUnsent)
            return _sent.Plan(plan, patient, claim, before);
        return patient.Draft is null ? Hold(plan, claim) : Revise(plan, claim, patient.Draft);
    }

    private string Make(ChunkPlan plan, ClaimDraft draft)
    {
        var act = run.Act($"Month end of {run.Month} found the month eligible");
        var claim = Claim.Make(run.Practice, draft.Month.Result.PatientId, run.Month, draft.Head, IsOpen(draft), act);
        plan.NewClaims.Add(claim);
        plan.Add(draft, draft.ToVersion(claim, "The month is eligible.", run.Now));
        plan.Count(new MonthRunCounts(ClaimsCreated: 1));
        return "new claim";
    }

    private string? Revise(ChunkPlan plan, Claim claim, ClaimDraft draft)
    {
        if (claim.EvidenceSha256 == draft.Evidence.Sha256)
            return Unhold(plan, claim, draft);
        claim.Revise(draft.Head, IsOpen(draft), run.Act($"Month end of {run.Month} found other facts"));
        plan.Change(claim);
        plan.Add(draft, draft.ToVersion(claim, "The facts changed before the claim was sent.", run.Now));
        plan.Count(new MonthRunCounts(ClaimsChanged: 1));
        return "new version";
    }

    /// <summary>A claim that was turned away says what it said: its hold is a person's to clear, who mends it and releases it.</summary>
    private string? Unhold(ChunkPlan plan, Claim claim, ClaimDraft draft)
    {
        if (claim.State != ClaimState.Held || claim.TurnedAway)
        {
            plan.Count(new MonthRunCounts(ClaimsUnchanged: 1));
            return null;
        }

        claim.ClearHold(IsOpen(draft), run.Act($"Month end of {run.Month} found the month eligible again"));
        plan.Change(claim);
        plan.Count(new MonthRunCounts(ClaimsChanged: 1));
        return "hold is cleared";
    }

    private string? Hold(ChunkPlan plan, Claim claim)
    {
        if (claim.State is ClaimState.Held or ClaimState.CorrectionDraft)
        {
            plan.Count(new MonthRunCounts(ClaimsUnchanged: 1));
            return null;
        }

        claim.Hold(run.Act($"Month end of {run.Month} found the month held"));
        plan.Change(claim);
        plan.Count(new MonthRunCounts(ClaimsChanged: 1));
        return "claim is held";
    }

    private static string NameOf(WorkItem task) => task.Kind.ToString().ToLowerInvariant();

    private bool IsOpen(ClaimDraft draft) => run.Today < draft.Head.ReleasableFrom;
}
