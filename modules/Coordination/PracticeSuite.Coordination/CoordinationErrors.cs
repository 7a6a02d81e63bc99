using PracticeSuite.Coordination.Contracts.Enrollments;
using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Coordination.Enrollments;
using PracticeSuite.Kernel;
using static PracticeSuite.Kernel.RefusalKind;

namespace PracticeSuite.Coordination;

/// <summary>Every refusal of this module. Fields that only files have are named as their columns.</summary>
internal static class CoordinationErrors
{
    public static BusinessException StaffNotFound(Guid id, string field) =>
        new(Missing, "Coordination:StaffNotFound", "There is no such member of staff in this practice.", field, id);

    public static BusinessException LocationNotFound(Guid id) =>
        new(Missing, "Coordination:LocationNotFound", "There is no such location in this practice.", nameof(EnrollPatient.LocationId), id);

    public static BusinessException EnrollmentNotFound(Guid id) =>
        new(Missing, "Coordination:EnrollmentNotFound", "There is no such enrollment in this practice.", about: id);

    public static BusinessException EntryNotFound(Guid id) =>
        new(Missing, "Coordination:EntryNotFound", "There is no such entry in this practice.", about: id);

    public static BusinessException OverlapNotFound() =>
        new(Missing, "Coordination:OverlapNotFound", "These two do not overlap any more; load the page again to see what still does.");

    public static BusinessException OwnOverlap() => new(Invalid, "Coordination:OwnOverlap", "These are your own entries: correct one of the two.");

    public static BusinessException OwnerLeft(string name) =>
        new(Conflict, "Coordination:OwnerLeft", $"{name} does not work here any more, and nobody else corrects their entries; the minutes that both have stay uncounted.");

    public static BusinessException EnrollmentOverlaps(Enrollment other) => new(
        Conflict,
        "Coordination:EnrollmentOverlaps",
        $"The patient is already enrolled for {other.Code.ToProcedureCode()} from {other.From:yyyy-MM-dd} {Until(other.To)}; end that enrollment first.",
        nameof(EnrollPatient.From));

    public static BusinessException EnrollmentsChanged() => new(
        Conflict,
        "Coordination:EnrollmentsChanged",
        "Somebody else has just changed this patient's enrollments; look at them again.",
        nameof(EnrollPatient.From));

    public static BusinessException EndsBeforeItBegins(DateOnly from, DateOnly to) => new(
        Invalid,
        "Coordination:EndsBeforeItBegins",
        $"An enrollment that begins on {from:yyyy-MM-dd} cannot end on {to:yyyy-MM-dd}.",
        nameof(EnrollPatient.To));

    public static BusinessException EnrollmentEnded(Guid id, DateOnly on) => new(
        Conflict, "Coordination:EnrollmentEnded", $"This enrollment ended on {on:yyyy-MM-dd}; it can no longer change.", about: id);

    public static BusinessException NotYet(string field) => new(
        Invalid, "Coordination:NotYet", "The day lies in the future; record the change when it has come.", field);

    public static BusinessException MemberNamedLater(DateOnly since) => new(
        Invalid,
        "Coordination:MemberNamedLater",
        $"The member of today was named from {since:yyyy-MM-dd}, or the enrollment began then; give that day or a later one.",
        nameof(EnrollPatient.From));

    public static BusinessException SameLocation() => new(
        Conflict, "Coordination:SameLocation", "The enrollment is already at this location; choose another.", nameof(EnrollPatient.LocationId));

    public static BusinessException SamePractitioner() => new(
        Conflict,
        "Coordination:SamePractitioner",
        "This practitioner already bills the enrollment; choose another.",
        nameof(EnrollPatient.BillingPractitionerId));

    public static BusinessException NotStaff() => new(
        Forbidden, "Coordination:NotStaff", "Only a member of staff can log work, and only as themselves; this user is not linked to one.");

    public static BusinessException NotYourEntry(Guid entryId) => new(
        Forbidden, "Coordination:NotYourEntry", "Somebody else wrote this entry; only its author can change or attest it.", about: entryId);

    public static BusinessException OwnEntry(Guid entryId) => new(
        Forbidden, "Coordination:OwnEntry", "This entry is your own; another supervisor has to approve it.", about: entryId);

    public static BusinessException EndNotAfterStart() => new(
        Invalid,
        "Coordination:EndNotAfterStart",
        "The work ends when it starts or before; give an end after the start.",
        nameof(WorkTime.End));

    public static BusinessException WorkNotYetDone() =>
        new(Invalid, "Coordination:WorkNotYetDone", "The end lies in the future; log work when it is done.", nameof(WorkTime.End));

    public static BusinessException TooLong() => new(
        Invalid, "Coordination:TooLong", "One entry holds at most 24 hours; give the stretches that were really worked.", nameof(WorkTime.End));

    public static BusinessException NoteNeeded() => new(
        Invalid, "Coordination:NoteNeeded", "An entry of under a minute needs a note that says what was done.", nameof(AddTimeEntry.Note));

    public static BusinessException LateReasonNeeded() => new(
        Invalid,
        "Coordination:LateReasonNeeded",
        "The work ended more than 72 hours before it is written down; say why it is late.",
        nameof(AddTimeEntry.LateReason));

    public static BusinessException InstrumentNeedsScale() => new(
        Invalid,
        "Coordination:InstrumentNeedsScale",
        "An instrument is named only with a scale that was given or reviewed.",
        nameof(AddTimeEntry.Instrument));

    public static BusinessException EntryExists(string reference) => new(
        Conflict, "Coordination:EntryExists", $"An entry with the reference {reference} is already in the file or in the practice.", "Ref");

    public static BusinessException EntryChanged(Guid entryId) => new(
        Conflict,
        "Coordination:EntryChanged",
        "This entry has a newer version than the one you looked at; look at it again.",
        about: entryId);

    /// <param name="more">Than were shown; negative = fewer, 0 = as many, but not the same.</param>
    public static BusinessException OthersWait(int more) => new(
        Conflict, "Coordination:OthersWait", $"{OthersThanSeen(more)} Nothing is attested yet; look and attest again.");

    public static BusinessException EntryVoided(Guid entryId) =>
        new(Conflict, "Coordination:EntryVoided", "This entry is void; write a new one instead.", about: entryId);

    public static BusinessException EntryVoidedTwice() => new(
        Conflict, "Coordination:EntryVoidedTwice", "A line that voids this entry is already in the file; leave one of the two out.", "Ref");

    public static BusinessException NothingToApprove(Guid entryId) => new(
        Conflict,
        "Coordination:NothingToApprove",
        "This entry was written before its month closed, or is already decided.",
        "LateApproved",
        entryId);

    public static BusinessException NotLong(Guid entryId) => new(
        Conflict, "Coordination:NotLong", "This entry has 120 minutes or less; there is nothing to confirm.", about: entryId);

    public static BusinessException TimerRunning(Guid patientId) =>
        new(Conflict, "Coordination:TimerRunning", "Your timer is already running; stop it first.", about: patientId);

    public static BusinessException NoTimer() => new(Conflict, "Coordination:NoTimer", "No timer of yours is running.");

    public static BusinessException TimerChanged() =>
        new(Conflict, "Coordination:TimerChanged", "Your timer has just been changed elsewhere; look at it again.");

    private static string OthersThanSeen(int more) => more switch
    {
        0 => "What waits for your sign-off was changed after you saw it.",
        1 => "One entry more than you saw waits for your sign-off.",
        -1 => "One entry fewer than you saw waits for your sign-off.",
        > 1 => $"{more} entries more than you saw wait for your sign-off.",
        _ => $"{-more} entries fewer than you saw wait for your sign-off.",
    };

    private static string Until(DateOnly? to) => to is { } day ? $"to {day:yyyy-MM-dd}" : "on";
}
