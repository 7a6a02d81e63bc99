using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Billing.Coverages;

namespace PracticeSuite.Billing.LaterPayers;

/// <summary>A claim that asks the next payer, with its first version.</summary>
internal sealed record ProposedClaim(Claim Claim, ClaimVersion Version);

/// <summary>What a claim to a later payer says: what the first payer was told, with the other insurance in place of its own (C-085).</summary>
internal static class LaterClaim
{
    /// <summary>Days that a payer to whom the claim was passed on gets to answer before it is asked once more (C-105).</summary>
    public const int CrossoverDays = 30;

    public static ProposedClaim Propose(Claim primary, ClaimVersion sent, Coverage cover, PayerProfileFact rules, DateOnly releasableFrom, string reason, Act act)
    {
        var evidence = EvidenceOf(sent, cover, rules);
        var claim = Claim.MakeLater(primary, cover.Rank, HeadOf(primary, sent, rules, evidence, releasableFrom), act);
        return new ProposedClaim(claim, VersionOf(claim, sent, evidence, reason, act.At));
    }

    /// <summary>The card was mended before the claim went: it says so, and waits for its release anew.</summary>
    /// <returns>Null where it says that already.</returns>
    public static ClaimVersion? Revise(Claim later, Claim primary, ClaimVersion sent, Coverage cover, PayerProfileFact rules, Act act)
    {
        var evidence = EvidenceOf(sent, cover, rules);
        if (later.EvidenceSha256 == evidence.Sha256)
            return null;
        later.Revise(HeadOf(primary, sent, rules, evidence, later.ReleasableFrom), monthIsOpen: false, act);
        return VersionOf(later, sent, evidence, "The insurance was corrected before the claim was sent.", act.At);
    }

    /// <summary>It still says what the patient's card and the payer's rules come to.</summary>
    public static bool IsFresh(Claim later, ClaimVersion sent, Coverage cover, PayerProfileFact rules) => later.EvidenceSha256 == EvidenceOf(sent, cover, rules).Sha256;

    private static Sha256Text EvidenceOf(ClaimVersion sent, Coverage cover, PayerProfileFact rules) => Sha256Text.Of(StoredEvidence.Read(sent.Evidence) with
    {
        ExpectedAllowedCents = null,
        Coverage = new CoverageEvidence(
            cover.Id, rules.PayerId, rules.PayerCode, rules.PayerName, rules.Id, rules.Number, cover.MemberId ?? "", cover.Qmb, cover.AuthorizationNumber, rules.ClaimFilingIndicator),
    });

    private static ClaimHead HeadOf(Claim primary, ClaimVersion sent, PayerProfileFact rules, Sha256Text evidence, DateOnly releasableFrom) => sent.ToHead(primary) with
    {
        PayerId = rules.PayerId,
        PayerName = rules.PayerName,
        // What a later payer allows is what the one before has left; no rate says it.
        ExpectedAllowedCents = null,
        EvidenceSha256 = evidence.Sha256,
        ReleasableFrom = releasableFrom,
        IsPart2 = primary.IsPart2,
    };

    private static ClaimVersion VersionOf(Claim claim, ClaimVersion sent, Sha256Text evidence, string reason, DateTimeOffset now) => new()
    {
        PracticeId = claim.PracticeId,
        ClaimId = claim.Id,
        Number = claim.CurrentVersion,
        Frequency = ClaimFrequency.Original,
        ServiceDate = sent.ServiceDate,
        ChargeCents = sent.ChargeCents,
        Counted = sent.Counted,
        Reason = reason,
        CreatedAt = now,
        Evidence = evidence.Text,
        EvidenceSha256 = evidence.Sha256,
    };
}
