using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Remittances;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.X12.Remittances;

namespace PracticeSuite.Billing.Remittances;

/// <summary>What a payer made of one claim, as it was posted. What it was paid stays as it came; whose it is may be found later (C-210).</summary>
[Access(AccessObject.Claims)]
internal sealed class RemittedClaim : AggregateRoot, IBilledItem, IAboutPatient
{
    /// <summary>CLP02 of a reversal.</summary>
    public const string TakenBack = "22";

    private RemittedClaim()
    {
    }

    public PracticeId PracticeId { get; private init; }

    public Guid RemittanceId { get; private init; }

    /// <summary>1, 2, 3 … of the remittance.</summary>
    public int Sequence { get; private init; }

    public RemittanceMatch Match { get; private set; }

    public Guid? ClaimId { get; private set; }

    /// <summary>Nobody's while it is unmatched.</summary>
    public Guid PatientId { get; private set; }

    public bool IsPart2 { get; private set; }

    /// <summary>CLP01.</summary>
    public string Number { get; private init; } = "";

    /// <summary>CLP02.</summary>
    public string Status { get; private init; } = "";

    /// <summary>As the payer writes it.</summary>
    public string PatientName { get; private init; } = "";

    public string? MemberId { get; private init; }

    public DateOnly? ServiceDate { get; private init; }

    public string Code { get; private init; } = "";

    public long ChargeCents { get; private init; }

    public long PaidCents { get; private init; }

    public long? AllowedCents { get; private init; }

    /// <summary>Σ PR, which is what was posted (C-203).</summary>
    public long PatientShareCents { get; private init; }

    /// <summary>CLP05 says otherwise (C-203).</summary>
    public bool ShareDiffers { get; private init; }

    /// <summary>CLP07.</summary>
    public string? PayerControlNumber { get; private init; }

    /// <summary>The claim to a later payer that it answers; the first payer's is <see cref="ClaimId"/> in any case, for the money is in its books.</summary>
    public Guid? LaterClaimId { get; set; }

    /// <summary>REF*D9 of the payer's answer, by which a clearinghouse finds the claim (C-074).</summary>
    public string? ClearinghouseTrace { get; private init; }

    /// <summary>Its entry in the books; null where nothing was moved.</summary>
    public Guid? EntryId { get; set; }

    /// <summary>Where the claim is kept, in a person's words, or how its money went back to the payer; null unless another program keeps it or it was returned.</summary>
    public string? Elsewhere { get; private set; }

    /// <summary>The payer took it back since (C-215).</summary>
    public bool IsReversed { get; private set; }

    public bool StateStayed { get; set; }

    /// <summary>
    /// The claim as this answer left it: from here the claims' own rows are changed, by one statement for some thousand. Null where a later answer of
    /// the same chunk, or a person, changed it.
    /// </summary>
    public int? ClaimVersion { get; private set; }

    public ClaimState? ClaimState { get; private set; }

    public int? ClaimSteps { get; private set; }

    public long? ClaimPaidCents { get; private set; }

    public long? ClaimChargedCents { get; private set; }

    public string? ClaimControlNumber { get; private set; }

    public ClaimState? ClaimAnswer { get; private set; }

    public DateOnly? ClaimAnsweredOn { get; private set; }

    public ClaimState? ClaimCorrectedFrom { get; private set; }

    public bool? ClaimTurnedAway { get; private set; }

    /// <summary>Lines, adjustments and remarks, and the corrected name, to be read and posted again when its claim is found.</summary>
    public RemittedContent Content { get; private init; } = RemittedContent.Nothing;

    public static RemittedClaim Of(Remittance remittance, int sequence, RemittanceClaim read, ClaimReading reading) => new()
    {
        PracticeId = remittance.PracticeId,
        RemittanceId = remittance.Id,
        Sequence = sequence,
        Match = RemittanceMatch.Unmatched,
        Number = read.Id,
        Status = read.Status,
        PatientName = RemittanceTexts.Clip(Names.ListName(read.Patient), 121),
        MemberId = MemberIdOf(read),
        ServiceDate = reading.ServiceDate,
        Code = RemittanceTexts.Clip(reading.Code, 5),
        ChargeCents = read.Charge.Cents,
        PaidCents = read.Paid.Cents,
        AllowedCents = reading.Allowed?.Cents,
        PatientShareCents = reading.PatientShare.Cents,
        ShareDiffers = RemittanceBalance.OfPatientResponsibility(read) is not null,
        PayerControlNumber = read.PayerControlNumber,
        ClearinghouseTrace = read.ClearinghouseTrace is { } trace ? RemittanceTexts.Clip(trace, BillingLimits.PayerControlNumber) : null,
        Content = RemittedContent.Of(read),
    };

    public void BelongTo(Claim claim, bool byHand)
    {
        (ClaimId, PatientId, IsPart2) = (claim.Id, claim.PatientId, claim.IsPart2);
        Match = byHand ? RemittanceMatch.MatchedByHand : RemittanceMatch.Matched;
    }

    /// <summary>Another program keeps the claim, and posts the money.</summary>
    public void BelongElsewhere(string reason)
    {
        if (Match != RemittanceMatch.Unmatched)
            throw BillingErrors.AlreadyMatched();
        (Match, Elsewhere) = (RemittanceMatch.BilledElsewhere, reason);
    }

    /// <summary>It is nobody's, and went back to the payer.</summary>
    /// <param name="how">With the reason; at most <see cref="BillingLimits.WaiverReason"/>.</param>
    public void Return(string how)
    {
        if (Match != RemittanceMatch.Unmatched)
            throw BillingErrors.AlreadyMatched();
        if (PaidCents <= 0)
            throw BillingErrors.NothingToReturn(Number);
        (Match, Elsewhere) = (RemittanceMatch.Returned, how);
    }

    /// <summary>It waits again.</summary>
    /// <param name="from">Billed elsewhere, or returned.</param>
    public void BelongToNobody(RemittanceMatch from)
    {
        if (Match != from)
            throw BillingErrors.AlreadyMatched();
        (Match, Elsewhere) = (RemittanceMatch.Unmatched, null);
    }

    /// <summary>The claim that a person took it for is not its own: it waits again, as if nobody had said so.</summary>
    public void Unmatch()
    {
        (Match, ClaimId, PatientId, IsPart2) = (RemittanceMatch.Unmatched, null, Guid.Empty, false);
        (LaterClaimId, EntryId, IsReversed, StateStayed) = (null, null, false, false);
    }

    /// <summary>The last of the claim's answers in its chunk says how the claim is now.</summary>
    public void LeaveAs(Claim claim)
    {
        (ClaimVersion, ClaimState, ClaimSteps) = (claim.Version, claim.State, claim.Steps);
        (ClaimPaidCents, ClaimChargedCents, ClaimControlNumber) = (claim.PaidCents, claim.ChargedCents, claim.PayerControlNumber);
        (ClaimAnswer, ClaimAnsweredOn, ClaimCorrectedFrom, ClaimTurnedAway) = (claim.Answer, claim.AnsweredOn, claim.CorrectedFrom, claim.TurnedAway);
    }

    public void TakeBack() => IsReversed = true;

    public bool HasAdjustments => Content.AllAdjustments.Any();

    /// <summary>In every amount the same answer, whichever payment brings it.</summary>
    public bool SaysAs(RemittedClaim other) =>
        (Status, ChargeCents, PaidCents, LaterClaimId) == (other.Status, other.ChargeCents, other.PaidCents, other.LaterClaimId)
        && Content.AllAdjustments.Order().SequenceEqual(other.Content.AllAdjustments.Order());

    private static string? MemberIdOf(RemittanceClaim read) =>
        RemittanceTexts.Clip((read.Subscriber ?? read.Patient)?.Id ?? read.Patient?.Id, 40) is { Length: > 0 } id ? id : null;
}
