using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Submissions;
using PracticeSuite.Billing.Submissions.Batches;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.X12.Acknowledgments;

namespace PracticeSuite.Billing.Submissions.Inbound;

/// <summary>What a clearinghouse or a payer said of a claim in a 277CA; both are kept (C-143, C-146).</summary>
[Access(AccessObject.Claims)]
internal sealed class ClaimMessage : IBilledItem, IAboutPatient, IRecordedAsEvents
{
    private ClaimMessage()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public PracticeId PracticeId { get; private init; }

    public Guid BatchClaimId { get; private init; }

    public Guid ClaimId { get; private init; }

    public Guid PatientId { get; private init; }

    public bool IsPart2 { get; private set; }

    public Guid InboundFileId { get; private init; }

    public DateTimeOffset At { get; private init; }

    public DateOnly? StatedOn { get; private init; }

    public MessageSource Source { get; private init; }

    public MessageOutcome Outcome { get; private init; }

    public string Codes { get; private init; } = "";

    public string Text { get; private init; } = "";

    public string? ControlNumber { get; private init; }

    /// <summary>REF*D9: what the clearinghouse calls the claim (C-074, C-143).</summary>
    public string? ClearinghouseTrace { get; private init; }

    public static ClaimMessage Of(BatchClaim sent, InboundFile file, MessageSource source, AcknowledgedClaim said, DateTimeOffset now) => new()
    {
        PracticeId = sent.PracticeId,
        BatchClaimId = sent.Id,
        ClaimId = sent.ClaimId,
        PatientId = sent.PatientId,
        IsPart2 = sent.IsPart2,
        InboundFileId = file.Id,
        At = now,
        StatedOn = said.Statuses.Select(status => status.On).FirstOrDefault(on => on is not null),
        Source = source,
        Outcome = MessageWords.OutcomeOf(said.Outcome),
        Codes = MessageWords.Cut(MessageWords.CodesOf(said), 200),
        Text = MessageWords.Cut(MessageWords.TextOf(said), BillingLimits.Reason),
        ControlNumber = said.PayerControlNumber is { } number ? MessageWords.Cut(number, BillingLimits.PayerControlNumber) : null,
        ClearinghouseTrace = said.ClearinghouseTrace is { } trace ? MessageWords.Cut(trace, BillingLimits.PayerControlNumber) : null,
    };
}

/// <summary>Statuses of a 277CA in words of our own (C-144, C-145).</summary>
internal static class MessageWords
{
    public static MessageOutcome OutcomeOf(AcknowledgmentOutcome outcome) => outcome switch
    {
        AcknowledgmentOutcome.Accepted or AcknowledgmentOutcome.AcceptedWithErrors => MessageOutcome.Accepted,
        AcknowledgmentOutcome.Rejected => MessageOutcome.Rejected,
        _ => MessageOutcome.Unknown,
    };

    public static string CodesOf(AcknowledgedClaim said) => string.Join(", ", StatusesOf(said).SelectMany(status => status.Codes).Select(TextOf).Distinct());

    public static string TextOf(AcknowledgedClaim said)
    {
        var statuses = StatusesOf(said).ToList();
        var codes = statuses.SelectMany(status => status.Codes).Distinct().ToList();
        var meanings = codes.Select(code => CodeMeanings.OfCategory(code.Category) ?? $"category {code.Category}, which is not known here").Distinct();
        var hints = codes.Select(code => CodeMeanings.FixHint(code.Status) ?? $"Status {code.Status}: look it up in the payer's guide.").Distinct();
        var messages = statuses.Select(status => status.Message).Where(message => !string.IsNullOrWhiteSpace(message)).Distinct().Select(message => $"They write: {message}");
        return string.Join(" ", [$"{Capital(string.Join("; ", meanings))}.", .. hints, .. messages]);
    }

    public static string Cut(string text, int most) => text.Length <= most ? text : text[..most];

    private static IEnumerable<ClaimStatus> StatusesOf(AcknowledgedClaim said) => said.Statuses.Concat(said.Lines.SelectMany(line => line.Statuses));

    private static string TextOf(StatusCode code) => string.Join(':', new[] { code.Category, code.Status, code.Entity }.Where(part => !string.IsNullOrEmpty(part)));

    private static string Capital(string text) => text.Length == 0 ? "No status" : $"{char.ToUpperInvariant(text[0])}{text[1..]}";
}
