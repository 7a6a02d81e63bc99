using PracticeSuite.Billing.Contracts.Closing;
using PracticeSuite.Kernel;

namespace PracticeSuite.Web.Pages.Billing;

/// <summary>How a month stands, and where what is checked can be looked at.</summary>
internal static class ClosingWords
{
    public static string State(ClosingState? state) => state switch
    {
        ClosingState.Prepared => "signed, waits for approval",
        ClosingState.Closed => "closed",
        ClosingState.Withdrawn => "taken back",
        ClosingState.Reopened => "opened again",
        _ => "open",
    };

    public static string Tone(ClosingState? state) => state switch
    {
        ClosingState.Closed => "good",
        ClosingState.Prepared => "warn",
        _ => "",
    };

    public static string Outcome(CloseOutcome outcome) => outcome switch
    {
        CloseOutcome.Met => "done",
        CloseOutcome.Noted => "to note",
        _ => "blocks",
    };

    public static string Tone(CloseOutcome outcome) => outcome switch
    {
        CloseOutcome.Met => "good",
        CloseOutcome.Noted => "warn",
        _ => "danger",
    };

    public static string? PathOf(CloseCheck check, BillingMonth month) => check switch
    {
        CloseCheck.Evaluated or CloseCheck.ClaimsReleased or CloseCheck.HeldClaims => $"/billing/months/{month}?tab=Claimed",
        CloseCheck.HeldMonths => $"/billing/months/{month}?tab=Held",
        CloseCheck.FilesPosted or CloseCheck.Unmatched or CloseCheck.ProviderAdjustments => "/billing/remittances",
        CloseCheck.InBalance => $"/billing/ledger?day={month.LastDay:yyyy-MM-dd}",
        CloseCheck.OpenWork or CloseCheck.OverdueWork => "/billing/work",
        CloseCheck.Credits => "/billing/work?kind=CreditBalance",
        CloseCheck.MonthBefore => $"/billing/close/{month.Previous}",
        _ => null,
    };
}
