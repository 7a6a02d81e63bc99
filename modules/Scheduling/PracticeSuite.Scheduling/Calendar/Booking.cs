using Microsoft.EntityFrameworkCore;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Scheduling.Calendar.Invitations;
using PracticeSuite.Scheduling.Calendar.Slots;
using PracticeSuite.Scheduling.Calendar.Turns;
using PracticeSuite.Scheduling.Calendar.Waitlist;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Scheduling.Data;

namespace PracticeSuite.Scheduling.Calendar;

/// <summary>Books one appointment: all calendars or none, and of two who want one slot exactly one gets it (K-081).</summary>
internal sealed class Booking(
    SchedulingDbContext db, BookingDesk desk, PlaceCheck check, CalendarTurns turns, Doors doors, AppointmentsShown shown, WaitlistDesk waitlist, CallInvitations invitations, IAccess access,
    TimeProvider clock)
{
    public async Task<BookingResult> BookAsync(BookAppointment booking, CancellationToken cancellationToken)
    {
        var (terms, place, type) = await desk.ReadAsync(booking, cancellationToken);
        var wanted = BookingDesk.Placed(booking, place, type);
        var staff = await desk.DemandStaffAsync(booking.StaffIds, cancellationToken);

        await turns.TakeAsync(wanted.Calendars, cancellationToken);
        var asked = new Asked(terms.Kind, wanted, booking.PatientIds, staff, place);
        var obstacles = await check.ReadAsync(asked, [], cancellationToken);
        if (PlaceCheck.Stops(obstacles, booking.IsConfirmed))
            return new BookingResult(null, obstacles, await check.SuggestAsync(asked, obstacles, [], cancellationToken));

        var appointment = Appointment.Book(db.CurrentPractice, terms, wanted, access.Caller.Name, clock.GetUtcNow());
        var isOfProgram = await db.IsOfProgramAsync(booking.StaffIds, cancellationToken);
        db.Add(appointment);
        db.AddRange(booking.PatientIds.Select(patient => new AppointmentPatient(appointment, patient, isOfProgram)));
        await waitlist.BookedAsync(booking.WaitlistEntryId, booking.PatientIds, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        if (terms.Kind == AppointmentKind.Patient)
            await doors.OpenAsync([appointment], booking.PatientIds[0], cancellationToken);
        await invitations.TellAsync([appointment], cancellationToken);
        return new BookingResult(await shown.ShowAsync(appointment, cancellationToken), obstacles, []);
    }
}

/// <summary>Who asks for which time.</summary>
internal sealed record Asked(
    AppointmentKind Kind, Placement Placement, IReadOnlyList<Guid> PatientIds, IReadOnlyDictionary<Guid, StaffMember> Staff, BookingPlace Place);

/// <summary>Whether a time can be had, and which one instead.</summary>
internal sealed class PlaceCheck(SchedulingDbContext db, CalendarTimes times, FreeSlots slots, TimeProvider clock)
{
    public static bool Stops(IReadOnlyList<Obstacle> obstacles, bool isConfirmed) => obstacles.Any(one => !one.IsWarning || !isConfirmed);

    /// <param name="besides">Appointments that are about to move.</param>
    public Task<IReadOnlyList<Obstacle>> ReadAsync(Asked asked, IReadOnlyCollection<Guid> besides, CancellationToken cancellationToken) =>
        ReadAsync(asked, [asked.Placement], besides, cancellationToken);

    /// <summary>The same of many, with the same people and in the same room; none of them may stand in the way of another.</summary>
    public async Task<IReadOnlyList<Obstacle>> ReadAsync(
        Asked asked, IReadOnlyList<Placement> placements, IReadOnlyCollection<Guid> besides, CancellationToken cancellationToken)
    {
        var known = await KnownAsync(asked, placements, reachDays: 0, besides, cancellationToken);
        var found = new List<Obstacle>();
        foreach (var place in placements.OrderBy(one => one.Start))
        {
            found.AddRange(Obstacles.Of(place, asked.Kind, known, asked.Staff, clock.GetUtcNow()));
            known = [.. known.Select(calendar => calendar.With(place.Busy))];
        }

        return [.. found, .. await ElsewhereAsync(asked, placements, besides, cancellationToken)];
    }

    /// <param name="reachDays">How far behind the last to look.</param>
    public async Task<IReadOnlyList<CalendarTime>> KnownAsync(
        Asked asked, IReadOnlyList<Placement> placements, int reachDays, IReadOnlyCollection<Guid> besides, CancellationToken cancellationToken)
    {
        var days = new DaySpan(placements.Min(one => one.When.On).AddDays(-2), placements.Max(one => one.When.On).AddDays(reachDays + 3));
        var zone = asked.Place.Zone;
        var closed = await times.HolidaysAsync(days, cancellationToken);
        var around = new Interval(zone.StartOf(days.First.AddDays(1)), zone.StartOf(days.Last));
        return await times.ReadAsync([.. asked.Placement.Calendars], around, asked.Place.Locations, closed, besides, cancellationToken);
    }

    /// <summary>None where a warning alone is in the way: whoever means it books.</summary>
    public async Task<IReadOnlyList<Slot>> SuggestAsync(Asked asked, IReadOnlyList<Obstacle> obstacles, IReadOnlyCollection<Guid> besides, CancellationToken cancellationToken)
    {
        if (obstacles.All(one => one.IsWarning))
            return [];
        var place = asked.Placement;
        var from = place.Zone.StartOf(place.When.On);
        var wanted = new SlotSearching([.. place.Calendars], asked.Staff, place.Minutes, place.Buffer, Buffer: 0, from, place.When.At) { Besides = besides };
        return (await slots.FindAsync(wanted, asked.Place, cancellationToken)).Slots;
    }

    /// <summary>The first of them at which the patient is elsewhere. What the caller may not see of the patient's is no warning, which would tell of it (P-082).</summary>
    public async Task<IReadOnlyList<Obstacle>> ElsewhereAsync(
        Asked asked, IReadOnlyList<Placement> placements, IReadOnlyCollection<Guid> besides, CancellationToken cancellationToken)
    {
        if (asked.Kind != AppointmentKind.Patient || placements.Count == 0)
            return [];
        var (patient, first, last) = (asked.PatientIds[0], placements.Min(one => one.Start), placements.Max(one => one.End));
        var rows = db.AppointmentPatients.Where(one => one.PatientId == patient);
        var others = await db.Appointments.Where(a => a.Kind == AppointmentKind.Patient && a.Start < last && a.End > first
                && a.Status != AppointmentStatus.Canceled && a.Status != AppointmentStatus.LateCanceled && !besides.Contains(a.Id) && rows.Any(one => one.AppointmentId == a.Id))
            .Select(a => new { a.Start, a.End }).ToListAsync(cancellationToken);
        var met = placements.Where(place => others.Exists(other => other.Start < place.End && other.End > place.Start))
            .Select(place => new Obstacle(ObstacleKind.PatientElsewhere, null, place.When.On, "The patient has another appointment then.")).ToList();
        return met.Count == 0 ? [] : [Obstacles.OfMany(met)];
    }
}
