using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Scheduling.Contracts.Reminders;
using PracticeSuite.Scheduling.Contracts.Visits;

namespace PracticeSuite.Database.Demo;

/// <summary>
/// The next five working days of the demo's clinicians as the front desk has booked them: sessions and medication checks with patients whom they treat, the
/// weekly call of therapist and prescriber and one of today, time for paperwork. Nothing in it has taken place yet, so no figure of a month rests on it.
/// </summary>
internal sealed class DemoWeek(DemoPeople people, TimeProvider clock)
{
    private const string Desk = "RIVERA";
    private const string Administrator = "WEISS";
    private const int Days = 5;
    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);
    private static readonly TimeOnly LastCall = new(23, 0);

    private static readonly TimeOnly[] Sessions = [new(9, 0), new(10, 0), new(11, 15), new(14, 0), new(15, 0)];
    private static readonly TimeOnly[] Checks = [new(9, 0), new(9, 30), new(10, 0), new(11, 0), new(13, 30), new(14, 0), new(15, 30)];

    public async Task BookAsync(CancellationToken cancellationToken)
    {
        var practice = await people.As(Desk).RunAsync<IPracticeDirectory, PracticeProfile>((all, ct) => all.GetAsync(ct), cancellationToken);
        var (session, check, room) = await SetUpAsync(practice.Locations.Main().Id, cancellationToken);
        await RemindAsync(cancellationToken);
        var days = Enumerable.Range(0, 2 * Days).Select(practice.Today(clock.GetUtcNow()).AddDays)
            .Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)).Take(Days).ToArray();
        var therapists = DemoStaff.NamedTherapists.SelectMany(one => Booked(one.Code, session, Sessions, days));
        var checks = Booked(DemoPeople.Prescriber, check, Checks, days).Select(one => one with { RoomId = room });
        await people.As(Desk).RunAsync<IAppointmentAppService>(async (calendar, ct) =>
        {
            foreach (var one in therapists.Concat(checks).Append(Paperwork(days)))
                await calendar.BookAsync(one, ct);
            await calendar.BookSeriesAsync(new BookSeries(Call(new LocalTime(days[1], new(12, 30)), 4), SeriesRules.Weekly(12)), ct);
            await CallTodayAsync(calendar, practice.Locations.Main().Zone, ct);
        }, cancellationToken);
    }

    /// <summary>By e-mail two days before and by text to whoever consented; both end in the development inbox.</summary>
    private Task RemindAsync(CancellationToken cancellationToken) => people.As(Administrator).RunAsync<IReminderAppService>(
        (reminders, ct) => reminders.SetRulesAsync(new ReminderRulesInput(IsOn: true, [48], [24, 2], new(20, 0), new(8, 0)), ct), cancellationToken);

    private async Task<(Guid Session, Guid Check, Guid Room)> SetUpAsync(Guid location, CancellationToken cancellationToken) =>
        await people.As(Administrator).RunAsync<ICalendarSetUpAppService, (Guid, Guid, Guid)>(async (setUp, ct) =>
        {
            var session = await setUp.AddTypeAsync(new AppointmentTypeInput("Psychotherapy, 45 minutes", 45, 10, TypeColor.Teal, VisitMode.InPerson, Code: "90834"), ct);
            var check = await setUp.AddTypeAsync(new AppointmentTypeInput("Medication check", 15, 5, TypeColor.Blue, VisitMode.InPerson, Code: "99214"), ct);
            await setUp.AddTypeAsync(
                new AppointmentTypeInput("Psychotherapy by video", 45, 10, TypeColor.Purple, VisitMode.Video, "https://visits.example.com/harbor", "90834"), ct);
            await setUp.AddTypeAsync(new AppointmentTypeInput("First evaluation", 60, 15, TypeColor.Amber, VisitMode.InPerson, Code: "90791"), ct);
            var room = await setUp.AddRoomAsync(new RoomInput(location, "Room 1"), ct);
            await setUp.AddRoomAsync(new RoomInput(location, "Room 2"), ct);
            return (session.Id, check.Id, room.Id);
        }, cancellationToken);

    /// <summary>Each day the next of those whom the clinician treats, and one gap for whoever calls.</summary>
    private IEnumerable<BookAppointment> Booked(string code, Guid type, TimeOnly[] times, DateOnly[] days)
    {
        var patients = people.PatientsOf(code);
        var slots = days.SelectMany((day, at) => times.Where((_, slot) => slot != at % times.Length).Select(time => new LocalTime(day, time)));
        return slots.Zip(patients, (when, patient) => new BookAppointment(AppointmentKind.Patient, [people.IdOf(code)], when, null)
        {
            TypeId = type, PatientIds = [patient], IsConfirmed = true,
        });
    }

    private BookAppointment Call(LocalTime when, int patients) =>
        new(AppointmentKind.CoordinationCall, [people.IdOf(DemoPeople.Therapist), people.IdOf(DemoPeople.Prescriber)], when, 15)
        {
            PatientIds = [.. people.Shared.Take(patients)], IsConfirmed = true,
        };

    /// <summary>One that a newcomer can open at once: at the next quarter of an hour at which both are free; late in the evening, none.</summary>
    private async Task CallTodayAsync(IAppointmentAppService calendar, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var today = LocalTime.Of(now, zone).On;
        // Instants, not times of the day: in the night in which clocks are set one of these is there twice, or never.
        for (var at = now.AddTicks(Quarter.Ticks - (now.Ticks % Quarter.Ticks)); LocalTime.Of(at, zone) is var when && when.On == today && when.At < LastCall; at += Quarter)
        {
            if ((await calendar.BookAsync(Call(when, 3), cancellationToken)).Appointment is not null)
                return;
        }
    }

    private BookAppointment Paperwork(DateOnly[] days) =>
        new(AppointmentKind.Block, [people.IdOf(DemoPeople.Prescriber)], new LocalTime(days[2], new(16, 0)), 60) { Title = "Paperwork", IsConfirmed = true };
}
