using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Claims;

/// <summary>A claim as the rules of correction see it (§10).</summary>
internal static class ClaimStandings
{
    /// <summary>Null where nothing is left to correct.</summary>
    public static ClaimStanding? Standing(this Claim claim) => claim.State switch
    {
        ClaimState.Batched or ClaimState.Transmitted or ClaimState.SyntaxAccepted or ClaimState.ClearinghouseAccepted
            or ClaimState.PayerAccepted or ClaimState.Pending => ClaimStanding.AwaitingAdjudication,
        ClaimState.Denied or ClaimState.Appealed => ClaimStanding.Denied,
        ClaimState.Paid or ClaimState.PartiallyPaid or ClaimState.ZeroPaid or ClaimState.PatientBalance or ClaimState.Closed
            or ClaimState.CorrectionDraft => ClaimStanding.Paid,
        _ => null,
    };

    public static SentClaim ToSent(this Claim claim, ClaimVersion version, ClaimStanding standing)
    {
        var evidence = StoredEvidence.Read(version.Evidence);
        return new SentClaim(
            version.Id, standing, evidence.Code, evidence.DateOfService, evidence.Diagnoses, evidence.PlaceOfService, evidence.Rendering.Npi,
            evidence.Rendering.GroupNpi, claim.PayerControlNumber, new Money(claim.PaidCents ?? 0), claim.AnsweredOn);
    }

    /// <summary>A void repeats what was sent, so it carries the same evidence.</summary>
    public static ClaimVersion ToVoid(this ClaimVersion sent, Claim claim, Seconds counted, DateTimeOffset now) => new()
    {
        PracticeId = sent.PracticeId,
        ClaimId = sent.ClaimId,
        Number = claim.CurrentVersion,
        Frequency = ClaimFrequency.Void,
        ServiceDate = sent.ServiceDate,
        ChargeCents = sent.ChargeCents,
        ExpectedAllowedCents = sent.ExpectedAllowedCents,
        Counted = counted,
        ReplacesVersionId = sent.Id,
        OriginalPayerControlNumber = claim.PayerControlNumber,
        Reason = "Takes back what was sent (B-163).",
        CreatedAt = now,
        Evidence = sent.Evidence,
        EvidenceSha256 = sent.EvidenceSha256,
    };
}
