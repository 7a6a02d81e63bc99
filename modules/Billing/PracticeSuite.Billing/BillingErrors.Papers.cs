using PracticeSuite.Billing.Contracts.Statements;
using PracticeSuite.Documents;
using PracticeSuite.Kernel;
using static PracticeSuite.Kernel.RefusalKind;

namespace PracticeSuite.Billing;

/// <summary>Those of statements, forms and packets.</summary>
internal static partial class BillingErrors
{
    public static BusinessException SettingsChanged() =>
        new(Conflict, "Billing:SettingsChanged", "Somebody else changed these settings meanwhile; look at what is there now, and change that.");

    public static BusinessException StatementNotFound(Guid id) => new(Missing, "Billing:StatementNotFound", "There is no such statement in this practice.", about: id);

    public static BusinessException StatementRunNotFound(Guid id) => new(Missing, "Billing:StatementRunNotFound", "There are no such statements in this practice.", about: id);

    public static BusinessException NothingOnAccount(Guid patientId) =>
        new(Conflict, "Billing:StatementHeld", "Nothing stands on this account that a statement could be about.", about: patientId);

    public static BusinessException StatementHeld(StatementHold hold, Guid patientId) => new(
        Conflict, "Billing:StatementHeld", $"No statement goes out: {WhyHeld(hold)}.", about: patientId);

    public static BusinessException StatementPrintedMeanwhile() =>
        new(Conflict, "Billing:StatementPrintedMeanwhile", "Somebody else printed this statement just now; look at what was printed.");

    /// <param name="account">No name: it goes into lists and answers.</param>
    public static BusinessException StatementUnprintable(string account, MissingGlyphException missing) =>
        Unprintable("Billing:StatementUnprintable", $"The statement of account {account}", missing, "print it again");

    public static BusinessException AccountChanged() =>
        new(Conflict, "Billing:AccountChanged", "Somebody else changed how this patient's statements go out meanwhile; look at what is there now, and change that.");

    public static BusinessException NotAMinorsService(string claimNumber) => new(
        Conflict, "Billing:NotAMinorsService", $"Claim {claimNumber} is of a patient who was of age on that day, or whose birth date is not known; only a minor's service is kept from a guarantor (C-385).");

    public static BusinessException NothingToPay(Guid patientId) =>
        new(Conflict, "Billing:NothingToPay", "No claim of this account stands in the books, so nothing can be paid to it yet; wait until one has gone out, or choose another account.", about: patientId);

    public static BusinessException PaymentInFuture(DateOnly today) =>
        Check.Invalid(nameof(PatientPaymentInput.On), $"On lies after today, {today:yyyy-MM-dd}; give the day on which the payment came.");

    public static BusinessException NoFormToPrint(string why) => new(Conflict, "Billing:NoFormToPrint", $"None of these claims has a form: {why.TrimEnd('.')}.");

    public static BusinessException FormUnprintable(MissingGlyphException missing) =>
        Unprintable("Billing:FormUnprintable", "The form", missing, "print it again");

    public static BusinessException PacketNotFound(Guid id) => new(Missing, "Billing:PacketNotFound", "There is no such packet in this practice.", about: id);

    public static BusinessException PacketWithoutProgramConsent(string claimNumber) => new(
        Forbidden,
        "Billing:PacketWithoutProgramConsent",
        $"Claim {claimNumber} tells of a Part 2 program, and no consent of the patient for payment is in force (B-244); record the consent first.");

    public static BusinessException PacketUnprintable(string claimNumber, MissingGlyphException missing) =>
        Unprintable("Billing:PacketUnprintable", $"The packet of claim {claimNumber}", missing, "make it again");

    public static BusinessException PacketMadeMeanwhile() => new(Conflict, "Billing:PacketMadeMeanwhile", "Somebody else made this packet just now; look at what is there.");

    private static BusinessException Unprintable(string code, string what, MissingGlyphException missing, string again) => new(
        Conflict,
        code,
        $"{what} cannot be printed: no font has the character U+{missing.Character.Value:X4} of the field '{(missing.Field ?? "a text").ToLowerInvariant()}'. "
        + $"Write that field in Latin, Greek or Cyrillic letters and {again}.");

    private static string WhyHeld(StatementHold hold) => hold switch
    {
        StatementHold.OnHold => "the account is on hold",
        StatementHold.Bankrupt => "the patient is bankrupt",
        StatementHold.DeceasedUnreviewed => "the patient has died, and nobody has reviewed who is written to",
        StatementHold.Credit => "the patient has paid too much and gets it back",
        StatementHold.PaidAhead => "what is due was paid ahead; put the money that is held to it first",
        StatementHold.InsurancePending => "an insurer has still to answer",
        StatementHold.BelowMinimum => "the amount is below the practice's minimum",
        StatementHold.NoGuarantor => "the patient is a minor, and no guarantor is named",
        StatementHold.NoConfidentialAddress => "the service is confidential, and the patient gave no address in confidence",
        StatementHold.NoAddress => "no whole address is on record",
        _ => "the last one is not old enough",
    };
}
