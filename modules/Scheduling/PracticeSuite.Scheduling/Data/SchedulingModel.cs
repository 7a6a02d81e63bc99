using Microsoft.EntityFrameworkCore;
using PracticeSuite.Scheduling.Calendar;
using PracticeSuite.Scheduling.Calendar.Feeds;
using PracticeSuite.Scheduling.Calendar.Hours;
using PracticeSuite.Scheduling.Calendar.Reminders;
using PracticeSuite.Scheduling.Calendar.SetUp;
using PracticeSuite.Scheduling.Calendar.Turns;
using PracticeSuite.Scheduling.Calendar.Waitlist;
using PracticeSuite.Scheduling.Stays;
using PracticeSuite.Scheduling.Visits;

namespace PracticeSuite.Scheduling.Data;

public static class SchedulingModel
{
    public static ModelBuilder ConfigureScheduling(this ModelBuilder modelBuilder) => modelBuilder
        .ApplyConfiguration(new VisitConfiguration())
        .ApplyConfiguration(new PatientStaysConfiguration())
        .ApplyConfiguration(new HospitalStayConfiguration())
        .ConfigureCalendar();

    private static ModelBuilder ConfigureCalendar(this ModelBuilder modelBuilder)
    {
        var (appointments, hours) = (new AppointmentConfiguration(), new HoursConfiguration());
        return modelBuilder
            .ApplyConfiguration<Appointment>(appointments)
            .ApplyConfiguration<Reservation>(appointments)
            .ApplyConfiguration<AppointmentPatient>(appointments)
            .ApplyConfiguration<AppointmentSeries>(appointments)
            .ApplyConfiguration(new CalendarTurnConfiguration())
            .ApplyConfiguration(new AppointmentTypeConfiguration())
            .ApplyConfiguration(new RoomConfiguration())
            .ApplyConfiguration(new HolidayConfiguration())
            .ApplyConfiguration(new CalendarRulesConfiguration())
            .ApplyConfiguration(new ReminderRulesConfiguration())
            .ApplyConfiguration<StaffHours>(hours)
            .ApplyConfiguration<WeeklyHours>(hours)
            .ApplyConfiguration<DayHours>(hours)
            .ApplyConfiguration<Leave>(hours)
            .ApplyConfiguration(new WaitlistConfiguration())
            .ApplyConfiguration(new FeedLink.Configuration())
            .ApplyConfiguration(new OutsideCalendar.Configuration());
    }
}
