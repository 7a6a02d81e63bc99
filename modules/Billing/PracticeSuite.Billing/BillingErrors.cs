using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Services;
using PracticeSuite.Documents;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing;

/// <summary>All refusals of Billing.</summary>
internal static class BillingErrors
{
    public static BusinessException NoSuch(string what, Guid id) => new("Billing:NotFound", $"There is no {what} {id}.");

    public static BusinessException NoSuchPatient(Guid id) => new("Billing:NoSuchPatient", $"The practice has no patient {id}.", "patient");

    public static BusinessException PayerExists(string code) => new("Billing:PayerExists", $"There is a payer {code} already (duplicate key).", "code");

    public static BusinessException TermsNotLater(DateOnly latest) => new(
        "Billing:TermsNotLater", $"The latest version is in force from {latest:yyyy-MM-dd}; a new one begins on a later day.", "effective_from");

    public static BusinessException EnrollmentOverlaps(DateOnly from) => new(
        "Billing:EnrollmentOverlaps", $"The practitioner is enrolled with this payer already on {from:yyyy-MM-dd} (duplicate key).", "from");

    public static BusinessException CoverageOverlaps(int rank, DateOnly from) => new(
        "Billing:CoverageOverlaps", $"Another coverage of rank {rank} is in force on {from:yyyy-MM-dd}; end it first (duplicate key).", "from");

    public static BusinessException CoverageReachesAnother(int rank, DateOnly next) => new(
        "Billing:CoverageOverlaps", $"Another coverage of rank {rank} is in force from {next:yyyy-MM-dd}; this one ends before it.", "to");

    public static BusinessException EnrollmentReachesAnother(DateOnly next) => new(
        "Billing:EnrollmentOverlaps", $"The practitioner is enrolled with this payer again from {next:yyyy-MM-dd}; this enrollment ends before it.", "to");

    public static BusinessException ServiceExists(string code, DateOnly on) => new(
        "Billing:ServiceExists", $"{code} of {on:yyyy-MM-dd} is recorded already for this patient and practitioner (duplicate key).", "code");

    public static BusinessException CodeNotInForce(ProcedureCodeDto code, DateOnly on) => new(
        "Billing:CodeNotInForce",
        code.To < on
            ? $"{code.Code} ended on {code.To:yyyy-MM-dd} and is not reported for {on:yyyy-MM-dd}."
            : $"{code.Code} is reported from {code.From:yyyy-MM-dd} on, not for {on:yyyy-MM-dd}.",
        "code");

    public static BusinessException ServiceWithdrawn(Guid id) => new("Billing:ServiceWithdrawn", $"Service {id} was withdrawn.");

    public static BusinessException ChargeExists(string code, DateOnly from) => new(
        "Billing:ChargeExists", $"{code} has a charge from {from:yyyy-MM-dd} already (duplicate key).", "effective_from");

    public static BusinessException RateExists(string code, DateOnly from) => new(
        "Billing:RateExists", $"There is a rate of {code} from {from:yyyy-MM-dd} already (duplicate key).", "effective_from");

    public static BusinessException EndBeforeStart(string field) => Check.Invalid(field, $"{field} is before the first day.");

    public const string RunsElsewhereCode = "Billing:MonthRunsElsewhere";

    public static BusinessException MonthRunsElsewhere(BillingMonth month) => new(
        RunsElsewhereCode, $"Another process runs month end of {month}; wait for it or cancel it.");

    public static BusinessException RunEnded(Guid id) => new("Billing:RunEnded", $"Run {id} has ended.");

    public static BusinessException TransitionRefused(ClaimState from, ClaimState to) => new(
        "Billing:TransitionRefused", $"A claim that is {from} cannot become {to}.");

    public static BusinessException NotAnOutcome(ClaimState state) => new(
        "Billing:NotAnOutcome",
        $"{state} is not what a clearinghouse or payer answers; no file and no answer takes a step that is the practice's own.",
        "state");

    public static BusinessException CorrectionNotReleased(Guid claimId) => new(
        "Billing:CorrectionNotReleased",
        $"The correction of claim {claimId} has not been released, so no payer can have answered it; release it first.",
        "state");

    public static BusinessException NothingWaived(Guid claimId) => new(
        "Billing:NothingWaived", $"The patient's share of claim {claimId} is not waived.");

    public static BusinessException CorrectionNotMade(string claim) => new(
        "Billing:CorrectionNotMade", $"The correction of claim {claim} has no version yet; run month end, which makes it or opens a task.");

    public static BusinessException CorrectionTooLate(string claim, DateOnly last) => new(
        "Billing:CorrectionTooLate",
        $"The payer took corrections of claim {claim} until {last:yyyy-MM-dd}; ask it for an exception and run month end again.");

    public static BusinessException NothingToWithdraw(Guid claimId) => new(
        "Billing:NothingToWithdraw", $"Claim {claimId} has no correction of a month end that has not gone.");

    public static BusinessException MonthNotClosed(DateOnly from) => new(
        "Billing:MonthNotClosed", $"The claim can be released from {from:yyyy-MM-dd} on, when its month is closed.");

    public static BusinessException HeldWithinADay(string claim) => new(
        "Billing:HeldWithinADay", $"The month of claim {claim} was held within the last 24 hours; look at why and confirm the review.");

    public static BusinessException ClaimHasHolds(string claim) => new(
        "Billing:ClaimHasHolds", $"The month of claim {claim} is held; clear the holds first.");

    /// <param name="changed">What changed, without names or diagnoses.</param>
    public static BusinessException ClaimOutOfDate(string claim, string changed) => new(
        "Billing:ClaimOutOfDate", $"Claim {claim} no longer says what its month comes to ({changed}); run month end again and look at it anew.");

    public static BusinessException NoCharge(string code) => new(
        "Billing:NoCharge", $"{code} has no charge in the fee schedule; give it one of more than $0.00 and run month end again.");

    public static BusinessException ClaimIsBatched(Guid claimId) => new(
        "Billing:ClaimIsBatched", $"Claim {claimId} has been batched; what was sent never changes, a correction is a new version.");

    public static BusinessException NoSuchClaimOfMonth(BillingMonth month) => new(
        "Billing:NoSuchClaimOfMonth", $"The patient has no claim of {month}; run month end first.", "month");

    public static BusinessException TaskDone(Guid id) => new("Billing:TaskDone", $"Task {id} is done already.");

    public static BusinessException SuperbillRefused(Guid claimId, ClaimState state) => new(
        "Billing:SuperbillRefused", $"Claim {claimId} is {state}; a document exists only for a claim that stands, of a month that is eligible (C-369).");

    /// <summary>Names the field and the character, never the text: it may be a patient's name.</summary>
    public static BusinessException SuperbillUnprintable(string claimNumber, MissingGlyphException missing)
    {
        var field = (missing.Field ?? "a text").ToLowerInvariant();
        return new(
            "Billing:SuperbillUnprintable",
            $"The document of claim {claimNumber} cannot be printed: no font has the character U+{missing.Character.Value:X4} of the field '{field}'. "
            + "Write that field in Latin, Greek or Cyrillic letters and issue the document again.");
    }

    public static BusinessException NoDocuments(BillingMonth month) => new(
        "Billing:NoDocuments", $"No claim of {month} may have a document; run month end and clear the holds first.", "month");
}
