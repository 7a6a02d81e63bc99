using PracticeSuite.Kernel;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Scheduling.Contracts.Visits;

namespace PracticeSuite.Scheduling.Calendar;

/// <summary>
/// Time that is taken in one or more calendars. It names no patient: whom it is about stands in <see cref="AppointmentPatient"/>, under the
/// matrix, so that everybody can see that the time is taken and not by whom.
/// </summary>
internal sealed class Appointment : AggregateRoot, IBelongsToPractice
{
    private readonly List<Reservation> _reservations = [];

    private Appointment()
    {
    }

    public PracticeId PracticeId { get; private init; }

    public AppointmentKind Kind { get; private init; }

    public AppointmentStatus Status { get; private set; }

    public Guid? TypeId { get; private init; }

    public Guid LocationId { get; private set; }

    public string TimeZoneId { get; private set; } = "";

    /// <summary>With <see cref="At"/>, the clock on the wall: what a series keeps when daylight saving changes.</summary>
    public DateOnly On { get; private set; }

    public TimeOnly At { get; private set; }

    public DateTimeOffset Start { get; private set; }

    public DateTimeOffset End { get; private set; }

    public DateTimeOffset BusyUntil { get; private set; }

    public VisitMode Mode { get; private init; }

    public string? Link { get; private init; }

    /// <summary>Of a block.</summary>
    public string? Title { get; private init; }

    public Guid? SeriesId { get; private init; }

    /// <summary>When the series' rule has it.</summary>
    public DateTimeOffset? OriginalStart { get; private init; }

    public Guid? VisitId { get; private set; }

    public DateTimeOffset? ArrivedAt { get; private set; }

    public CancelReason? CancelReason { get; private set; }

    public DateTimeOffset? CanceledAt { get; private set; }

    public string BookedBy { get; private init; } = "";

    public DateTimeOffset BookedAt { get; private init; }

    public IReadOnlyList<Reservation> Reservations => _reservations;

    public IReadOnlyList<Guid> StaffIds => [.. Current(CalendarKind.Staff).OrderBy(one => one.Position).Select(one => one.CalendarId)];

    public Guid? RoomId => Current(CalendarKind.Room).Select(one => (Guid?)one.CalendarId).FirstOrDefault();

    public int Minutes => (int)(End - Start).TotalMinutes;

    public int Buffer => (int)(BusyUntil - End).TotalMinutes;

    public static Appointment Book(PracticeId practice, BookingTerms terms, Placement place, string by, DateTimeOffset now, Guid? series = null, DateTimeOffset? original = null)
    {
        var booked = new Appointment
        {
            PracticeId = practice,
            Kind = terms.Kind,
            TypeId = terms.TypeId,
            LocationId = terms.LocationId,
            Mode = terms.Mode,
            Link = terms.Link,
            Title = terms.Title,
            SeriesId = series,
            OriginalStart = original,
            BookedBy = by,
            BookedAt = now,
        };
        booked.Take(place);
        return booked;
    }

    /// <param name="locationId">Where it is from now on.</param>
    public void Move(Placement place, Guid locationId)
    {
        Demand(Status.MayMove(), "move it");
        LocationId = locationId;
        Take(place);
    }

    /// <returns>The patient cancels later than the practice asks for.</returns>
    public bool Cancel(CancelReason reason, int lateHours, DateTimeOffset now)
    {
        Demand(Status.MayFail(), "cancel it");
        Check.That(Enum.IsDefined(reason), nameof(CancelAppointment.Reason), "Reason is none of the list; choose one.");
        var isLate = Kind == AppointmentKind.Patient && IsPatients(reason) && now > Start.AddHours(-lateHours);
        (Status, CancelReason, CanceledAt) = (isLate ? AppointmentStatus.LateCanceled : AppointmentStatus.Canceled, reason, now);
        foreach (var held in _reservations.Where(one => one.State == ReservationState.Held))
            held.Release();
        return isLate;
    }

    /// <param name="today">On the clock of its place.</param>
    public void CheckIn(DateTimeOffset now, DateOnly today)
    {
        DemandPatients();
        Demand(Status == AppointmentStatus.Booked, "check the patient in");
        if (On != today)
            throw SchedulingErrors.NotToday(On);
        (Status, ArrivedAt) = (AppointmentStatus.Arrived, now);
    }

    public void TakeIn(DateTimeOffset now, DateOnly today)
    {
        if (Status == AppointmentStatus.Booked)
            CheckIn(now, today);
        DemandPatients();
        Demand(Status == AppointmentStatus.Arrived, "take the patient in");
        Status = AppointmentStatus.InRoom;
    }

    public void Keep(DateTimeOffset now)
    {
        if (Kind == AppointmentKind.Block)
            throw SchedulingErrors.IsNoMeeting();
        Demand(Status.IsOpen(), "mark it as kept");
        DemandBegun(now);
        Status = AppointmentStatus.Kept;
    }

    /// <summary>A call whose people were in its room, maybe before its time.</summary>
    public void KeepHeld() => Keep(Start);

    public void MarkNoShow(DateTimeOffset now)
    {
        if (Kind == AppointmentKind.Block)
            throw SchedulingErrors.IsNoMeeting();
        Demand(Status.MayFail(), "mark it as not kept");
        DemandBegun(now);
        Status = AppointmentStatus.NoShow;
    }

    public void TakeBack()
    {
        Demand(Status.MayBeTakenBack(), "take that back");
        (Status, ArrivedAt) = (AppointmentStatus.Booked, null);
    }

    public void Became(Guid visitId) => VisitId = visitId;

    private static bool IsPatients(CancelReason reason) =>
        reason is Contracts.Calendar.CancelReason.PatientAsked or Contracts.Calendar.CancelReason.PatientIll or Contracts.Calendar.CancelReason.PatientHindered;

    private IEnumerable<Reservation> Current(CalendarKind kind) => _reservations.Where(one => one.Kind == kind && one.State != ReservationState.Replaced);

    private void Take(Placement place)
    {
        (On, At, TimeZoneId) = (place.When.On, place.When.At, place.Zone.Id);
        (Start, End, BusyUntil) = (place.Start, place.End, place.BusyUntil);
        var wanted = place.Calendars.ToList();
        foreach (var gone in _reservations.Where(one => one.State == ReservationState.Held && !wanted.Contains(one.Key)))
            gone.Replace();
        foreach (var (position, key) in wanted.Index())
        {
            if (_reservations.Find(one => one.Key == key) is { } known)
                known.Hold(Start, BusyUntil, position);
            else
                _reservations.Add(new Reservation(this, key, position));
        }
    }

    private void DemandPatients()
    {
        if (Kind != AppointmentKind.Patient)
            throw SchedulingErrors.NobodyArrives();
    }

    private void DemandBegun(DateTimeOffset now)
    {
        if (Start > now)
            throw SchedulingErrors.NotBegun();
    }

    private void Demand(bool fits, string act)
    {
        if (!fits)
            throw SchedulingErrors.AppointmentIs(Status, act);
    }
}
