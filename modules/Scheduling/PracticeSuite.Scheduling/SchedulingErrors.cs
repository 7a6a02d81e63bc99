using PracticeSuite.Kernel;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Scheduling.Contracts.Stays;
using PracticeSuite.Scheduling.Contracts.Visits;
using static PracticeSuite.Kernel.RefusalKind;

namespace PracticeSuite.Scheduling;

/// <summary>Every refusal of this module.</summary>
internal static class SchedulingErrors
{
    public const string CalendarMadeMeanwhileCode = "Scheduling:CalendarMadeMeanwhile";

    public static BusinessException CalendarMadeMeanwhile() =>
        new(Conflict, CalendarMadeMeanwhileCode, "Somebody else booked in this calendar at the same moment; book again.");

    public static BusinessException StaffNotFound(Guid id) =>
        new(Missing, "Scheduling:StaffNotFound", "There is no such member of staff in this practice.", nameof(BookAppointment.StaffIds), id);

    public static BusinessException RoomNotFound(Guid id) =>
        new(Missing, "Scheduling:RoomNotFound", "There is no such room in this practice, or it is no longer used.", nameof(BookAppointment.RoomId), id);

    public static BusinessException TypeNotFound(Guid id) =>
        new(Missing, "Scheduling:TypeNotFound", "There is no such type of appointment, or it is no longer offered.", nameof(BookAppointment.TypeId), id);

    public static BusinessException AppointmentNotFound(Guid id) =>
        new(Missing, "Scheduling:AppointmentNotFound", "There is no such appointment in this practice.", about: id);

    public static BusinessException HolidayNotFound(Guid id) => new(Missing, "Scheduling:HolidayNotFound", "There is no such holiday.", about: id);

    public static BusinessException LeaveNotFound(Guid id) => new(Missing, "Scheduling:LeaveNotFound", "There is no such leave.", about: id);

    public static BusinessException WaiterNotFound(Guid id) =>
        new(Missing, "Scheduling:WaiterNotFound", "Nobody waits there for this patient.", nameof(BookAppointment.WaitlistEntryId), id);

    public static BusinessException NoCalendarOfYours() => new(
        Invalid, "Scheduling:NoCalendarOfYours", "You sign in as nobody of the staff and have no calendar; an administrator says whose user you are.");

    public static BusinessException FeedOpenedMeanwhile() => new(
        Conflict, "Scheduling:FeedOpenedMeanwhile", "A feed was opened in another window at the same moment; open one again and use its address alone.");

    public static BusinessException OutsideCalendarNotFound(Guid id) =>
        new(Missing, "Scheduling:OutsideCalendarNotFound", "There is no such calendar among yours.", about: id);

    public static BusinessException NotYourAppointment(string? field) => new(
        Forbidden,
        "Scheduling:NotYourAppointment",
        "This is with somebody else. You book and change what you take part in; the front desk or a care coordinator does so for others.",
        field);

    public static BusinessException NotForColleagues(string field) => new(
        Forbidden,
        "Scheduling:NotForColleagues",
        "A colleague is among those it is with. You ask colleagues into a coordination call; the front desk or a care coordinator books other things for them.",
        field);

    public static BusinessException NotYourHours(string? field) => new(
        Forbidden, "Scheduling:NotYourHours", "These are somebody else's hours. You keep your own; the front desk or an administrator does so for others.", field);

    public static BusinessException AppointmentIs(AppointmentStatus status, string act) => new(
        Conflict, "Scheduling:AppointmentIs", $"The appointment is {InWords(status)}, so you cannot {act}; {Fix(status)}.");

    public static BusinessException NotToday(DateOnly on) => new(
        Conflict, "Scheduling:NotToday", $"The appointment is on {on:yyyy-MM-dd}; patients are checked in on the day. Move it to today first.");

    public static BusinessException NotBegun() => new(
        Conflict, "Scheduling:NotBegun", "The appointment has not begun; say so after its start, or cancel it.");

    public static BusinessException IsNoMeeting() => new(Conflict, "Scheduling:IsNoMeeting", "A block is neither kept nor missed; cancel it if the time is free.");

    public static BusinessException NobodyArrives() => new(Conflict, "Scheduling:NobodyArrives", "No patient comes to this; only patients are checked in.");

    public static BusinessException WaitsNoLonger() => new(Conflict, "Scheduling:WaitsNoLonger", "The patient waits no longer; put them on the list anew.");

    public static BusinessException TypeNameTaken() => new(
        Conflict, "Scheduling:TypeNameTaken", "Another type has this name; give it one of its own.", nameof(AppointmentTypeInput.Name));

    public static BusinessException RoomNameTaken() => new(
        Conflict, "Scheduling:RoomNameTaken", "Another room of this location has this name; give it one of its own.", nameof(RoomInput.Name));

    public static BusinessException HolidayKnown() => new(
        Conflict, "Scheduling:HolidayKnown", "That day is a holiday already; take it back first to name it otherwise.", nameof(HolidayInput.On));

    public static BusinessException LeaveOverlaps() => new(
        Conflict, "Scheduling:LeaveOverlaps", "Some of these days are leave already; take that back first, or choose other days.", nameof(LeaveInput.First));

    public static BusinessException LeaveOver() => new(Conflict, "Scheduling:LeaveOver", "This leave is over or was taken back; there is nothing to take back.");

    public static BusinessException PractitionerNotFound(Guid id) => new(
        Missing, "Scheduling:PractitionerNotFound", "There is no such member of staff in this practice.", nameof(RecordVisit.PractitionerId), id);

    public static BusinessException LocationNotFound(Guid id) =>
        new(Missing, "Scheduling:LocationNotFound", "There is no such location in this practice.", nameof(RecordVisit.LocationId), id);

    public static BusinessException ReminderNotFound(Guid id) =>
        new(Missing, "Scheduling:ReminderNotFound", "There is no such reminder in this practice.", about: id);

    public static BusinessException VisitNotFound(Guid id) =>
        new(Missing, "Scheduling:VisitNotFound", "There is no such visit in this practice.", about: id);

    public static BusinessException NotYourVisit(string? field) => new(
        Forbidden,
        "Scheduling:NotYourVisit",
        "This visit is with somebody else. You record and change your own; the front desk or a care coordinator does so for others.",
        field);

    public static BusinessException StayNotFound(Guid id) =>
        new(Missing, "Scheduling:StayNotFound", "There is no such hospital stay in this practice.", about: id);

    public static BusinessException VisitExists(DateOnly on, string code) => new(
        Conflict,
        "Scheduling:VisitExists",
        $"This visit ({code} on {on:yyyy-MM-dd} with the same practitioner, at the same time) is already recorded.",
        nameof(RecordVisit.Code));

    public static BusinessException VisitIsKept() => new(
        Conflict, "Scheduling:VisitIsKept", "The visit at this time is recorded as kept, so nobody missed it; mark the appointment as kept, or the visit in the chart as not kept first.");

    public static BusinessException VisitNotYet(DateOnly on) => new(
        Invalid,
        "Scheduling:VisitNotYet",
        $"A visit on {on:yyyy-MM-dd} lies in the future; it cannot have been kept yet.",
        nameof(RecordVisit.On));

    public static BusinessException StayOverlaps() => new(
        Conflict,
        "Scheduling:StayOverlaps",
        "The patient has another stay of this kind at that time; end that one first, or correct these times.",
        nameof(RecordHospitalStay.AdmittedAt));

    public static BusinessException StayChanged() => new(
        Conflict,
        "Scheduling:StayChanged",
        "Somebody else has just changed this patient's stays; look at them again.",
        nameof(RecordHospitalStay.AdmittedAt));

    public static BusinessException AlreadyDischarged(Guid id) => new(
        Conflict,
        "Scheduling:AlreadyDischarged",
        "This stay has already ended.",
        nameof(RecordHospitalStay.DischargedAt),
        id);

    private static string InWords(AppointmentStatus status) => status switch
    {
        AppointmentStatus.Booked => "booked",
        AppointmentStatus.Arrived => "checked in",
        AppointmentStatus.InRoom => "under way",
        AppointmentStatus.Kept => "kept",
        AppointmentStatus.NoShow => "marked as not kept",
        _ => "canceled",
    };

    private static string Fix(AppointmentStatus status) => status switch
    {
        AppointmentStatus.Booked => "look at it again",
        AppointmentStatus.Canceled or AppointmentStatus.LateCanceled => "book it anew",
        _ => "take that back first",
    };
}
