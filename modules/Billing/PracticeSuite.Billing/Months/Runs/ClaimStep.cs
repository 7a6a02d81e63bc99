using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Contracts.Worklists;
using PracticeSuite.Billing.Worklists;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Months.Runs;

/// <summary>
/// What a run may do about one claim that a payer has. Whatever it does, the claim is counted once: as changed or as unchanged; its
/// tasks are counted beside it.
/// </summary>
/// <param name="Sent">The version that the payer has.</param>
/// <param name="Tasks">All that the claim ever had.</param>
internal sealed record ClaimStep(
    RunContext Run, ChunkPlan Plan, EvaluatedFacts Patient, Claim Claim, ClaimVersion Sent, EvaluatedMonth Now, IReadOnlyList<WorkItem> Tasks)
{
    public string Replace(ClaimDraft draft)
    {
        Claim.Correct(draft.Head, ClaimFrequency.Replacement, Run.Act($"Month end of {Run.Month} found the claim wrong"));
        Plan.Add(draft, draft.ToVersion(Claim, "Replaces what was sent (B-164).", Run.Now, Sent.Id, ClaimFrequency.Replacement));
        return Changed($"replacement, frequency {ClaimFrequency.Replacement}");
    }

    public string TakeBack()
    {
        Claim.Correct(null, ClaimFrequency.Void, Run.Act($"Month end of {Run.Month} found the service not billable"));
        Add(Sent.ToVoid(Claim, Now.Result.Total, Run.Now));
        return Changed($"void, frequency {ClaimFrequency.Void}");
    }

    /// <summary>What the correction rested on is gone, and with it what it left to do.</summary>
    public string Withdraw()
    {
        var hasVersion = Claim.IsCorrectionUnsent;
        Claim.WithdrawCorrection(hasVersion ? Sent.ToHead(Claim) : null, Sent.Frequency, Run.Act($"Month end of {Run.Month} found the month as it was sent"));
        if (hasVersion)
            Add(Sent.ToStanding(Claim, Now.Result.Total, Run.Now));
        CloseTasks();
        return Changed("correction is withdrawn");
    }

    /// <summary>
    /// What a run left to a person falls with what it had found (B-166). What an answer left is not its to close (C-143, C-146, C-184), and neither is
    /// what the books owe already.
    /// </summary>
    public void CloseTasks()
    {
        foreach (var task in Tasks.Where(task => task is { DoneAt: null, OwedAt: null, IsOfRun: true }))
        {
            task.Fall(Run.By, Run.Now);
            Plan.ClosedTasks.Add(task);
        }
    }

    /// <summary>Unless the same task is open or was done for this very finding; what an answer asks is another question.</summary>
    /// <param name="amount">Null = what payers have paid, or the charge.</param>
    public void OpenTask(WorkKind kind, string text, DateOnly? dueOn, Money? amount = null)
    {
        var basis = ResultFacts.Sha256Of(Now.Result);
        if (Tasks.Any(task => task.Kind == kind && (task.DoneAt is null ? task.IsOfRun : task.Basis == basis)))
            return;
        var task = WorkItem.Leave(Claim, kind, text, basis, Run.Today, dueOn);
        if (amount is { } about)
            task.Restate(about);
        Plan.Tasks.Add(task);
        Plan.Count(new MonthRunCounts(TasksOpened: 1));
    }

    /// <summary>The claim stays as it is, and the rest is a person's work.</summary>
    public string? LeaveTo(WorkKind kind, string text, DateOnly? dueOn, Money? amount = null)
    {
        OpenTask(kind, text, dueOn, amount);
        return Unchanged();
    }

    public void Hold(HoldCode code)
    {
        var fix = code == HoldCode.NoControlNumber
            ? "Enter the payer's control number from its remittance (CLP07)."
            : "The payer's time for corrections has passed; ask for an exception.";
        var i = Patient.Months.IndexOf(Now);
        if (i >= 0)
            Patient.Months[i] = Now with { Result = Now.Result with { Holds = [.. Now.Result.Holds, new Hold(code, fix)] } };
    }

    public string Changed(string effect)
    {
        Plan.Change(Claim);
        Plan.Count(new MonthRunCounts(ClaimsChanged: 1));
        return effect;
    }

    /// <summary>Answers with the effect on the claim, which is none.</summary>
    public string? Unchanged()
    {
        Plan.Count(new MonthRunCounts(ClaimsUnchanged: 1));
        return null;
    }

    private void Add(ClaimVersion version)
    {
        Plan.Versions.Add(version);
        if (Now.Time is { } time)
            Plan.Pieces.AddRange(ClaimLineage.Of(Run.Practice, version.Id, time));
    }
}
