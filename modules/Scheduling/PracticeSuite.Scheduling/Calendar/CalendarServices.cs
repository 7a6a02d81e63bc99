using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Platform.Outbox;
using PracticeSuite.Scheduling.Calendar.DaySheets;
using PracticeSuite.Scheduling.Calendar.Calls;
using PracticeSuite.Scheduling.Calendar.Hours;
using PracticeSuite.Scheduling.Calendar.Invitations;
using PracticeSuite.Scheduling.Calendar.Reminders;
using PracticeSuite.Scheduling.Calendar.Series;
using PracticeSuite.Scheduling.Calendar.SetUp;
using PracticeSuite.Scheduling.Calendar.Slots;
using PracticeSuite.Scheduling.Calendar.Turns;
using PracticeSuite.Scheduling.Calendar.Waitlist;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Scheduling.Contracts.Calls;
using PracticeSuite.Scheduling.Contracts.Reminders;

namespace PracticeSuite.Scheduling.Calendar;

internal static class CalendarServices
{
    public static void AddCalendar(this IServiceCollection services)
    {
        services.AddScoped<CalendarTurns>();
        services.AddScoped<CalendarTimes>();
        services.AddScoped<FreeSlots>();
        services.AddScoped<BookingDesk>();
        services.AddScoped<PlaceCheck>();
        services.AddScoped<Doors>();
        services.AddScoped<AppointmentBook>();
        services.AddScoped<AppointmentsShown>();
        services.AddScoped<CalendarReading>();
        services.AddScoped<Booking>();
        services.AddScoped<SeriesBooking>();
        services.AddScoped<Moving>();
        services.AddScoped<Canceling>();
        services.AddScoped<KeptVisits>();
        services.AddScoped<WaitlistDesk>();
        services.AddScoped<LeaveBook>();
        services.AddScoped<IAwayFacts, AwayFacts>();
        services.AddScoped<CallInvitations>();
        services.AddScoped<ICallAppointments, CallAppointments>();
        services.AddScoped<ICallTimes, CallTimes>();
        services.AddScoped<ReminderPlanner>();
        services.AddScoped<IMessageTemplate, ReminderTemplate>();
        services.AddScoped<IMessageTemplate, InvitationTemplate>();
        services.AddScoped<IReminderAppService, ReminderAppService>();
        services.AddScoped<IAppointmentAppService, AppointmentAppService>();
        services.AddScoped<IBusinessHours, BusinessHours>();
        services.AddScoped<IDaySheetAppService, DaySheetAppService>();
        services.AddScoped<ISlotSearch, SlotSearch>();
        services.AddScoped<ICalendarSetUpAppService, CalendarSetUpAppService>();
        services.AddScoped<IWorkingHoursAppService, WorkingHoursAppService>();
        services.AddScoped<IWaitlistAppService, WaitlistAppService>();
    }
}
