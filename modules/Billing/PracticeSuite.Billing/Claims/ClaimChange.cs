using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Claims;

/// <summary>How a month, seen anew, stands to the claim that was made of it.</summary>
internal enum ClaimChange
{
    None,

    /// <summary>Something on the claim is wrong, its date included; the service itself was billable.</summary>
    Wrong,

    /// <summary>The service was billable, to another payer: this one's number means nothing there (B-169).</summary>
    OtherPayer,

    /// <summary>The service was not billable at all.</summary>
    Unfounded,
}

internal static class ClaimChanges
{
    // Holds that say the service was never complete. Others, such as a filing limit that has passed since, or a card that was
    // edited, take nothing away from a claim that was right when it went.
    private static readonly HashSet<HoldCode> Founding =
    [
        HoldCode.NotEnrolled, HoldCode.ConsentMissing, HoldCode.ConsentIncomplete, HoldCode.InitialVisit, HoldCode.BillerIneligible,
        HoldCode.TimeShort, HoldCode.ElementAssessment, HoldCode.ElementPlan, HoldCode.ElementCoordination,
        HoldCode.ElementDesignatedMember, HoldCode.DiagnosisNotBehavioral, HoldCode.ConflictCoCm, HoldCode.ConflictGeneralBhi,
        HoldCode.ConflictApcm, HoldCode.ConflictSudBundle, HoldCode.DuplicateMonth,
    ];

    public static ClaimChange Between(SentClaim claim, MonthResult now) =>
        now.Missing > Seconds.Zero || now.Holds.Any(hold => Founding.Contains(hold.Code)) ? ClaimChange.Unfounded
        : now.PayerId is { } payer && payer != claim.PayerId ? ClaimChange.OtherPayer
        : IsTooEarly(claim, now) || Differs(claim, now) ? ClaimChange.Wrong
        : ClaimChange.None;

    /// <summary>The payer that has the claim has to give it back.</summary>
    public static bool TakesBack(this ClaimChange change) => change is ClaimChange.Unfounded or ClaimChange.OtherPayer;

    /// <summary>
    /// A date on which the service was not complete yet is wrong; one that by now is later than need be stays (B-162).
    /// </summary>
    private static bool IsTooEarly(SentClaim claim, MonthResult now) =>
        now.ServiceDate > claim.ServiceDate || !now.Month.Contains(claim.ServiceDate);

    private static bool Differs(SentClaim claim, MonthResult now) =>
        claim.Code != now.Code || claim.PlaceOfService != now.PlaceOfService || claim.RenderingNpi != now.RenderingNpi
        || claim.BillingNpi != now.BillingNpi || claim.Charge != now.Charge || !claim.Diagnoses.SequenceEqual(now.Diagnoses)
        || !claim.Modifiers.SequenceEqual(now.Modifiers) || (now.PayerId is not null && DiffersAtPayer(claim, now));

    private static bool DiffersAtPayer(SentClaim claim, MonthResult now) =>
        claim.MemberId != now.MemberId || claim.AuthorizationNumber != now.AuthorizationNumber;
}
