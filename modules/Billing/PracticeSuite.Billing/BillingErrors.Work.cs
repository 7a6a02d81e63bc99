using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Worklists;
using PracticeSuite.Documents;
using PracticeSuite.Kernel;
using static PracticeSuite.Kernel.RefusalKind;

namespace PracticeSuite.Billing;

/// <summary>Of what is left to do once a claim has gone, its documents, and the close of a month.</summary>
internal static partial class BillingErrors
{
    public static BusinessException ShareWaived(Guid claimId) => new(
        Conflict, "Billing:ShareWaived", "The patient's share of this claim is waived already; take the waiver back first to give another reason.", about: claimId);

    public static BusinessException WorkDone(Guid id) => new(Conflict, "Billing:WorkDone", "This item is done already; load the list again.", about: id);

    public static BusinessException AdjustmentSettled() => new(Conflict, "Billing:AdjustmentSettled", "This adjustment is settled already; load the list again.");

    public static BusinessException AlreadyMatched() => new(Conflict, "Billing:AlreadyMatched", "This money has its claim already; load the list again.");

    public static BusinessException NoSuchClaimNumber(string number) => new(
        Conflict, "Billing:NoSuchClaimNumber", $"No claim has the number {number}; copy it from the claim's page.");

    public static BusinessException NotToDrop(string claim) => new(
        Conflict, "Billing:NotToDrop", $"Claim {claim} is on its way to its payer or answered, or asks a first payer; only one that waits to be released to a later payer is dropped.");

    public static BusinessException NotDropped(string claim) => new(
        Conflict, "Billing:NotDropped", $"Claim {claim} is not one that somebody dropped; load the page again to see how far it is.");

    public static BusinessException PassedOnAlready(string claim, DateOnly from) => new(
        Conflict, "Billing:PassedOnAlready",
        $"The payer before has passed claim {claim} on itself; it can be released from {from:yyyy-MM-dd}, if no answer has come by then (C-105).");

    public static BusinessException FirstPayerHasNotAnswered(string claim) => new(
        Conflict, "Billing:FirstPayerHasNotAnswered",
        $"The answer of the payer before, of which claim {claim} tells, does not stand any more; wait until that payer has answered anew, or drop the claim.");

    public static BusinessException LaterPayerNotCorrected(string claim) => new(
        Conflict, "Billing:LaterPayerNotCorrected",
        $"Claim {claim} asks a later payer, whose claims no run corrects; correct the first payer's claim, and settle this one with its payer.");

    public static BusinessException ShareOfFirstClaim(string claim) => new(
        Conflict, "Billing:ShareOfFirstClaim", $"Claim {claim} asks a later payer for the patient's share; the share itself is waived at the claim to the first payer.");

    public static BusinessException NotUndoable() => new(
        Conflict, "Billing:NotUndoable", "What a payer's file or a sent claim posted is taken back by the payer's reversal or the claim's void, and not by hand.");

    public static BusinessException MonthNotHeld(BillingMonth month) =>
        new(Conflict, "Billing:MonthNotHeld", $"Nothing of {month} is held for this patient as it was last evaluated; load the page again.");

    public static BusinessException MatchPaidAgain(string claim) => new(
        Conflict, "Billing:MatchPaidAgain", $"The payer has paid claim {claim} a second time with the same amounts, so one of its two answers is this claim's; return what was paid too much instead.");

    public static BusinessException AlreadyUndone(Guid id) => new(Conflict, "Billing:AlreadyUndone", "This entry is undone already; load the page again.", about: id);

    public static BusinessException NothingToWriteOff(string claim) => new(
        Conflict, "Billing:NothingToWriteOff", $"Nothing of claim {claim} that this work is about is denied, disputed or to be looked at in the books; mark the item done instead.");

    public static BusinessException DenialStands(string claim, Money amount) => new(
        Conflict, "Billing:DenialStands", $"{amount} of claim {claim} still stands as denied; correct the claim, record an appeal, or write it off. The item ends with the payer's next answer or the write-off.");

    public static BusinessException AmountStands(string claim, Money amount) => new(
        Conflict, "Billing:AmountStands", $"{amount} of claim {claim} still stands in the books, and nobody but this list has it; write a note while you wait for the payer, or write it off. The item ends with the payer's next answer or the write-off.");

    public static BusinessException NothingToAppeal(string claim) => new(
        Conflict, "Billing:NothingToAppeal", $"This work of claim {claim} is no denial, and only a denial is appealed; do what it says instead.");

    public static BusinessException NotToAppeal(string claim) => new(
        Conflict, "Billing:NotToAppeal", $"Claim {claim} does not stand as denied, or its appeal is written down already; open the claim to see where it stands.");

    public static BusinessException ShareStands(string claim, Money stands) => new(
        Conflict, "Billing:ShareStands",
        $"{stands} of claim {claim} is still the patient's share of a month that was not billable, so the item cannot be marked done by a word; press Refund, which cancels the share.");

    public static BusinessException NothingToRefund(string claim) => new(
        Conflict, "Billing:NothingToRefund", $"Claim {claim} has no credit balance in the books any more; mark the item done instead.");

    public static BusinessException CreditTakenUp(string claim) => new(
        Conflict, "Billing:NothingToRefund", $"The patient's account is not below nought any more: what was paid too much of claim {claim} is reckoned against other services, or has gone back. Mark the item done instead.");

    public static BusinessException SuperbillRefused(Guid claimId, ClaimState state) => new(
        Conflict, "Billing:SuperbillRefused", $"The claim is {state}; a document exists only for a claim that stands, of a month that is eligible (C-369).", about: claimId);

    /// <summary>Names the field and the character, never the text: it may be a patient's name.</summary>
    public static BusinessException SuperbillUnprintable(string claimNumber, MissingGlyphException missing) =>
        Unprintable("Billing:SuperbillUnprintable", $"The document of claim {claimNumber}", missing, "issue the document again");

    public static BusinessException SuperbillWithoutPart2Consent(string claimNumber) => new(
        Conflict,
        "Billing:SuperbillWithoutProgramConsent",
        $"The document of claim {claimNumber} tells of a Part 2 program, and no consent of the patient for payment is in force; record one, or issue none (P-081).");

    public static BusinessException NoDocuments(BillingMonth month) => new(
        Conflict, "Billing:NoDocuments", $"No claim of {month} may have a document; run month end and clear the holds first.");

    public static BusinessException MonthNotClosable(BillingMonth month, string why) => new(
        Conflict, "Billing:MonthNotClosable", $"{month} cannot be closed yet: {why.TrimEnd('.')}.");

    public static BusinessException AlreadySigned(BillingMonth month) => new(
        Conflict, "Billing:AlreadySigned", $"The report of {month} is signed already; approve it, or take it back first.");

    public static BusinessException SamePersonSigns() => new(
        Conflict, "Billing:SamePersonSigns", "You signed this report yourself; another person approves it.");

    public static BusinessException NobodySigns() => new(Forbidden, "Billing:NobodySigns", "A month's report is signed by a person who is signed in.");

    public static BusinessException ReportMoved(BillingMonth month) => new(
        Conflict, "Billing:ReportMoved", $"The books of {month} are no longer as they were signed; take the report back and sign it anew.");

    public static BusinessException NothingToApprove(BillingMonth month) => new(
        Conflict, "Billing:NothingToApprove", $"No report of {month} waits for an approval; look at how the month stands now.");

    public static BusinessException NothingToReopen(BillingMonth month) => new(
        Conflict, "Billing:NothingToReopen", $"This report of {month} was taken back before; look at how the month stands now.");

    public static BusinessException RefundOwed(string claimNumber) => new(
        Conflict, "Billing:RefundOwed", $"It was decided already that {(claimNumber.Length > 0 ? $"money of claim {claimNumber}" : "this money")} goes back; write down how it was paid out.");

    public static BusinessException NothingOwed(string claimNumber) => new(
        Conflict, "Billing:NothingOwed", $"No refund {(claimNumber.Length > 0 ? $"of claim {claimNumber}" : "of this work")} is owed; decide first that the money goes back.");

    public static BusinessException PaymentStands() => new(
        Conflict, "Billing:PaymentStands", "The refund was paid out; undo the payment first, and then the decision.");

    public static BusinessException NobodyToAssign() => new(
        Conflict, "Billing:NobodyToAssign", "This person does not work in the practice today; choose another.", nameof(WorkItemDto.TakenBy));
}
