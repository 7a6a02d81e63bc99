using System.Globalization;
using PracticeSuite.Coordination.Contracts.Enrollments;
using PracticeSuite.Coordination.Enrollments;
using PracticeSuite.Kernel;

namespace PracticeSuite.Coordination;

/// <summary>Every refusal of this module. Fields are named as the columns of its files.</summary>
internal static class CoordinationErrors
{
    public static BusinessException NoSuchStaff(Guid staffId) =>
        new("Coordination:NoSuchStaff", $"There is no member of staff {staffId} in this practice.", "Staff");

    public static BusinessException NoSuchLocation(Guid locationId) =>
        new("Coordination:NoSuchLocation", $"There is no location {locationId} in this practice.", "Location");

    public static BusinessException NoSuchEnrollment(Guid id) => new("Coordination:NoSuchEnrollment", $"There is no enrollment {id}.");

    public static BusinessException NoSuchEntry(Guid id) => new("Coordination:NoSuchEntry", $"There is no entry {id}.");

    public static BusinessException EnrollmentOverlaps(Enrollment other) => new(
        "Coordination:EnrollmentOverlaps",
        $"The patient is enrolled for {other.Code.ToProcedureCode()} from {other.From:yyyy-MM-dd} {Until(other.To)} already; "
            + "end that enrollment first: duplicate key.",
        "From");

    public static BusinessException EnrollmentsChanged() => new(
        "Coordination:EnrollmentsChanged", "Somebody else has just changed this patient's enrollments; look at them again.", "From");

    public static BusinessException EndsBeforeItBegins(DateOnly from, DateOnly to) => new(
        "Coordination:EndsBeforeItBegins", $"An enrollment that begins on {from:yyyy-MM-dd} cannot end on {to:yyyy-MM-dd}.", "To");

    public static BusinessException EnrollmentEnded(Guid id, DateOnly on) =>
        new("Coordination:EnrollmentEnded", $"Enrollment {id} ended on {on:yyyy-MM-dd}; it is not changed any more.");

    public static BusinessException NotYet(string field) => new(
        "Coordination:NotYet", "The day lies in the future; record the change when it has come.", field);

    public static BusinessException MemberNamedLater(DateOnly since) => new(
        "Coordination:MemberNamedLater",
        $"The member of today was named from {since:yyyy-MM-dd}, or the enrollment began then; give that day or a later one.",
        "From");

    public static BusinessException SameLocation() => new(
        "Coordination:SameLocation", "The enrollment is at this location already; choose another.", "Location");

    public static BusinessException SamePractitioner() => new(
        "Coordination:SamePractitioner", "This practitioner bills the enrollment already; choose another.", "BillingPractitioner");

    public static BusinessException NotStaff() => new(
        "Coordination:NotStaff", "Only a member of staff can log work, and only as themselves; this user is not linked to one.", "Staff");

    public static BusinessException NotYourEntry(Guid entryId) => new(
        "Coordination:NotYourEntry", $"Entry {entryId} was written by somebody else; only its author can change or attest it.");

    public static BusinessException OwnEntry(Guid entryId) => new(
        "Coordination:OwnEntry", $"Entry {entryId} is your own; another supervisor has to approve it.");

    public static BusinessException EndNotAfterStart() =>
        new("Coordination:EndNotAfterStart", "The work ends when it starts or before; give an end after the start.", "End");

    public static BusinessException WorkNotYetDone() =>
        new("Coordination:WorkNotYetDone", "The end lies in the future; log work when it is done.", "End");

    public static BusinessException TooLong() =>
        new("Coordination:TooLong", "One entry holds at most 24 hours; give the stretches that were really worked.", "End");

    public static BusinessException NoteNeeded() =>
        new("Coordination:NoteNeeded", "An entry of under a minute needs a note that says what was done.", "Note");

    public static BusinessException LateReasonNeeded() => new(
        "Coordination:LateReasonNeeded", "The work ended more than 72 hours before it is written down; say why it is late.", "LateReason");

    public static BusinessException InstrumentNeedsScale() =>
        new("Coordination:InstrumentNeedsScale", "An instrument is named only with a scale that was given or reviewed.", "Instrument");

    public static BusinessException EntryExists(string reference) =>
        new("Coordination:EntryExists", $"There is an entry with the reference {reference} already: duplicate key.", "Ref");

    public static BusinessException EntryChanged(Guid entryId) => new(
        "Coordination:EntryChanged", $"Entry {entryId} has a newer version than the one you looked at; look at it again.");

    public static BusinessException EntryVoided(Guid entryId) =>
        new("Coordination:EntryVoided", $"Entry {entryId} is void; write a new one instead.");

    public static BusinessException EntryVoidedTwice() =>
        new("Coordination:EntryVoidedTwice", "The file voids this entry twice: duplicate key; leave one line out.", "Ref");

    public static BusinessException NothingToApprove(Guid entryId) => new(
        "Coordination:NothingToApprove", $"Entry {entryId} was written before its month closed, or is decided already.", "LateApproved");

    public static BusinessException NotLong(Guid entryId) =>
        new("Coordination:NotLong", $"Entry {entryId} has 120 minutes or less; there is nothing to confirm.");

    public static BusinessException TimerRunning(Guid patientId, DateTimeOffset since) => new(
        "Coordination:TimerRunning",
        string.Create(CultureInfo.InvariantCulture, $"Your timer has been running for patient {patientId} since {since:u}; stop it first."));

    public static BusinessException NoTimer() => new("Coordination:NoTimer", "No timer of yours is running.");

    public static BusinessException TimerChanged() =>
        new("Coordination:TimerChanged", "Your timer has just been changed elsewhere; look at it again.");

    private static string Until(DateOnly? to) => to is { } day ? $"to {day:yyyy-MM-dd}" : "on";
}
