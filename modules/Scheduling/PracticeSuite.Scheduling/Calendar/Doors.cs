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
        var rows = new List<PatientRelationship>();
        foreach (var (appointment, held) in booked.SelectMany(one => Held(one).Select(held => (one, held))))
        {
            if (await IsClosedAsync(held.CalendarId, patientId, cancellationToken))
                continue;
            var (from, until) = Span(appointment);
            rows.Add(new PatientRelationship(appointment.PracticeId, RelationshipKind.Appointment, held.Id, patientId, held.CalendarId, from, until));
        }

        await relationships.KeepNewAsync(rows, cancellationToken);
    }

    public async Task FollowAsync(Appointment moved, Guid patientId, CancellationToken cancellationToken)
    {
        var (from, until) = Span(moved);
        foreach (var gone in moved.Reservations.Where(one => one.Kind == CalendarKind.Staff && one.State == ReservationState.Replaced))
            await relationships.EndAsync(RelationshipKind.Appointment, gone.Id, clock.GetUtcNow(), cancellationToken);
        foreach (var held in Held(moved))
        {
            if (!await IsClosedAsync(held.CalendarId, patientId, cancellationToken))
                await relationships.KeepAsync(RelationshipKind.Appointment, held.Id, patientId, held.CalendarId, from, until, cancellationToken);
        }
    }

    public async Task CloseAsync(Appointment canceled, CancellationToken cancellationToken)
    {
        foreach (var one in canceled.Reservations.Where(one => one.Kind == CalendarKind.Staff))
            await relationships.EndAsync(RelationshipKind.Appointment, one.Id, clock.GetUtcNow(), cancellationToken);
    }

    private Task<bool> IsClosedAsync(Guid staffId, Guid patientId, CancellationToken cancellationToken) => visits.IsOwnDoorAsync(staffId, patientId, cancellationToken);

    private static IEnumerable<Reservation> Held(Appointment appointment) =>
        appointment.Reservations.Where(one => one.Kind == CalendarKind.Staff && one.State == ReservationState.Held);

    private static (DateTimeOffset From, DateTimeOffset Until) Span(Appointment appointment) =>
        Appointments.Span(appointment.On, TimeZoneInfo.FindSystemTimeZoneById(appointment.TimeZoneId));
}
