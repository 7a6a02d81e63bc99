using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Auditing;

namespace PracticeSuite.Billing.Claims;

/// <summary>One step of a claim, with who, when and what made it (C-161). The audit trail has the claim's change, of which it is a part.</summary>
internal sealed class ClaimStatusChange : IBelongsToPractice, IRecordedAsEvents
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required PracticeId PracticeId { get; init; }

    public required Guid ClaimId { get; init; }

    /// <summary>1, 2, 3 … of the claim: steps of one act share their instant.</summary>
    public required int Sequence { get; init; }

    public ClaimState? From { get; init; }

    public required ClaimState To { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string By { get; init; }

    public required string Cause { get; init; }

    /// <summary>The day on which a clearinghouse or payer said so; null for the practice's own steps and for those an answer only implies (B-154).</summary>
    public DateOnly? StatedOn { get; init; }

    /// <summary>The payer's number for the claim, where it came with this very answer.</summary>
    public string? StatedControlNumber { get; init; }

    /// <param name="stated">The answer that says this state; null when the step is somebody's own or only implied.</param>
    public static ClaimStatusChange Of(Claim claim, int sequence, ClaimState? from, Act act, ClaimOutcomeInput? stated) => new()
    {
        PracticeId = claim.PracticeId,
        ClaimId = claim.Id,
        Sequence = sequence,
        From = from,
        To = claim.State,
        At = act.At,
        By = act.By,
        Cause = act.Cause,
        StatedOn = stated?.On,
        StatedControlNumber = stated?.PayerControlNumber,
    };
}
