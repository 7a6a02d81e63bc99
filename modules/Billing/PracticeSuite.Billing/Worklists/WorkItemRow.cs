using PracticeSuite.Billing.Contracts.Worklists;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Worklists;

/// <summary>An item as lists show it, with what to do first.</summary>
internal static class WorkItemRow
{
    /// <param name="me">The reader.</param>
    public static WorkItemDto Of(WorkItem item, Guid? me)
    {
        var known = item.Reason.Length > 0 ? AdjustmentReasons.OfPosting(item.Reason) : null;
        return new WorkItemDto(
            item.Id, item.Version, item.Kind, item.ClaimId, item.ClaimNumber, item.PatientId, item.Month, item.PayerName, item.Text, item.Reason, known?.Meaning ?? "",
            known?.Action ?? (HandAnswer.IsOf(item) ? HandAnswer.Action : ActionOf(item)), item.Remarks, new Money(item.AmountCents), item.OpenedOn, item.DueOn, item.OwedAt, item.TakenBy,
            item.TakenById is not null && item.TakenById == me, item.Notes, item.DoneAt, item.DoneBy, item.DoneReason)
        { IsPart2 = item.IsPart2 };
    }

    private static string ActionOf(WorkItem item) => item.Kind switch
    {
        WorkKind.Underpayment => "Compare with the payer's rate of that day; ask for a reprocessing or correct the rate",
        WorkKind.CreditBalance or WorkKind.PatientCredit or WorkKind.Refund or WorkKind.Overpayment when item.OwedAt is not null => "Pay it out, and write down how",
        WorkKind.Overpayment => "Compare with the payer's rate of that day; correct the rate, or return what was paid too much within 60 days of finding it",
        WorkKind.Dispute => "Dispute it with the payer, or write it off; the patient owes none of it",
        WorkKind.Review => "Look at why, and ask the payer or write it off; the patient owes none of it",
        WorkKind.CreditBalance => "Return what was paid too much within 60 days",
        WorkKind.PatientCredit => "Return to the patient what was paid too much",
        WorkKind.MonthHold => "Clear what holds the month; its page says the smallest fix",
        WorkKind.CorrectedName => "Compare with the card, and correct the chart or the insurance if the payer is right",
        _ => item.Text.Length > 0 ? item.Text : "Decide what to do",
    };
}
