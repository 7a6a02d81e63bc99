using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Web.Pages.Calendar;

namespace PracticeSuite.Web.Pages.Coordination.Calls;

internal static class CallLinks
{
    /// <summary>The calendar, with a booking as the call was: the same people, about the same patients.</summary>
    public static string Again(Guid appointmentId, DateOnly from) => $"{new CalendarAddress(CalendarView.Day, from)}{new BookingRequest(AppointmentKind.CoordinationCall) { Like = appointmentId }}";
}
