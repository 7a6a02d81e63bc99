using PracticeSuite.Platform.Access;
using PracticeSuite.Scheduling.Visits;

namespace PracticeSuite.Scheduling.Calendar;

/// <summary>
/// A patient's appointment opens the chart to everybody it is with, from seven days before its day to seven days after (P-120), as a visit
/// does and with the same care (<see cref="Appointments"/>). Each reservation is a reason of its own.
/// </summary>
internal sealed class Doors(Appointments visits, IRelationships relationships, TimeProvider clock)
{
    /// <summary>In the transaction in which they are booked.</summary>
    public async Task OpenAsync(IReadOnlyCollection<Appointment> booked, Guid patientId, CancellationToken cancellationToken)
    {
        var own = await OwnAsync(booked, patientId, cancellationToken);
        await relationships.KeepNewAsync([.. Rows(booked, patientId).Where(row => !own.Contains(row.StaffId))], cancellationToken);
    }

    /// <summary>What somebody else opened follows also where whoever it is open to moves it: the days are theirs to move, and that they see the patient is not their word.</summary>
    public async Task FollowAsync(IReadOnlyCollection<Appointment> moved, Guid patientId, CancellationToken cancellationToken)
    {
        await EndAsync(moved.SelectMany(one => one.Reservations).Where(one => one.State == ReservationState.Replaced), cancellationToken);
        var own = await OwnAsync(moved, patientId, cancellationToken);
        var rows = Rows(moved, patientId).ToList();
        var open = await relationships.GetOpenAsync(RelationshipKind.Appointment, [.. rows.Where(row => own.Contains(row.StaffId)).Select(row => row.SourceId)], cancellationToken);
        await relationships.KeepAsync([.. rows.Where(row => !own.Contains(row.StaffId) || open.Contains(row.SourceId))], cancellationToken);
    }

    public Task CloseAsync(IReadOnlyCollection<Appointment> canceled, CancellationToken cancellationToken) =>
        EndAsync(canceled.SelectMany(one => one.Reservations), cancellationToken);

    private Task EndAsync(IEnumerable<Reservation> ended, CancellationToken cancellationToken) => relationships.EndAsync(
        RelationshipKind.Appointment, [.. ended.Where(one => one.Kind == CalendarKind.Staff).Select(one => one.Id)], clock.GetUtcNow(), cancellationToken);

    /// <summary>Who would let themselves in.</summary>
    private async Task<IReadOnlySet<Guid>> OwnAsync(IEnumerable<Appointment> appointments, Guid patientId, CancellationToken cancellationToken)
    {
        var own = new HashSet<Guid>();
        foreach (var staff in appointments.SelectMany(Held).Select(held => held.CalendarId).Distinct())
        {
            if (await visits.IsOwnDoorAsync(staff, patientId, cancellationToken))
                own.Add(staff);
        }

        return own;
    }

    private static IEnumerable<PatientRelationship> Rows(IEnumerable<Appointment> appointments, Guid patientId)
    {
        foreach (var appointment in appointments)
        {
            var (from, until) = Span(appointment);
            foreach (var held in Held(appointment))
                yield return new PatientRelationship(appointment.PracticeId, RelationshipKind.Appointment, held.Id, patientId, held.CalendarId, from, until);
        }
    }

    private static IEnumerable<Reservation> Held(Appointment appointment) =>
        appointment.Reservations.Where(one => one.Kind == CalendarKind.Staff && one.State == ReservationState.Held);

    private static (DateTimeOffset From, DateTimeOffset Until) Span(Appointment appointment) =>
        Appointments.Span(appointment.On, TimeZoneInfo.FindSystemTimeZoneById(appointment.TimeZoneId));
}
