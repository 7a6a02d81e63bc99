using PracticeSuite.Billing.Contracts.Worklists;
using PracticeSuite.Web.Components;

namespace PracticeSuite.Web.Pages.Billing;

/// <summary>What a worklist says beside its figures.</summary>
internal static class WorklistWords
{
    public static string What(WorkItemDto item) => item.Meaning.Length > 0 ? item.Meaning : item.Text.Length > 0 ? item.Text : WorkWords.OneOf(item.Kind);

    /// <summary>By its claim's number; a month that is held may have no claim yet.</summary>
    public static string NameOf(WorkItemDto item) => item.ClaimNumber.Length > 0 ? item.ClaimNumber : Show.Month(item.Month);

    /// <summary>What somebody else has done between two looks, in a sentence.</summary>
    public static string Since(WorkItemDto shown, WorkItemDto now)
    {
        if (now.DoneAt is not null && shown.DoneAt is null)
            return $"{now.DoneBy} has done it meanwhile: {now.DoneReason}.";
        if (now.OwedAt is not null && shown.OwedAt is null)
            return "It was decided meanwhile that the money goes back.";
        if (now.Notes.Count > shown.Notes.Count)
            return $"{now.Notes[^1].By} has written a note meanwhile.";
        if (now.TakenBy != shown.TakenBy)
            return now.TakenBy is { } by ? $"{by} has it meanwhile." : "It was given back meanwhile.";
        return now.Amount != shown.Amount ? $"It is about {now.Amount} by now." : "Somebody else changed its claim meanwhile.";
    }

    public static string DayOf(WorkKind kind) => kind switch
    {
        WorkKind.CreditBalance or WorkKind.PatientCredit or WorkKind.Refund => "Return by",
        WorkKind.Filing or WorkKind.MonthHold => "File by",
        _ => "Due, or since",
    };

    public static string HowItGetsHere(WorkKind kind) => kind switch
    {
        WorkKind.Refund or WorkKind.Reopening or WorkKind.Decision => "Month end opens an item where a claim that went leaves work to a person: an overpayment to return, a claim to have reopened, a choice to make.",
        WorkKind.FixAndResend => "A claim that was turned away, or stopped before it went, stands here until it is corrected and sent again.",
        WorkKind.MonthHold => "A held month stands here once somebody follows it up from its page on the month's board, until it is held no more; the list is cleared every night.",
        WorkKind.Filing => "A claim that has not gone stands here from 60 days before the payer's last day on; the list is made every night.",
        _ => "When a remittance is posted, what its answers leave to a person stands here: denials by reason, amounts that differ, money to return.",
    };
}
