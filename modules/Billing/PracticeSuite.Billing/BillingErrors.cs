using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Billing.Contracts.Services;
using PracticeSuite.Billing.Contracts.Settings;
using PracticeSuite.Billing.Contracts.Submissions;
using PracticeSuite.Kernel;
using static PracticeSuite.Kernel.RefusalKind;

namespace PracticeSuite.Billing;

/// <summary>All refusals of Billing.</summary>
internal static partial class BillingErrors
{
    public const string RunsElsewhereCode = "Billing:MonthRunsElsewhere";

    public static BusinessException ClaimNotFound(Guid id) => new(Missing, "Billing:ClaimNotFound", "There is no such claim in this practice.", about: id);

    public static BusinessException RunNotFound(Guid id) =>
        new(Missing, "Billing:RunNotFound", "There is no such run of month end in this practice.", about: id);

    public static BusinessException PayerNotFound(Guid id) =>
        new(Missing, "Billing:PayerNotFound", "There is no such payer in this practice.", nameof(CoverageInput.PayerId), id);

    public static BusinessException EnrollmentNotFound(Guid id) =>
        new(Missing, "Billing:EnrollmentNotFound", "There is no such enrollment with a payer in this practice.", about: id);

    public static BusinessException ChargeNotFound(Guid id) => new(Missing, "Billing:ChargeNotFound", "There is no such charge in this practice.", about: id);

    public static BusinessException RateNotFound(Guid id) => new(Missing, "Billing:RateNotFound", "There is no such rate of this practice's own.", about: id);

    public static BusinessException LocationNotFound(Guid id) => new(Missing, "Billing:LocationNotFound", "There is no such location in this practice.", about: id);

    public static BusinessException ListNotFound(Guid id) => new(Missing, "Billing:ListNotFound", "There is no such file of rates, charges or codes in this practice.", about: id);

    public static BusinessException CoverageNotFound(Guid id) =>
        new(Missing, "Billing:CoverageNotFound", "There is no such coverage in this practice.", about: id);

    public static BusinessException ServiceNotFound(Guid id) =>
        new(Missing, "Billing:ServiceNotFound", "There is no such service in this practice.", about: id);

    public static BusinessException SuperbillNotFound(Guid id) =>
        new(Missing, "Billing:SuperbillNotFound", "There is no such document in this practice.", about: id);

    public static BusinessException RemittanceNotFound(Guid id) =>
        new(Missing, "Billing:RemittanceNotFound", "There is no such remittance in this practice.", about: id);

    public static BusinessException RemittanceFileNotFound(Guid id) =>
        new(Missing, "Billing:RemittanceFileNotFound", "There is no such file of remittances in this practice.", about: id);

    public static BusinessException EntryNotFound(Guid id) => new(Missing, "Billing:EntryNotFound", "There is no such entry in this practice's books.", about: id);

    public static BusinessException WorkNotFound(Guid id) => new(Missing, "Billing:WorkNotFound", "There is no such item on the worklists of this practice.", about: id);

    public static BusinessException ClosingNotFound(Guid id) => new(Missing, "Billing:ClosingNotFound", "There is no such report of a month in this practice.", about: id);

    public static BusinessException PractitionerNotFound(Guid id) => new(
        Missing, "Billing:PractitionerNotFound", "There is no such member of staff in this practice.", nameof(OtherServiceInput.PractitionerId), id);

    public static BusinessException ClaimOfMonthNotFound(BillingMonth month) => new(
        Missing, "Billing:ClaimOfMonthNotFound", $"The patient has no claim of {month}; run month end first.", nameof(ClaimDto.Month));

    public static BusinessException PayerExists(string code) =>
        new(Conflict, "Billing:PayerExists", $"A payer with the code {code} is already in the practice.", nameof(CreatePayerInput.Code));

    public static BusinessException TermsNotLater(DateOnly latest) => new(
        Conflict,
        "Billing:TermsNotLater",
        $"The latest version is in force from {latest:yyyy-MM-dd}; a new one begins on a later day. Correct the latest version if it holds a mistake.",
        nameof(CreatePayerInput.EffectiveFrom));

    public static BusinessException AmountUnchanged(Money amount) => new(
        Conflict, "Billing:AmountUnchanged", $"It reads {amount} as it is, so there is nothing to correct; give the right amount, or close.", nameof(ChargeDto.Amount));

    public static BusinessException ListHasProblems(int count) => new(
        Conflict, "Billing:ListHasProblems", $"{count} rows of the file are refused, and it is taken whole or not at all. Correct them in the file, and give it again.");

    public static BusinessException ListEnded(string name) => new(Conflict, "Billing:ListEnded", $"{name} was taken or dropped already. Give it again if it is still needed.");

    public static BusinessException ListChanged() => new(
        Conflict, "Billing:ListChanged", "What the file would change is not what was shown: somebody changed the list meanwhile. Look at the file again, then take it.");

    public static BusinessException ListTooLarge() => new(
        Invalid, "Billing:ListTooLarge", $"The file has more than {BillingLimits.ListBytes / 1024 / 1024} MB. Take a file of one carrier, or split it.", nameof(InboundFileDto.FileName));

    public static BusinessException ListEmpty() => new(Invalid, "Billing:ListEmpty", "The file is empty; choose another.", nameof(InboundFileDto.FileName));

    public static BusinessException TermsUnchanged(int number) => new(
        Conflict, "Billing:TermsUnchanged", $"These rules say what version {number} says, so there is nothing to correct; change what is wrong in them, or close.");

    public static BusinessException EnrollmentOverlaps(DateOnly from) => new(
        Conflict,
        "Billing:EnrollmentOverlaps",
        $"The practitioner is already enrolled with this payer on {from:yyyy-MM-dd}.",
        nameof(PayerEnrollmentDto.From));

    public static BusinessException CoverageOverlaps(int rank, DateOnly from) => new(
        Conflict,
        "Billing:CoverageOverlaps",
        $"Another coverage of rank {rank} is already in force on {from:yyyy-MM-dd}; end it first.",
        nameof(CoverageInput.From));

    public static BusinessException CoveragesChanged() => new(
        Conflict, "Billing:CoveragesChanged", "Somebody else changed this patient's insurance meanwhile; look at what is there now, and change that.");

    public static BusinessException CoverageReachesAnother(int rank, DateOnly next) => new(
        Conflict,
        "Billing:CoverageOverlaps",
        $"Another coverage of rank {rank} is in force from {next:yyyy-MM-dd}; this one ends before it.",
        nameof(CoverageInput.To));

    public static BusinessException EnrollmentReachesAnother(DateOnly next) => new(
        Conflict,
        "Billing:EnrollmentOverlaps",
        $"The practitioner is enrolled with this payer again from {next:yyyy-MM-dd}; this enrollment ends before it.",
        nameof(PayerEnrollmentDto.To));

    public static BusinessException ServiceExists(string code, DateOnly on) => new(
        Conflict,
        "Billing:ServiceExists",
        $"{code} of {on:yyyy-MM-dd} is already recorded for this patient and practitioner.",
        nameof(OtherServiceInput.Code));

    public static BusinessException CodeNotInForce(ProcedureCodeDto code, DateOnly on) => new(
        Invalid,
        "Billing:CodeNotInForce",
        code.To < on
            ? $"{code.Code} ended on {code.To:yyyy-MM-dd} and is not reported for {on:yyyy-MM-dd}."
            : $"{code.Code} is reported from {code.From:yyyy-MM-dd} on, not for {on:yyyy-MM-dd}.",
        nameof(OtherServiceInput.Code));

    public static BusinessException ServiceWithdrawn(Guid id) =>
        new(Conflict, "Billing:ServiceWithdrawn", "This service was withdrawn.", about: id);

    public static BusinessException ChargeExists(string code, DateOnly from) => new(
        Conflict, "Billing:ChargeExists", $"{code} already has a charge from {from:yyyy-MM-dd}.", nameof(ChargeDto.From));

    public static BusinessException RateExists(string code, DateOnly from) => new(
        Conflict, "Billing:RateExists", $"{code} already has an amount from {from:yyyy-MM-dd}.", nameof(RateFact.EffectiveFrom));

    public static BusinessException EndBeforeStart(string field) => Check.Invalid(field, $"{field} is before the first day.");

    public static BusinessException MonthRunsElsewhere(BillingMonth month) => new(
        Conflict, RunsElsewhereCode, $"Another process runs month end of {month}; wait for it or cancel it.");

    public static BusinessException RunEnded(Guid id) => new(Conflict, "Billing:RunEnded", "This run has ended.", about: id);

    /// <param name="next">Where it goes from there: what stands between is what is missing (C-161).</param>
    public static BusinessException TransitionRefused(ClaimState from, ClaimState to, string next) => new(
        Conflict, "Billing:TransitionRefused", $"A claim that is {from} cannot become {to}; {next}.");

    public static BusinessException NotAnOutcome(ClaimState state) => new(
        Invalid,
        "Billing:NotAnOutcome",
        $"{state} is not what a clearinghouse or payer answers; no file and no answer takes a step that is the practice's own.",
        nameof(ClaimOutcomeInput.State));

    public static BusinessException CorrectionNotReleased(Guid claimId) => new(
        Conflict,
        "Billing:CorrectionNotReleased",
        "The correction of this claim has not been released, so no payer can have answered it; release it first.",
        nameof(ClaimOutcomeInput.State),
        claimId);

    public static BusinessException NothingWaived(Guid claimId) => new(
        Conflict, "Billing:NothingWaived", "The patient's share of this claim is not waived.", about: claimId);

    public static BusinessException CorrectionNotMade(string claim) => new(
        Conflict, "Billing:CorrectionNotMade", $"The correction of claim {claim} has no version yet; run month end, which makes it or opens a task.");

    public static BusinessException CorrectionTooLate(string claim, DateOnly last) => new(
        Conflict,
        "Billing:CorrectionTooLate",
        $"The payer took corrections of claim {claim} until {last:yyyy-MM-dd}; ask it for an exception and run month end again.");

    public static BusinessException MonthNotBegun(BillingMonth month) => new(
        Invalid, "Billing:MonthNotBegun", $"{month} has not begun; there is nothing to evaluate yet. Choose the running month or an earlier one.", nameof(MonthRunDto.Month));

    public static BusinessException NothingToWithdraw(Guid claimId) => new(
        Conflict, "Billing:NothingToWithdraw", "This claim has no correction of month end that still waits to go.", about: claimId);

    public static BusinessException MonthNotClosed(DateOnly from) => new(
        Conflict, "Billing:MonthNotClosed", $"The claim can be released from {from:yyyy-MM-dd} on, when its month is closed.");

    public static BusinessException HeldWithinADay(string claim) => new(
        Conflict, "Billing:HeldWithinADay", $"The month of claim {claim} was held within the last 24 hours; look at why and confirm the review.");

    public static BusinessException ClaimHasHolds(string claim) => new(
        Conflict, "Billing:ClaimHasHolds", $"The month of claim {claim} is held; clear the holds first.");

    /// <param name="changed">What changed, without names or diagnoses.</param>
    public static BusinessException ClaimOutOfDate(string claim, string changed) => new(
        Conflict, "Billing:ClaimOutOfDate", $"Claim {claim} no longer says what its month comes to ({changed}); run month end again and look at it anew.");

    public static BusinessException NoCharge(string code) => new(
        Conflict, "Billing:NoCharge", $"{code} has no charge in the fee schedule; give it one of more than $0.00 and run month end again.");

    public static BusinessException ClaimIsBatched(Guid claimId) => new(
        Conflict, "Billing:ClaimIsBatched", "This claim has been batched; what was sent never changes, a correction is a new version.", about: claimId);

    public static BusinessException ClaimIsReleased(Guid claimId) => new(
        Conflict,
        "Billing:ClaimIsReleased",
        "This claim is released and not answered; its modifier can be changed before the release, and again as a correction once the payer has answered.",
        nameof(ClaimDto.Modifier),
        claimId);

    public static BusinessException AlreadyReleased(string claim) => new(
        Conflict, "Billing:AlreadyReleased", $"Claim {claim} is released already; load the page again to see how far it is.");

    public static BusinessException ModifierUnchanged(string? modifier) => new(
        Conflict,
        "Billing:ModifierUnchanged",
        modifier is null ? "No biller gave this claim a modifier, so there is none to take back." : $"Modifier {modifier} is on the claim already; choose another or leave it.",
        nameof(ClaimDto.Modifier));
}
