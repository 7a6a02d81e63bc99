using PracticeSuite.Coordination.Contracts.Agreements;
using PracticeSuite.Kernel;
using static PracticeSuite.Kernel.RefusalKind;

namespace PracticeSuite.Coordination.Agreements;

/// <summary>Every refusal about agreements; none names a patient.</summary>
internal static class AgreementErrors
{
    public static BusinessException NotFound(Guid id) => new(Missing, "Coordination:AgreementNotFound", "There is no such agreement that you may read.", about: id);

    public static BusinessException NotOfPair() => new(
        Forbidden, "Coordination:NotOfPair", "Only the therapist and the prescriber of a pair write, sign and change what it agrees on; ask one of the two.");

    public static BusinessException OnePerson() => new(
        Invalid, "Coordination:OnePerson", "Therapist and prescriber are the same person; a pair is two (K-010).", nameof(AgreementDto.PrescriberId));

    public static BusinessException PairKnown() => new(
        Conflict, "Coordination:PairKnown", "This pair has an agreement already: open it under Agreements and begin its next version (K-010).");

    public static BusinessException HasDraft(int number) => new(
        Conflict, "Coordination:HasDraft", $"Version {number} is being drafted; go on with it, one at a time.");

    public static BusinessException DraftChanged() => new(
        Conflict, "Coordination:DraftChanged", "The other of you has just changed this draft. Look at what it says now; what you typed is not lost until you reload.");

    public static BusinessException VersionSigned(int number) => new(
        Conflict, "Coordination:VersionSigned", $"Version {number} is signed and does not change any more; begin the next version to say something else (K-023).");

    public static BusinessException VersionOver(int number) => new(
        Conflict, "Coordination:VersionOver", $"Version {number} waits for nobody: it is agreed on, or a later one took its place. Look at the latest.");

    public static BusinessException SignedAlready() => new(Conflict, "Coordination:SignedAlready", "You have signed this version; it waits for the other of you.");

    public static BusinessException SignedMeanwhile() => new(
        Conflict, "Coordination:SignedMeanwhile", "The other of you has just signed or changed this. Look at it again; if it still says what you want, sign.");

    public static BusinessException LeadMissing(string field, string what) => new(
        Invalid, "Coordination:LeadMissing", $"The {what} is missing; name one before you sign, so that the patient's chart and card can (K-018).", field);

    public static BusinessException LeadIsBackup() => new(
        Invalid, "Coordination:LeadIsBackup", "Crisis lead and backup are the same person; name two, so that one is there when the other is not (K-018).", nameof(AgreementTerms.BackupId));

    public static BusinessException LadderLoops(LadderRung rung, int times) => new(
        Invalid, "Coordination:LadderLoops", $"The ladder names {InWords(rung)} {times} times, so it would come back to where it was; name each rung once (K-017).", nameof(AgreementTerms.Ladder));

    public static BusinessException TermsChanged() => new(
        Conflict, "Coordination:TermsChanged", "Somebody else has just changed what is agreed for this patient; look at it again.");

    public static BusinessException NothingToSign() => new(
        Conflict, "Coordination:NothingToSign", "Nothing that is set for this patient waits for your signature; look at what it says now.");

    public static BusinessException NotByReading() => new(
        Conflict, "Coordination:NotByReading", "The two of you have agreed on no rhythm for this patient, and so on no reading of each other's notes; agree on one first (K-012).");

    public static BusinessException ReadAnother() => new(
        Conflict, "Coordination:ReadAnother", "There is another note or visit now than the one that was shown; read the latest, then say so.");

    public static BusinessException ReviewedAlready() => new(
        Conflict, "Coordination:ReviewedAlready", "You have said that you read this; there is nothing newer of your colleague's yet.");

    public static BusinessException NotShared() => new(
        Missing, "Coordination:SharedPatientNotFound", "This pair shares no such patient now; both are on the care team of the patients whom they share.");

    public static BusinessException TalkNotFound(Guid id) => new(Missing, "Coordination:TalkNotFound", "There is no such talk, or it is not yours to see.", about: id);

    public static BusinessException TalkNotYours() => new(Forbidden, "Coordination:TalkNotYours", "Somebody else wrote this talk down; ask them to take it back.");

    public static BusinessException TalkTakenBack() => new(Conflict, "Coordination:TalkTakenBack", "This talk has been taken back already; nothing goes by it any more.");

    private static string InWords(LadderRung rung) => rung switch
    {
        LadderRung.Addressee => "the addressee",
        LadderRung.OtherMember => "the other member of the pair",
        LadderRung.CrisisLead => "the crisis lead",
        LadderRung.CoveringClinician => "the covering clinician",
        _ => "the clinical director",
    };
}
