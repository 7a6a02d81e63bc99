using PracticeSuite.Kernel;

namespace PracticeSuite.Scheduling.Calendar;

/// <summary>An appointment's hold on the time of one member of staff or one room, buffer included: what overlaps are judged by.</summary>
internal sealed class Reservation : IBelongsToPractice
{
    private Reservation()
    {
    }

    internal Reservation(Appointment of, CalendarKey key, int position)
    {
        (PracticeId, AppointmentId, CalendarId, Kind) = (of.PracticeId, of.Id, key.Id, key.Kind);
        Hold(of.Start, of.BusyUntil, position);
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public PracticeId PracticeId { get; private init; }

    public Guid AppointmentId { get; private init; }

    public Guid CalendarId { get; private init; }

    public CalendarKind Kind { get; private init; }

    /// <summary>The first of the staff renders a patient's visit.</summary>
    public int Position { get; private set; }

    public ReservationState State { get; private set; }

    public DateTimeOffset From { get; private set; }

    public DateTimeOffset Until { get; private set; }

    public CalendarKey Key => new(CalendarId, Kind);

    internal void Hold(DateTimeOffset from, DateTimeOffset until, int position) =>
        (From, Until, Position, State) = (from, until, position, ReservationState.Held);

    internal void Release() => State = ReservationState.Released;

    internal void Replace() => State = ReservationState.Replaced;
}

internal enum ReservationState
{
    Held,

    /// <summary>Canceled: the time is free, and it is still told with whom it was.</summary>
    Released,

    /// <summary>The appointment moved to somebody else.</summary>
    Replaced,
}
