using PracticeSuite.Billing.Contracts.Remittances;
using PracticeSuite.Kernel;
using static PracticeSuite.Kernel.RefusalKind;

namespace PracticeSuite.Billing;

/// <summary>Of money that is posted, goes back, or is taken back.</summary>
internal static partial class BillingErrors
{
    public static BusinessException CreditStands(string claimNumber, Money amount) => new(
        Conflict, "Billing:CreditStands",
        $"{amount} of claim {claimNumber} is still here and has to go back; choose Refund and write down how it was paid out. When the payer takes it back itself, post its remittance first.");

    public static BusinessException WriteOffGone(string claimNumber) => new(
        Conflict, "Billing:WriteOffGone", $"The payer has decided anew about what was written off of claim {claimNumber}, so nothing is left to undo; look at what its answer came to in the ledger.");

    public static BusinessException ShareDecidedAnew(string claimNumber) => new(
        Conflict, "Billing:ShareDecidedAnew", $"The payer has taken back its answer to claim {claimNumber}, and with it the share that was made less, so nothing is left to undo; look at what its answers came to in the ledger.");

    public static BusinessException NothingToReturn(string number) => new(
        Conflict, "Billing:NothingToReturn", $"The payer has paid nothing for {number}, so nothing goes back; match it to a claim, or leave it.");

    public static BusinessException NoClaimOnPaper(string number) => new(
        Missing, "Billing:ClaimNotFound", $"No claim here has the number {number}; read it again from the paper, or find the claim by its patient and month and take the number from there.", nameof(PaperClaimInput.Number));

    /// <param name="problem">As the check of an 835 says it.</param>
    public static BusinessException PaperNotSound(string problem, string fix) => new(
        Invalid, "Billing:PaperNotSound", $"The remittance cannot be posted as it is typed: {problem} {fix} Correct it in the form, and post it again.");

    public static BusinessException PaperPostedBefore(string trace, DateOnly on, Money total) => new(
        Conflict, "Billing:PaperPostedBefore",
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{trace} of {on:d MMM yyyy} over {total} is posted already; look at it under Remittances, and take it back there if it was typed wrong."), nameof(PaperRemittanceInput.Trace));

    public static BusinessException PaperCameAsFile(string trace, DateOnly? on, Money total) => new(
        Conflict, "Billing:PaperPostedBefore",
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{trace} of {on:d MMM yyyy} over {total} came from the payer as a file and is posted already; look at it under Remittances, and type nothing of it."), nameof(PaperRemittanceInput.Trace));

    public static BusinessException PrepaymentNotFound(Guid id) => new(Missing, "Billing:PrepaymentNotFound", "There is no such prepayment in this practice.", about: id);

    public static BusinessException NothingHeld() => new(
        Conflict, "Billing:NothingHeld", "Nothing is left of this prepayment: all of it was applied, returned or taken back; look at what is there now.");

    public static BusinessException PrepaymentUsed(Money used) => new(
        Conflict, "Billing:PrepaymentUsed", $"{used} of this prepayment was applied or returned; undo those entries first.");

    public static BusinessException ShareUnknown(string claimNumber) => new(
        Conflict, "Billing:ShareUnknown", $"The patient owes nothing of claim {claimNumber} yet; put the money toward the claim, so that its payer is told, and apply it once a share is posted.");

    public static BusinessException OfAnotherAccount(string claimNumber) => new(
        Conflict, "Billing:OfAnotherAccount", $"Claim {claimNumber} is of another of the patient's accounts than the one for which the money came; choose a claim of that account, or return the money (C-385).");

    public static BusinessException HeldTowardClaim(string claimNumber, Money held) => new(
        Conflict, "Billing:HeldTowardClaim",
        $"{held} that was paid ahead came toward claim {claimNumber} and would stay behind in the account for which it came; under Paid ahead on the patient's account, return it or mark it toward no claim, and do this again (C-385).");

    public static BusinessException NotToTakeBack() => new(
        Conflict, "Billing:NotToTakeBack", "Only a remittance that was typed from paper is taken back, and once; a payer's file is taken back by the payer's own reversal.");
}
