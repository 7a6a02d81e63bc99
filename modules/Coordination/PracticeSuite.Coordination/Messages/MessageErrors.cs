using PracticeSuite.Coordination.Contracts.Messages;
using PracticeSuite.Kernel;
using static PracticeSuite.Kernel.RefusalKind;

namespace PracticeSuite.Coordination.Messages;

/// <summary>Every refusal that is about messages. Staff are named, patients never.</summary>
internal static class MessageErrors
{
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

    private static string Instead(string others) => others.Length == 0 ? "There is nobody else whom you could write to." : $"You can write to: {others}.";
}
