using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Billing.Contracts.Worklists;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Months.Runs;

/// <summary>Corrections of claims that a payer has: never an edit, but a new version or a task (§10).</summary>
internal sealed class SentClaimPlanner(RunContext run)
{
    public string? Plan(ChunkPlan plan, EvaluatedFacts patient, Claim claim, ChunkBefore before)
    {
        var now = MonthOfClaim.Find(claim, patient.Months, run.Now);
        var step = new ClaimStep(run, plan, patient, claim, before.SentVersions[claim.Id], now, [.. before.Tasks[claim.Id]]);
        if (claim.IsCorrectionUnsent)
            return CorrectAgain(step);
        return claim.Standing() is { } standing && claim.Frequency != ClaimFrequency.Void ? Correct(step, standing, before.Shares.GetValueOrDefault(claim.Id)) : step.Unchanged();
    }

    private string? Correct(ClaimStep step, ClaimStanding standing, Money share)
    {
        var payer = run.Rules.ProfileOn(step.Claim.PayerId, step.Claim.ServiceDate)!;
        var sent = step.Claim.ToSent(step.Sent, standing) with { Share = share };
        var change = ClaimChanges.Between(sent, step.Now.Result);
        if (step.Claim.IsCorrectionWanted && HasFallen(step, sent))
            return step.Withdraw();
        var correction = ClaimCorrection.Plan(sent, step.Now.Result, payer, run.Today);
        if (correction.Action == CorrectionAction.RecordOnly && step.Claim.IsCorrectionWanted)
            correction = AsWanted(sent, payer);
        else if (change == ClaimChange.None)
            step.CloseTasks();
        else if (change == ClaimChange.OtherPayer && standing != ClaimStanding.AwaitingAdjudication)
            OpenOtherPayer(step);
        return correction.Action switch
        {
            CorrectionAction.Replace => Replace(step),
            CorrectionAction.Void => TakeBack(step, correction),
            CorrectionAction.Refund => step.LeaveTo(
                WorkKind.Refund, "Report and return the overpayment within 60 days (B-166).", correction.DueOn),
            CorrectionAction.CancelShare => step.LeaveTo(
                WorkKind.Refund, "The month was not billable and the payer paid nothing of it: cancel the patient's share, which nobody owes (B-165).", null, share),
            CorrectionAction.Reopening => step.LeaveTo(
                WorkKind.Reopening, "Ask the contractor to reopen the claim; it takes no corrected one (B-165).", correction.DueOn),
            CorrectionAction.Held => Want(step, correction),
            _ => step.Unchanged(),
        };
    }

    /// <summary>A correction that has not gone follows the facts like any other unsent claim, and falls where the payer would see nothing new.</summary>
    private string? CorrectAgain(ClaimStep step)
    {
        var sent = step.Claim.ToSent(step.Sent, ClaimStanding.Paid);
        if (HasFallen(step, sent))
            return step.Withdraw();
        var change = ClaimChanges.Between(sent, step.Now.Result);
        if (change == ClaimChange.OtherPayer)
            OpenOtherPayer(step);
        if (change.TakesBack())
        {
            var payer = run.Rules.ProfileOn(step.Claim.PayerId, step.Claim.ServiceDate)!;
            return step.Claim.Frequency == ClaimFrequency.Void ? step.Unchanged() : TakeBack(step, ClaimCorrection.Plan(sent, step.Now.Result, payer, run.Today));
        }

        return step.Patient.Draft is { } draft && (step.Claim.Frequency == ClaimFrequency.Void || draft.Evidence.Sha256 != step.Claim.EvidenceSha256)
            ? step.Replace(draft)
            : step.Unchanged();
    }

    /// <summary>A run found the claim wrong, and by now it is not.</summary>
    private static bool HasFallen(ClaimStep step, SentClaim sent) =>
        step.Claim.CorrectedFrom is not null && ClaimChanges.Between(sent, step.Now.Result) == ClaimChange.None;

    /// <summary>A biller asked for a correction although the month reads as it did.</summary>
    private CorrectionPlan AsWanted(SentClaim sent, PayerProfileFact payer) =>
        !payer.AcceptsFrequency78 ? new(CorrectionAction.Reopening)
        : sent.PayerControlNumber is null ? new(CorrectionAction.Held, Hold: HoldCode.NoControlNumber)
        : ClaimCorrection.IsTooLate(sent, payer, run.Today) ? new(CorrectionAction.Held, Hold: HoldCode.Timely)
        : new(CorrectionAction.Replace, ClaimFrequency.Replacement, sent.Id, sent.PayerControlNumber);

    private static string? Replace(ClaimStep step) => step.Patient.Draft is { } draft
        ? step.Replace(draft)
        : step.LeaveTo(WorkKind.Decision, "The claim is wrong and the month is held: clear the holds, then correct it.", null);

    private static string TakeBack(ClaimStep step, CorrectionPlan correction)
    {
        if (correction.RefundDue)
            OpenRefund(step, correction);
        return step.TakeBack();
    }

    private string? Want(ClaimStep step, CorrectionPlan correction)
    {
        var hold = correction.Hold ?? HoldCode.NoControlNumber;
        step.Hold(hold);
        if (correction.RefundDue)
            OpenRefund(step, correction);
        if (hold != HoldCode.NoControlNumber || step.Claim.LacksControlNumber)
            return step.Unchanged();
        step.Claim.WantControlNumber(run.Act("A correction needs the payer's control number"));
        return step.Changed($"correction waits: {hold.ToText()}");
    }

    /// <summary>What the one payer gives back, the other has not seen: its claim is an original (B-169).</summary>
    private static void OpenOtherPayer(ClaimStep step) => step.OpenTask(
        WorkKind.Decision, "The month belongs to another payer: once this claim is taken back, file an original with that one.", null);

    private static void OpenRefund(ClaimStep step, CorrectionPlan correction) =>
        step.OpenTask(WorkKind.Refund, "Refund what the payer paid, as its remittance asks (B-163).", correction.DueOn);
}
