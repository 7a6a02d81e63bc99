using PracticeSuite.Kernel;
using PracticeSuite.Privacy.Contracts.BrokenGlass;
using PracticeSuite.Privacy.Contracts.SensitiveCharts;
using static PracticeSuite.Kernel.RefusalKind;

namespace PracticeSuite.Privacy;

/// <summary>Every refusal of this module.</summary>
internal static class PrivacyErrors
{
    public static BusinessException PatientNotFound(Guid id) =>
        new(Missing, "Privacy:PatientNotFound", "There is no such patient in this practice.", about: id);

    public static BusinessException DisclosureNotFound(Guid id) =>
        new(Missing, "Privacy:DisclosureNotFound", "There is no such disclosure in this practice.", about: id);

    public static BusinessException DisclosureTakenBack(Guid id) =>
        new(Conflict, "Privacy:DisclosureTakenBack", "This disclosure was taken back already.", about: id);

    public static BusinessException RequestNotFound(Guid id) => new(Missing, "Privacy:RequestNotFound", "There is no such request in this practice.", about: id);

    public static BusinessException CopyNeedsPart2Consent() => new(
        Conflict,
        "Privacy:CopyNeedsPartTwoConsent",
        "A copy for somebody else would hold records of the substance use program. Record a Part 2 consent in which the patient names this recipient, or give the copy to the patient.");

    public static BusinessException ConsentNotInForce(Guid id) => new(
        Conflict, "Privacy:ConsentNotInForce", "The consent was taken back or has ended since it was chosen. Choose another, or leave the program's records out.", "ConsentId", id);

    public static BusinessException RequestClosed(Guid id) => new(Conflict, "Privacy:RequestClosed", "This request is answered already.", about: id);

    public static BusinessException ExtendedAlready(Guid id) =>
        new(Conflict, "Privacy:ExtendedAlready", "The time was extended once; the law allows no second extension.", about: id);

    public static BusinessException TooLateToExtend(DateOnly dueOn) => new(
        Conflict, "Privacy:TooLateToExtend", $"The request was due on {dueOn:yyyy-MM-dd}; an extension is told to the patient before that day is over. Answer the request now.");

    public static BusinessException NotReviewable(Guid id) =>
        new(Conflict, "Privacy:NotReviewable", "This is no denial that can be reviewed, or it was reviewed already.", about: id);

    public static BusinessException NotDenied(Guid id) => new(Conflict, "Privacy:NotDenied", "This request was not denied; there is no letter of a denial.", about: id);

    public static BusinessException NothingCopied(Guid id) =>
        new(Conflict, "Privacy:NothingCopied", "No copy was made yet; make it first, then record how it was handed over.", about: id);

    public static BusinessException NothingToDisagreeWith(Guid id) =>
        new(Conflict, "Privacy:NothingToDisagreeWith", "A statement of disagreement answers a denial, and there is one at most.", about: id);

    public static BusinessException NothingToRebut(Guid id) =>
        new(Conflict, "Privacy:NothingToRebut", "A rebuttal answers a statement of disagreement, and there is one at most.", about: id);

    public static BusinessException PaidInFullIsHonored() => new(
        Conflict, "Privacy:PaidInFullIsHonored", "What the patient paid in full is kept from the health plan; this cannot be denied (P-151).");

    public static BusinessException NothingToEnd(Guid id) =>
        new(Conflict, "Privacy:NothingToEnd", "Only a restriction that was agreed to and still holds can be ended.", about: id);

    public static BusinessException ItemNotFound() => new(Missing, "Privacy:ItemNotFound", "There is no such entry in this patient's record.");

    public static BusinessException HoldNotFound(Guid id) => new(Missing, "Privacy:HoldNotFound", "This entry is not held, or no longer.", about: id);

    public static BusinessException AlreadyHeld() => new(Conflict, "Privacy:AlreadyHeld", "This entry is held on this ground already.");

    public static BusinessException BreachNotFound(Guid id) => new(Missing, "Privacy:BreachNotFound", "There is no such breach in this practice.", about: id);

    public static BusinessException NobodyToTell(Guid id) =>
        new(Conflict, "Privacy:NobodyToTell", "Of this breach they need not be told, or were told already.", about: id);

    public static BusinessException NoNotice() => new(
        Conflict, "Privacy:NoNotice", "No notice of privacy practices was in effect on that day; the privacy officer publishes one first.");

    public static BusinessException Acknowledged() => new(Conflict, "Privacy:Acknowledged", "This patient has acknowledged or declined this notice already.");

    public static BusinessException LegalHoldNotFound(Guid id) => new(Missing, "Privacy:LegalHoldNotFound", "There is no such hold in this practice, or it was lifted.", about: id);

    public static BusinessException OnLegalHold(Guid patientId) =>
        new(Conflict, "Privacy:OnLegalHold", "This record is on legal hold; it cannot go before the hold is lifted.", about: patientId);

    public static BusinessException StillKept(DateOnly? freeFrom) => new(
        Conflict,
        "Privacy:StillKept",
        freeFrom is { } day ? $"This record is kept until {day.AddDays(-1):yyyy-MM-dd}; it cannot go before." : "It cannot be told until when this record is kept: complete the birth date and the services first.");

    public static BusinessException DisposalNotFound(Guid id) => new(Missing, "Privacy:DisposalNotFound", "There is no such disposal in this practice.", about: id);

    public static BusinessException DisposalOver(Guid id) => new(Conflict, "Privacy:DisposalOver", "This proposal was decided already, or has waited for more than 7 days.", about: id);

    public static BusinessException DisposalNeedsAnother() => new(Forbidden, "Privacy:DisposalNeedsAnother", "You proposed this; another privacy officer must agree (P-146).");

    public static BusinessException DisposalNeedsStaff() => new(
        Forbidden, "Privacy:DisposalNeedsStaff", "Your user works as nobody of the staff, so nobody can tell whether two people agree; an administrator can say under Users as whom you work.");

    public static BusinessException DisposalNeedsWorking() => new(
        Forbidden, "Privacy:DisposalNeedsWorking", "The member of staff whom your user is linked to does not work here today, so nobody can tell who you are; an administrator can say under Users as whom you work (P-146).");

    public static BusinessException DisposalIsForPeople() => new(Forbidden, "Privacy:DisposalIsForPeople", "Only people dispose of records, each under their own name.");

    public static BusinessException NotDisposed(Guid id) => new(Conflict, "Privacy:NotDisposed", "This record has not gone; there is no certificate.", about: id);

    /// <param name="missing">Names the character and the place, never the text.</param>
    public static BusinessException Unprintable(string missing) =>
        new(Conflict, "Privacy:Unprintable", $"This cannot be printed: {missing.TrimEnd('.')}.");
    public static BusinessException GlassNotNeeded() => new(
        Conflict, "Privacy:GlassNotNeeded", "This chart is open to you as far as breaking the glass can open it; open it again.", nameof(BreakGlassInput.PatientId));

    public static BusinessException GlassNeedsStaff() => new(
        Conflict, "Privacy:GlassNeedsStaff", "Your user works as nobody of the staff, so no chart can be opened for you; an administrator can say under Users as whom you work.");

    public static BusinessException GlassNotFound(Guid id) => new(Missing, "Privacy:GlassNotFound", "There is no such broken glass in this practice.", about: id);

    public static BusinessException OwnGlass() => new(
        Forbidden, "Privacy:OwnGlass", "Nobody reviews their own breaking of the glass; another privacy officer does.", nameof(GlassReviewInput.Verdict));

    public static BusinessException GlassReviewed() => new(
        Conflict, "Privacy:GlassReviewed", "This was reviewed already; the first review stands.", nameof(GlassReviewInput.Verdict));

    public static BusinessException SensitiveAlready() => new(
        Conflict, "Privacy:SensitiveAlready", "This chart is marked already.", nameof(SensitiveChartInput.PatientId));

    public static BusinessException SensitiveNotFound(Guid id) => new(
        Missing, "Privacy:SensitiveChartNotFound", "There is no such mark in this practice.", about: id);

    public static BusinessException SensitiveEnded() => new(Conflict, "Privacy:SensitiveEnded", "This mark has ended already.");

    public static BusinessException NoticeNotFound(Guid id) => new(Missing, "Privacy:NoticeNotFound", "There is no such notice for you.", about: id);
}
