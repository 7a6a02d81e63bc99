using Microsoft.EntityFrameworkCore;
using PracticeSuite.Platform.Data;
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

internal sealed class SchedulingDbContext(DbContextOptions<SchedulingDbContext> options) : ModuleDbContext(options)
{
    public DbSet<Visit> Visits => Set<Visit>();

    public DbSet<PatientStays> PatientStays => Set<PatientStays>();

    public DbSet<HospitalStay> Stays => Set<HospitalStay>();

    public DbSet<Appointment> Appointments => Set<Appointment>();

    public DbSet<AppointmentPatient> AppointmentPatients => Set<AppointmentPatient>();

    public DbSet<AppointmentSeries> Series => Set<AppointmentSeries>();

    public DbSet<Reservation> Reservations => Set<Reservation>();

    public DbSet<CalendarTurn> CalendarTurns => Set<CalendarTurn>();

    public DbSet<AppointmentType> AppointmentTypes => Set<AppointmentType>();

    public DbSet<Room> Rooms => Set<Room>();

    public DbSet<Holiday> Holidays => Set<Holiday>();

    public DbSet<CalendarRules> CalendarRules => Set<CalendarRules>();

    public DbSet<ReminderRules> ReminderRules => Set<ReminderRules>();

    public DbSet<StaffHours> StaffHours => Set<StaffHours>();

    public DbSet<Leave> Leaves => Set<Leave>();

    public DbSet<FeedLink> FeedLinks => Set<FeedLink>();

    public DbSet<OutsideCalendar> OutsideCalendars => Set<OutsideCalendar>();

    public DbSet<WaitlistEntry> Waitlist => Set<WaitlistEntry>();

    protected override void ConfigureModule(ModelBuilder modelBuilder) => modelBuilder.ConfigureScheduling();
}
