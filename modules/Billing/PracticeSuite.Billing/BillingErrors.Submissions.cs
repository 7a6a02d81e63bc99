using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Billing.Contracts.Submissions;
using PracticeSuite.Kernel;
using static PracticeSuite.Kernel.RefusalKind;

namespace PracticeSuite.Billing;

/// <summary>Of clearinghouses, batches and files that came.</summary>
internal static partial class BillingErrors
{
    public static BusinessException ClearinghouseNotFound(Guid id) =>
        new(Missing, "Billing:ClearinghouseNotFound", "There is no such clearinghouse in this practice.", about: id);

    public static BusinessException BatchNotFound(Guid id) => new(Missing, "Billing:BatchNotFound", "There is no such batch in this practice.", about: id);

    public static BusinessException ClearinghouseExists(string code) => new(
        Conflict, "Billing:ClearinghouseExists", $"A clearinghouse with the code {code}, or with the same submitter and receiver ids, is already in the practice.", nameof(ClearinghouseInput.Code));

    public static BusinessException BatchesUnderWay(string name) => new(
        Conflict, "Billing:BatchesUnderWay",
        $"A batch to {name} is not handed over yet, so its place cannot change; wait until it is, or take it back on its own page.", nameof(ClearinghouseInput.Transport));

    public static BusinessException FolderTaken(string folder) => new(
        Conflict, "Billing:FolderTaken", $"Another clearinghouse has the folder {folder}; give one of its own, so that no file is taken for another's.", nameof(ClearinghouseInput.Folder));

    public static BusinessException FolderNotMade(string problem) => new(
        Conflict, "Billing:FolderNotMade", $"{problem} The folder was not made; see to it, then keep the profile once more.", nameof(ClearinghouseInput.Folder));

    public static BusinessException ClearinghouseIsOff(string name) => new(
        Conflict, "Billing:ClearinghouseIsOff", $"{name} is switched off; switch it on under Practice, Clearinghouses, or send the claims another way.");

    public static BusinessException SimulationNotAllowed() => new(
        Conflict,
        "Billing:SimulationNotAllowed",
        "A simulated clearinghouse answers for no payer, so it is open to the demo practice alone; choose Test or Production.",
        nameof(ClearinghouseInput.Mode));

    public static BusinessException NoControlNumbersLeft() => new(
        Conflict, "Billing:NoControlNumbersLeft", "All nine-digit control numbers of this clearinghouse are used; ask it for another submitter id and make a profile for that.");

    public static BusinessException NoMemberToAsk() => new(
        Conflict, "Billing:NoMemberToAsk", "The coverage has no member id, so the payer cannot tell whom is asked about; take it from the card.", nameof(CoverageInput.MemberId));

    public static BusinessException NoWayToAsk() => new(
        Conflict, "Billing:NoWayToAsk", "No clearinghouse carries this payer's files, so nobody can be asked; add the payer under Practice, Clearinghouses, or telephone.");

    public static BusinessException NoConsentToAsk() => new(
        Conflict, "Billing:NoConsentToAsk",
        "The practice is a Part 2 program, and asking tells the payer that the patient is its patient; record the patient's consent for payment first (P-073).");

    public static BusinessException BatchMadeMeanwhile() => new(
        Conflict, "Billing:BatchMadeMeanwhile", "Somebody else made a batch for the same receiver at this moment, and nothing was made here; send the claims again.");

    public static BusinessException NothingReady(string clearinghouse) => new(
        Conflict, "Billing:NothingReady", $"No claim is ready to go to {clearinghouse}; release claims first, and look at what is held.");

    public static BusinessException BatchHeadNotWritable(string field, string problem, string fix) => new(
        Conflict, "Billing:BatchHeadNotWritable", $"{field}: {problem} {fix} It comes from the clearinghouse's profile and the practice's own page.");

    public static BusinessException BatchNotWritable(int control, string field) => new(
        Conflict, "Billing:BatchNotWritable", $"The file of batch {control} cannot be written at {field}; nothing was sent. Tell whoever keeps the program.");

    public static BusinessException BatchIsElsewhere(int control, BatchState state) => new(
        Conflict, "Billing:BatchIsElsewhere", $"Batch {control} is {state}; somebody else has taken it further. Load the page again.");

    public static BusinessException BatchClaimsMoved(int control, int claims) => new(
        Conflict, "Billing:BatchClaimsMoved",
        $"{claims} of the claims of batch {control} {(claims == 1 ? "has" : "have")} gone on without it, so it is not sent; take the batch back and release the rest again.");

    public static BusinessException BatchNotTellable(int control, int claims) => new(
        Conflict, "Billing:BatchNotTellable",
        $"The payer may not be told of {claims} of the claims of batch {control} any more, because of what a patient asked or took back since; take the batch back and release the rest again.");

    public static BusinessException BatchBeingExchanged() => new(
        Conflict, "Billing:BatchBeingExchanged", "Files are exchanged with this clearinghouse at this moment; try again in a minute.");

    public static BusinessException BatchHasItsName(int control) => new(
        Conflict, "Billing:BatchHasItsName", $"The file of batch {control} lies there under its name already, so it may have been taken; the next exchange says so.");

    public static BusinessException BatchNotReached(string problem) => new(Conflict, "Billing:BatchNotReached", $"{problem} The batch was not taken back.");

    public static BusinessException InboundFileNotFound(Guid id) =>
        new(Missing, "Billing:InboundFileNotFound", "There is no such received file in this practice.", about: id);

    public static BusinessException InboundFileNotAside() => new(
        Conflict, "Billing:InboundFileNotAside", "Only a file that was put aside, and whose content is kept, is read again. Load the page again; if it is too long, ask the sender for it in parts.");

    public static BusinessException FileNotToPutAway() => new(
        Conflict, "Billing:FileNotToPutAway", "Only a file of which nothing was used is put away, and once. Load the page again to see what became of it.");

    public static BusinessException FileNotPutAway() => new(
        Conflict, "Billing:FileNotPutAway", "Only a file that was put away is taken up again. Load the page again to see what became of it.");

    public static BusinessException FilePutAway() => new(
        Conflict, "Billing:FilePutAway", "The file was put away; take it up again first, then check it.");

    public static BusinessException BatchRendersDifferently(int control) => new(
        Conflict, "Billing:BatchRendersDifferently", $"The file of batch {control} comes out other than it did before, so it is not sent; tell whoever keeps the program.");
}
