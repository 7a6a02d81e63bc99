using PracticeSuite.Billing.Contracts.Submissions;
using PracticeSuite.Web.Components;

namespace PracticeSuite.Web.Pages.Billing;

/// <summary>How far batches and files are, as people say it.</summary>
internal static class SubmissionWords
{
    public static string Tone(BatchState state) => state switch
    {
        BatchState.Accepted => "good",
        BatchState.Rejected => "danger",
        BatchState.Transmitted => "accent",
        _ => "",
    };

    public static string Tone(InboundState state) => state switch
    {
        InboundState.Applied => "good",
        InboundState.Quarantined => "danger",
        InboundState.PutAway => "",
        _ => "accent",
    };

    public static string Tone(MessageOutcome outcome) => outcome switch
    {
        MessageOutcome.Accepted => "good",
        MessageOutcome.Rejected => "danger",
        _ => "warn",
    };

    /// <summary>What was missing so long, and whom to ask.</summary>
    public static string Of(Silence missing) => missing switch
    {
        Silence.NoFileAnswer => "No 999 within 24 hours: ask the clearinghouse whether it has the file.",
        Silence.NoClaimAnswer => "No 277CA within three business days: ask the clearinghouse what became of the claim.",
        Silence.NotHandedOver => "Not handed over for 24 hours: look at the batch for the reason, and take it back if it cannot go.",
        _ => "No 835 within 30 days: ask the payer for the claim's status.",
    };

    public const string SilentByMail = "No answer to the form within 30 days: ask the payer for the claim's status, and write down on the claim what it says.";

    /// <summary>"12,345 bytes" is nothing that people compare.</summary>
    public static string Size(long bytes) => bytes < 10_000 ? Show.Count((int)bytes, "byte", "bytes") : bytes < 10_000_000 ? $"{Show.Count((int)(bytes / 1000))} kB" : $"{Show.Count((int)(bytes / 1_000_000))} MB";
}
