using Microsoft.EntityFrameworkCore;
using PracticeSuite.Platform.Access;
using PracticeSuite.Scheduling.Calendar.Invitations;
using PracticeSuite.Scheduling.Calendar.SetUp;
using PracticeSuite.Scheduling.Calendar.Turns;
using PracticeSuite.Scheduling.Contracts;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Scheduling.Data;

namespace PracticeSuite.Scheduling.Calendar;

/// <summary>Another time, length, room or other people, of one appointment or of its series; all of it or nothing.</summary>
internal sealed class Moving(
    SchedulingDbContext db, AppointmentBook book, BookingDesk desk, PlaceCheck check, CalendarTurns turns, Doors doors, AppointmentsShown shown, CallInvitations invitations, IAccess access)
{
    public async Task<BookingResult> MoveAsync(Guid id, MoveAppointment move, CancellationToken cancellationToken)
    {
        var one = await book.LoadAsync(id, move.Version, cancellationToken);
        var (asked, target) = await AskedAsync(one, move, cancellationToken);

        await turns.TakeAsync(target.Calendars, cancellationToken);
        var moving = (await book.InScopeAsync(one, move.Scope, cancellationToken)).Where(other => IsLike(one.Appointment, other.Appointment)).ToList();
        var placements = Placements(moving, target, move.Minutes);
        var besides = moving.Select(each => each.Appointment.Id).ToList();
        var obstacles = moving.Count == 1
            ? await check.ReadAsync(asked, besides, cancellationToken)
            : await check.ReadAsync(asked, placements, besides, cancellationToken);
        if (PlaceCheck.Stops(obstacles, move.IsConfirmed))
            return new BookingResult(null, obstacles, moving.Count == 1 ? await check.SuggestAsync(asked, obstacles, besides, cancellationToken) : []);

        await MoveAsync(moving, placements, asked.Place.Location.Id, cancellationToken);
        return new BookingResult(await shown.ShowAsync(one.Appointment, cancellationToken), obstacles, []);
    }

    /// <summary>An occurrence that was given to somebody else, or another room, stays what it is.</summary>
    private static bool IsLike(Appointment one, Appointment other) =>
        other.RoomId == one.RoomId && other.LocationId == one.LocationId && other.StaffIds.SequenceEqual(one.StaffIds);

    private async Task<(Asked Asked, Placement Target)> AskedAsync(Loaded one, MoveAppointment move, CancellationToken cancellationToken)
    {
        var appointment = one.Appointment;
        var staffIds = move.StaffIds ?? appointment.StaffIds;
        BookingChecks.DemandStaff(staffIds, appointment.Kind);
        desk.DemandOwn(appointment.Kind, staffIds, appointment.StaffIds, nameof(move.StaffIds));
        var room = move.RoomId is { } given ? given == Guid.Empty ? (Guid?)null : given : appointment.RoomId;
        var place = await desk.WhereAsync(room is null ? appointment.LocationId : null, room, cancellationToken);
        var minutes = move.Minutes ?? appointment.Minutes;
        Lengths.Demand(minutes, appointment.Kind == AppointmentKind.Block ? SchedulingLimits.LongestBlockMinutes : SchedulingLimits.LongestMinutes);
        var target = new Placement(place.Zone, move.When, minutes, appointment.Buffer, staffIds, room);
        var staff = await desk.DemandStaffAsync(staffIds, cancellationToken);
        return (new Asked(appointment.Kind, target, [.. one.Patients.Select(patient => patient.PatientId)], staff, place), target);
    }

    /// <summary>The others of a series move by as many days and to the same hour, each as long as it was unless a length is asked for.</summary>
    private static IReadOnlyList<Placement> Placements(List<Loaded> moving, Placement target, int? minutes)
    {
        var days = target.When.On.DayNumber - moving[0].Appointment.On.DayNumber;
        return
        [
            target,
            .. moving.Skip(1).Select(other => new Placement(
                target.Zone, new LocalTime(other.Appointment.On.AddDays(days), target.When.At, target.When.Hour ?? RepeatedHour.First),
                minutes ?? other.Appointment.Minutes, target.Buffer, target.StaffIds, target.RoomId)),
        ];
    }

    private async Task MoveAsync(List<Loaded> moving, IReadOnlyList<Placement> placements, Guid locationId, CancellationToken cancellationToken)
    {
        foreach (var (each, place) in moving.Zip(placements))
            each.Appointment.Move(place, locationId);
        await FollowAsync(moving.ToDictionary(each => each.Appointment.Id, each => each.Appointment), placements[0].StaffIds, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        foreach (var of in moving.Where(each => each.PatientId is not null).GroupBy(each => each.PatientId!.Value, each => each.Appointment))
            await doors.FollowAsync([.. of], of.Key, cancellationToken);
        await invitations.TellAsync(moving.Select(each => each.Appointment), cancellationToken);
    }

    /// <summary>Also of those of a call's patients whom the caller may not see: whose own a row is follows the appointment.</summary>
    private async Task FollowAsync(Dictionary<Guid, Appointment> moved, IReadOnlyCollection<Guid> staffIds, CancellationToken cancellationToken)
    {
        using var facts = access.ReadFacts();
        var ids = moved.Keys.ToList();
        var isOfProgram = await db.IsOfProgramAsync(staffIds, cancellationToken);
        foreach (var patient in await db.AppointmentPatients.Where(one => ids.Contains(one.AppointmentId)).ToListAsync(cancellationToken))
            patient.Follow(moved[patient.AppointmentId], isOfProgram);
    }
}
