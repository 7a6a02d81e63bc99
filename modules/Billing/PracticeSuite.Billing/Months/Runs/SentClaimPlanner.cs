using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Contracts.Payers;

namespace PracticeSuite.Billing.Months.Runs;

/// <summary>Corrections of claims that a payer has: never an edit, but a new version or a task (§10).</summary>
internal sealed class SentClaimPlanner(RunContext run)
{
    private const int Void = 8;

    public string? Plan(ChunkPlan plan, EvaluatedFacts patient, Claim claim, ChunkBefore before)
    {
        if (claim.Standing() is not { } standing || claim.Frequency == Void)
            return Unchanged(plan);
        var sent = before.SentVersions[claim.Id];
        var now = NowOf(claim, patient.Months);
        var payer = run.Rules.ProfileOn(claim.PayerId, claim.ServiceDate)!;
        var correction = ClaimCorrection.Plan(claim.ToSent(sent, standing), now.Result, payer, run.Today);
        if (correction.Action == CorrectionAction.RecordOnly && claim.IsCorrectionWanted)
            correction = AsWanted(claim, sent, payer);
        var step = new Step(plan, patient, claim, sent, now, before);
        return correction.Action switch
        {
            CorrectionAction.Replace => Replace(step),
            CorrectionAction.Void => TakeBack(step, correction),
            CorrectionAction.Refund => OpenTask(step, BillingTaskKind.Refund, "Report and return the overpayment within 60 days (B-166).", correction.DueOn),
            CorrectionAction.Reopening => OpenTask(step, BillingTaskKind.Reopening, "Ask the contractor to reopen the claim; it takes no corrected one (B-165).", correction.DueOn),
            CorrectionAction.Held => Want(step, correction),
            _ => Unchanged(plan),
        };
    }

    /// <summary>A biller asked for a correction although the month reads as it did.</summary>
    private static CorrectionPlan AsWanted(Claim claim, ClaimVersion sent, PayerProfileFact payer) =>
        !payer.AcceptsFrequency78 ? new(CorrectionAction.Reopening)
        : claim.PayerControlNumber is null ? new(CorrectionAction.Held, Hold: HoldCode.NoControlNumber)
        : new(CorrectionAction.Replace, '7', sent.Id, claim.PayerControlNumber);

    private EvaluatedMonth NowOf(Claim claim, List<EvaluatedMonth> months) =>
        months.Find(month => month.Result.Decision == MonthDecision.Eligible)
        ?? months.Find(month => month.Result.EnrollmentId == claim.EnrollmentId)
        ?? months.FirstOrDefault()
        ?? new EvaluatedMonth(
            new MonthResult
            {
                PatientId = claim.PatientId,
                Month = run.Month,
                AsOf = run.Now,
                Holds = [new Hold(HoldCode.NotEnrolled, "The enrollment that the claim rests on is gone.")],
            },
            null);

    private string? Replace(Step step)
    {
        if (step.Patient.Draft is not { } draft)
            return OpenTask(step, BillingTaskKind.Review, "The claim is wrong and the month is held: clear the holds, then correct it.", null);
        step.Claim.Correct(draft.Head, 7, run.Act($"Month end of {run.Month} found the claim wrong"));
        step.Plan.Change(step.Claim);
        step.Plan.Add(draft, draft.ToVersion(step.Claim, "Replaces what was sent (B-164).", run.Now, step.Sent.Id, 7));
        step.Plan.Count(new MonthRunCounts(ClaimsChanged: 1));
        return "replacement, frequency 7";
    }

    private string? TakeBack(Step step, CorrectionPlan correction)
    {
        step.Claim.Correct(null, Void, run.Act($"Month end of {run.Month} found the service not billable"));
        step.Plan.Change(step.Claim);
        step.Plan.Versions.Add(step.Sent.ToVoid(step.Claim, step.Now.Result.Total, run.Now));
        if (step.Now.Time is { } time)
            step.Plan.Pieces.AddRange(ClaimLineage.Of(run.Practice, step.Plan.Versions[^1].Id, time));
        step.Plan.Count(new MonthRunCounts(ClaimsChanged: 1));
        if (correction.RefundDue)
            OpenTask(step, BillingTaskKind.Refund, "Refund what the payer paid, as its remittance asks (B-163).", correction.DueOn);
        return "void, frequency 8";
    }

    private string? Want(Step step, CorrectionPlan correction)
    {
        var hold = correction.Hold ?? HoldCode.NoControlNumber;
        Hold(step, hold);
        if (correction.RefundDue)
            OpenTask(step, BillingTaskKind.Refund, "Refund what the payer paid, as its remittance asks (B-163).", correction.DueOn);
        if (hold != HoldCode.NoControlNumber || step.Claim.LacksControlNumber)
            return Unchanged(step.Plan);
        step.Claim.WantControlNumber(run.Act("A correction needs the payer's control number"));
        step.Plan.Change(step.Claim);
        step.Plan.Count(new MonthRunCounts(ClaimsChanged: 1));
        return $"correction waits: {hold.ToText()}";
    }

    private static void Hold(Step step, HoldCode code)
    {
        var fix = code == HoldCode.NoControlNumber
            ? "Enter the payer's control number from its remittance (CLP07)."
            : "The payer's time for corrections has passed; ask for an exception.";
        var months = step.Patient.Months;
        var i = months.IndexOf(step.Now);
        if (i >= 0)
            months[i] = step.Now with { Result = step.Now.Result with { Holds = [.. step.Now.Result.Holds, new Hold(code, fix)] } };
    }

    private string? OpenTask(Step step, BillingTaskKind kind, string text, DateOnly? dueOn)
    {
        var basis = ResultContent.Sha256Of(step.Now.Result, "", "");
        if (step.Before.Tasks[step.Claim.Id].Any(task => task.Kind == kind && (task.DoneAt is null || task.Basis == basis)))
            return Unchanged(step.Plan);
        step.Plan.Tasks.Add(BillingTask.Open(step.Claim, kind, text, basis, run.Today, dueOn));
        step.Plan.Count(new MonthRunCounts(TasksOpened: 1));
        return $"{kind.ToString().ToLowerInvariant()} task";
    }

    private static string? Unchanged(ChunkPlan plan)
    {
        plan.Count(new MonthRunCounts(ClaimsUnchanged: 1));
        return null;
    }

    private sealed record Step(
        ChunkPlan Plan, EvaluatedFacts Patient, Claim Claim, ClaimVersion Sent, EvaluatedMonth Now, ChunkBefore Before);
}
