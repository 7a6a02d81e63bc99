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
        ClaimState.Denied => ClaimStanding.Denied,
        ClaimState.Paid or ClaimState.PartiallyPaid or ClaimState.ZeroPaid or ClaimState.PatientBalance or ClaimState.CorrectionDraft => ClaimStanding.Paid,
        // That the money is settled leaves what the payer decided (B-163 to B-165).
        ClaimState.Closed or ClaimState.WrittenOff => claim.Answer switch
        {
            ClaimState.Denied => ClaimStanding.Denied,
            ClaimState.Reversed or ClaimState.Voided or null => null,
            _ => ClaimStanding.Paid,
        },
        _ => null,
    };

    public static SentClaim ToSent(this Claim claim, ClaimVersion version, ClaimStanding standing)
    {
        var evidence = StoredEvidence.Read(version.Evidence);
        return new SentClaim(
            version.Id, standing, evidence.Code, evidence.DateOfService, evidence.Diagnoses, evidence.PlaceOfService, evidence.Rendering.Npi,
            evidence.Rendering.GroupNpi, claim.PayerControlNumber, new Money(claim.PaidCents ?? 0), claim.AnsweredOn, evidence.Coverage.PayerId,
            evidence.Coverage.MemberId, evidence.Coverage.AuthorizationNumber, evidence.Modifiers, new Money(evidence.ChargeCents));
    }

    /// <summary>What the sent version says, as far as lists show it.</summary>
    public static ClaimHead ToHead(this ClaimVersion sent, Claim claim)
    {
        var said = StoredEvidence.Read(sent.Evidence);
        return new ClaimHead(
            claim.PatientName, claim.PatientMrn, said.Enrollment.Id, said.Code, said.DateOfService, said.Rendering.StaffId, said.Coverage.PayerId,
            said.Coverage.PayerName, sent.ChargeCents, sent.ExpectedAllowedCents, sent.EvidenceSha256, claim.ReleasableFrom);
    }

    /// <summary>A void repeats what was sent, so it carries the same evidence.</summary>
    public static ClaimVersion ToVoid(this ClaimVersion sent, Claim claim, Seconds counted, DateTimeOffset now) => sent.Again(
        claim, ClaimFrequency.Void, sent.Id, claim.PayerControlNumber, "Takes back what was sent (B-163).", counted, now);

    /// <summary>In place of a correction that is withdrawn: again exactly what the payer has, and how the time counts now.</summary>
    public static ClaimVersion ToStanding(this ClaimVersion sent, Claim claim, Seconds counted, DateTimeOffset now) => sent.Again(
        claim, sent.Frequency, sent.ReplacesVersionId, sent.OriginalPayerControlNumber, "The correction is withdrawn: what was sent stands (B-161).",
        counted, now);

    private static ClaimVersion Again(
        this ClaimVersion sent, Claim claim, int frequency, Guid? replaces, string? controlNumber, string reason, Seconds counted, DateTimeOffset now) => new()
        {
            PracticeId = sent.PracticeId,
            ClaimId = sent.ClaimId,
            Number = claim.CurrentVersion,
            Frequency = frequency,
            ServiceDate = sent.ServiceDate,
            ChargeCents = sent.ChargeCents,
            ExpectedAllowedCents = sent.ExpectedAllowedCents,
            Counted = counted,
            ReplacesVersionId = replaces,
            OriginalPayerControlNumber = controlNumber,
            Reason = reason,
            CreatedAt = now,
            Evidence = sent.Evidence,
            EvidenceSha256 = sent.EvidenceSha256,
        };
}
