using System.Globalization;
using PracticeSuite.Coordination.Contracts.Calls;
using PracticeSuite.Kernel;
using static PracticeSuite.Kernel.RefusalKind;

namespace PracticeSuite.Coordination.Calls;

/// <summary>Every refusal that is about calls. None names a patient.</summary>
internal static class CallErrors
{
    public static BusinessException CallNotFound(Guid id) => new(Missing, "Coordination:CallNotFound", "There is no such call, or you do not speak in it.", about: id);

    public static BusinessException TaskNotFound(Guid id) => new(Missing, "Coordination:CallTaskNotFound", "There is no such task, or it is not yours to see.", about: id);

    public static BusinessException CallChanged() => new(Conflict, "Coordination:CallChanged", "Somebody in the call was faster. Look at what stands there now, then act again.");

    public static BusinessException Canceled() => new(Conflict, "Coordination:CallCanceled", "This call was canceled. Book another, or call without an appointment from the chart.");

    public static BusinessException NotYet() => new(Conflict, "Coordination:CallNotYet", "The call begins in more than an hour; its room opens one hour before. The agenda can be arranged now.");

    public static BusinessException NotBegun() => new(Conflict, "Coordination:CallNotBegun", "The call has not begun yet; whether it took place is said from its start on.");

    public static BusinessException NotJoined() => new(Conflict, "Coordination:NotInCall", "You are not in the call; join it first.");

    public static BusinessException NotOnAgenda() => new(Conflict, "Coordination:NotOnAgenda", "This patient is not on the agenda; add the patient first.", "PatientId");

    /// <summary>What keeps the patient off it may not be told; how to go on is true in any case (P-082).</summary>
    public static BusinessException NotToBeAdded() => new(
        Conflict, "Coordination:NotToBeAdded", "This patient cannot be added to this call's agenda, however often it is tried. Call your colleague about them from their chart instead.", "PatientId");

    public static BusinessException TalkedAbout() => new(Conflict, "Coordination:TalkedAbout", "A patient who was talked about stays on the agenda.");

    public static BusinessException IsOver() => new(Conflict, "Coordination:CallIsOver", "This call has ended.");

    public static BusinessException GoesOn() => new(Conflict, "Coordination:CallGoesOn", "The call goes on; end it, then attest.");

    public static BusinessException WasMissed() => new(Conflict, "Coordination:CallMissed", "This call is marked as one that did not take place. Book it again.");

    public static BusinessException WasHeld() => new(Conflict, "Coordination:CallHeld", "In this call somebody was talked about, or it is known to have been held; it took place.");

    public static BusinessException SomebodyHere() => new(
        Conflict, "Coordination:SomebodyInCall", "Somebody else is in the room now, so the call can still take place. Join them; it can be said when they have left.");

    public static BusinessException NotHeld() => new(
        Conflict, "Coordination:CallNotHeld", "Nobody else was in the room for a minute. Mark the call as held; another of those who spoke confirms it within 48 hours, then it can be attested.");

    public static BusinessException TookNoPart() => new(
        Conflict, "Coordination:TookNoPart", "You were not in the room with another for a minute, and did not mark or confirm the call as held. It is attested by those who took part; log work of your own in the chart.");

    public static BusinessException ConfirmedTooLate(DateTimeOffset until) => new(
        Conflict, "Coordination:ConfirmedTooLate", string.Create(
            CultureInfo.InvariantCulture, $"A call is confirmed within {CallLimits.Confirming.TotalHours:0} hours, and this one could be until {until.UtcDateTime:yyyy-MM-dd HH:mm} UTC. It counts as not held."));

    public static BusinessException Attested() => new(Conflict, "Coordination:CallAttested", "You have attested this call; what it says stays.");

    public static BusinessException NotYours(Guid id) => new(Forbidden, "Coordination:NotYourCallItem", "Somebody else wrote this; only they can take it back.", about: id);

    public static BusinessException NotColleague() => new(Invalid, "Coordination:NotColleague", "This is nobody else of the patient's care team; call one of its members.");
}
