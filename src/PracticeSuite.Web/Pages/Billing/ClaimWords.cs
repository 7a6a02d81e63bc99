using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Kernel;

namespace PracticeSuite.Web.Pages.Billing;

/// <summary>Claim states as people say them (C-160).</summary>
internal static class ClaimWords
{
    public static string State(string? state) => NamedValue.TryParse<ClaimState>(state, out var known) ? State(known) : state ?? "";

    /// <summary>Which payer is asked.</summary>
    public static string Rank(int rank) => rank switch
    {
        1 => "the first",
        2 => "the second",
        3 => "the third",
        _ => "a later",
    };

    public static string State(ClaimState state) => state switch
    {
        ClaimState.Draft => "draft",
        ClaimState.ReadyPendingClose => "waits for month close",
        ClaimState.Ready => "released",
        ClaimState.SyntaxAccepted => "accepted as a file",
        ClaimState.FileRejected => "file rejected",
        ClaimState.ZeroPaid => "paid nothing",
        ClaimState.CorrectionDraft => "correction drafted",
        _ => Components.Show.Words(state).ToLowerInvariant(),
    };

    public static string Tone(ClaimState state) => state switch
    {
        ClaimState.Paid => "good",
        ClaimState.Held or ClaimState.PartiallyPaid or ClaimState.ZeroPaid or ClaimState.ReadyPendingClose => "warn",
        ClaimState.FileRejected or ClaimState.ClearinghouseRejected or ClaimState.PayerRejected or ClaimState.Denied or ClaimState.Reversed => "danger",
        _ => "accent",
    };

    public static string DaysLeft(int days) => days switch
    {
        < 0 => "the limit has passed",
        0 => "today is the last day",
        1 => "1 day left",
        _ => $"{days} days left",
    };

    /// <summary>Red in the last fortnight, amber from two months before (B-155).</summary>
    public static string FilingTone(int? warning, int? daysLeft) => (warning, daysLeft) switch
    {
        (_, < 0) => "danger",
        ({ } stage, _) => stage <= 14 ? "danger" : "warn",
        _ => "good",
    };

    public static string Money(long? cents) => cents is { } known ? new Money(known).ToString() : "no rate known";
}
