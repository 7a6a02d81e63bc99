using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Kernel;

namespace PracticeSuite.Web.Pages.Billing;

/// <summary>Claim states as people say them (C-160).</summary>
internal static class ClaimWords
{
    public static string State(string? state) => Enum.TryParse<ClaimState>(state, out var known) ? State(known) : state ?? "";

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
        ClaimState.Paid or ClaimState.Closed => "good",
        ClaimState.Held or ClaimState.PartiallyPaid or ClaimState.ZeroPaid or ClaimState.ReadyPendingClose => "warn",
        ClaimState.FileRejected or ClaimState.ClearinghouseRejected or ClaimState.PayerRejected or ClaimState.Denied or ClaimState.Reversed => "danger",
        _ => "accent",
    };

    public static string Money(long? cents) => cents is { } known ? new Money(known).ToString() : "no rate known";
}
