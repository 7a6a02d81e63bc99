using PracticeSuite.Coordination.Contracts.Messages;
using PracticeSuite.Kernel;
using static PracticeSuite.Kernel.RefusalKind;

namespace PracticeSuite.Coordination.Messages;

/// <summary>Every refusal that is about messages. Staff are named, patients never.</summary>
internal static class MessageErrors
{
    /// <summary>Told to nobody: a reminder of what is read at the same moment is left out.</summary>
    public const string ReadMeanwhileCode = "Coordination:ReadMeanwhile";

    public static BusinessException ReadMeanwhile() => new(Conflict, ReadMeanwhileCode, "Somebody read this message, or was reminded of it, at the same moment.");

    public static BusinessException ThreadNotFound(Guid id) =>
        new(Missing, "Coordination:ThreadNotFound", "There is no such conversation, or you no longer take part in it.", about: id);

    public static BusinessException MessageNotFound(Guid id) => new(Missing, "Coordination:MessageNotFound", "There is no such message, or it is not yours to read.", about: id);

    public static BusinessException NotAddressable(string names, string others) => new(
        Forbidden,
        "Coordination:NotAddressable",
        $"{names} cannot read messages about this patient now: not on the care team, no stand-in or supervisor of a member, or without a role that reads messages. {Instead(others)}",
        nameof(NewThread.To));

    public static BusinessException NoReader(string names, string others) => new(
        Forbidden, "Coordination:NotAddressable", $"{names} cannot read messages: no clinical role, or no sign-in. {Instead(others)}", nameof(NewThread.To));

    public static BusinessException NotForProgram(string names) => new(
        Forbidden,
        "Coordination:NotForProgram",
        $"{names} may not know what the Part 2 program writes while no consent to treatment is in force. Write to the program's people in a thread of their own, or record the consent first.",
        nameof(NewThread.To));

    /// <summary>K-069.</summary>
    public static BusinessException TeamOnly(MessageDirection direction) => new(
        Invalid,
        "Coordination:TeamOnly",
        $"Direction is {direction}, and this conversation is the team's alone: a patient is never let into one, nor into what was written there. Begin a conversation with the patient in their chart.",
        nameof(NewMessage.Direction));

    public static BusinessException NoPatientHere() => new(
        Conflict,
        "Coordination:TeamConversation",
        "This conversation is the team's alone: a patient is never let into one, nor into what was written there. Begin a conversation with the patient in their chart, and send the link from there.");

    public static BusinessException PatientReads() => new(
        Invalid,
        "Coordination:PatientReads",
        "Direction is Team, and the patient reads this conversation. Write to the team in a conversation of its own.",
        nameof(NewMessage.Direction));

    /// <summary>K-061.</summary>
    public static BusinessException UrgentNeedsPatient(bool isAdministrative) => new(
        Invalid,
        "Coordination:UrgentNeedsPatient",
        isAdministrative
            ? "Level is Urgent, and IsAdministrative is set: an urgent message raises a flag, which is of the patient's record. Take one of the two back."
            : "Level is Urgent, and this conversation is about no patient: an urgent message raises a flag in a chart. Choose Important, or begin one about the patient.",
        nameof(NewMessage.Level));

    public static BusinessException InvitationNotFound(Guid id) => new(Missing, "Coordination:InvitationNotFound", "There is no such link, or its conversation is not yours.", about: id);

    public static BusinessException InvitationOver(Guid id) => new(Conflict, "Coordination:InvitationOver", "This link is answered, ended or expired already; make another one.", about: id);

    public static BusinessException NoBirthDate(Guid patientId) => new(
        Conflict, "Coordination:NoBirthDate", "No birth date of this patient is on record, which the link asks for. Write it into the chart first.", about: patientId);

    public static BusinessException DraftChanged() => new(Conflict, "Coordination:DraftChanged", "Another window of yours keeps something else here, and it stays as it is.");

    public static BusinessException NothingMeasured() => new(Conflict, "Coordination:NothingMeasured", "Nothing measured waits here; another window of yours has settled it, or it is older than 72 hours.");

    public static BusinessException NobodyReads() => new(
        Conflict, "Coordination:NobodyReads", "Nobody else in this conversation can read it any more. Add somebody of the care team, then send.", nameof(NewThread.To));

    public static BusinessException NotYours(Guid id) => new(Forbidden, "Coordination:NotYourMessage", "Somebody else wrote this message; only its author can retract it.", about: id);

    public static BusinessException NotToYou(Guid id) => new(Forbidden, "Coordination:NotToYou", "This message was not sent to you; there is nothing to acknowledge.", about: id);

    public static BusinessException RetractRead(Guid id) =>
        new(Conflict, "Coordination:RetractRead", "Somebody has read this message, so it stays. Write a new one that corrects it.", about: id);

    public static BusinessException RetractMet(Guid id) => new(
        Conflict, "Coordination:RetractMet", "Just now somebody read this message, or it was retracted in another window. Look at what stands there now.", about: id);

    public static BusinessException Retracted(Guid id) => new(Conflict, "Coordination:Retracted", "Its author has retracted this message; there is nothing to acknowledge any more.", about: id);

    public static BusinessException RetractTooLate(Guid id) =>
        new(Conflict, "Coordination:RetractTooLate", "A message can be retracted within 2 minutes, and this one is older. Write a new one that corrects it.", about: id);

    /// <summary>K-065.</summary>
    public static BusinessException NothingToFile(Guid id, bool isRetracted, bool isAdministrative) => new(
        Conflict,
        "Coordination:NothingToFile",
        isRetracted ? "Its author has retracted this message; there is nothing to file any more."
        : isAdministrative ? "This message is administrative, and so no part of the record. Write a note of your own where it belongs there."
        : "This conversation is about no patient, so that there is no chart to file it in. Write a note in the patient's chart.",
        about: id);

    /// <summary>P-071.</summary>
    public static BusinessException FiledByProgram(Guid id) => new(
        Forbidden,
        "Coordination:FiledByProgram",
        "This message is the Part 2 program's, and a note of yours would carry its words without the program's label. Ask one of the program's people in this conversation to file it.",
        about: id);

    public static BusinessException MayNotFile(Guid id) => new(
        Forbidden, "Coordination:MayNotFile", "You write no notes about this patient. Ask a clinician of the care team to file it.", about: id);

    public static BusinessException FiledMeanwhile(Guid id) =>
        new(Conflict, "Coordination:FiledMeanwhile", "Just now somebody filed or retracted this message. Look at what stands there now.", about: id);

    private static string Instead(string others) => others.Length == 0 ? "There is nobody else whom you could write to." : $"You can write to: {others}.";
}
