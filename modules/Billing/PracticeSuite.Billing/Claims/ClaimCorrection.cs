using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Claims;

/// <summary>What to do about a claim when its month is evaluated anew (§10). Decides only; nothing is sent or changed here.</summary>
internal static class ClaimCorrection
{
    private const int DaysToReturnAnOverpayment = 60;

    public static CorrectionPlan Plan(SentClaim claim, MonthResult now, PayerProfileFact payer, DateOnly today)
    {
        var change = ClaimChanges.Between(claim, now);
        return claim.Standing switch
        {
            _ when change == ClaimChange.None => new(CorrectionAction.RecordOnly),
            ClaimStanding.AwaitingAdjudication => new(CorrectionAction.Wait),
            _ => payer.AcceptsFrequency78 ? ByClaim(claim, change, payer, today) : ByTask(claim, change, today),
        };
    }

    private static CorrectionPlan ByClaim(SentClaim claim, ClaimChange change, PayerProfileFact payer, DateOnly today)
    {
        var refund = change.TakesBack() && claim.Paid > Money.Zero;
        if (string.IsNullOrWhiteSpace(claim.PayerControlNumber))
            return new(CorrectionAction.Held, RefundDue: refund, Hold: HoldCode.NoControlNumber);
        if (change.TakesBack())
            return new(CorrectionAction.Void, ClaimFrequency.Void, claim.Id, claim.PayerControlNumber, refund);
        return IsTooLate(claim, payer, today)
            ? new(CorrectionAction.Held, Hold: HoldCode.Timely)
            : new(CorrectionAction.Replace, ClaimFrequency.Replacement, claim.Id, claim.PayerControlNumber);
    }

    /// <summary>The payer's own time for corrections has passed, whatever its limit for claims (B-153).</summary>
    public static bool IsTooLate(SentClaim claim, PayerProfileFact payer, DateOnly today) =>
        claim.AdjudicatedOn is { } on && today > TimelyFiling.LastDayOfCorrection(payer, on);

    /// <summary>Medicare takes frequency 1 only; everything after adjudication is a task for a person (B-165, B-166).</summary>
    private static CorrectionPlan ByTask(SentClaim claim, ClaimChange change, DateOnly today)
    {
        if (change == ClaimChange.Wrong)
            return new(CorrectionAction.Reopening, DueOn: claim.AdjudicatedOn?.AddYears(1));
        if (claim.Paid > Money.Zero)
            return new(CorrectionAction.Refund, RefundDue: true, DueOn: today.AddDays(DaysToReturnAnOverpayment));
        // All of it went to the deductible: nothing goes back, and still nobody owes a share of what was not billable.
        return new(claim.Share > Money.Zero ? CorrectionAction.CancelShare : CorrectionAction.RecordOnly);
    }
}
