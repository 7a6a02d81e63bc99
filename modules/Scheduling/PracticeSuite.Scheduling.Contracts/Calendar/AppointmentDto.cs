using PracticeSuite.Scheduling.Contracts.Visits;

namespace PracticeSuite.Scheduling.Contracts.Calendar;

/// <summary>An appointment, as whoever asks may see it.</summary>
/// <param name="Start">UTC.</param>
/// <param name="End">UTC, without the buffer behind it.</param>
/// <param name="BusyUntil">UTC, with the buffer.</param>
/// <param name="TimeZoneId">The clock on which it was booked, and on which a series keeps its hour.</param>
public sealed record AppointmentDto(
    Guid Id,
    int Version,
    AppointmentKind Kind,
    AppointmentStatus Status,
    DateTimeOffset Start,
    DateTimeOffset End,
    DateTimeOffset BusyUntil,
    string TimeZoneId,
    IReadOnlyList<Guid> StaffIds)
{
    /// <summary>The time is taken and the caller may know no more: who comes, why and where is left out.</summary>
    public bool IsBusyOnly { get; init; }

    public Guid? RoomId { get; init; }

    public Guid? LocationId { get; init; }

    public Guid? TypeId { get; init; }

    /// <summary>Of a block.</summary>
    public string? Title { get; init; }

    /// <summary>The patient, or those that a call is about and the caller may see.</summary>
    public IReadOnlyList<AppointmentPatientDto> Patients { get; init; } = [];

    public Guid? PatientId => Patients.Count == 0 ? null : Patients[0].PatientId;

    public VisitMode Mode { get; init; }

    /// <summary>Where it is joined, for those who book: whoever has it can walk in.</summary>
    public string? Link { get; init; }

    public Guid? SeriesId { get; init; }

    /// <summary>The rule by which the series was booked, RFC 5545; told of an appointment that is asked for alone.</summary>
    public string? SeriesRule { get; init; }

    /// <summary>When the series had it, where this one was moved or shifted; UTC.</summary>
    public DateTimeOffset? OriginalStart { get; init; }

    public DateTimeOffset? ArrivedAt { get; init; }

    public CancelReason? CancelReason { get; init; }

    /// <summary>The visit that it became (B-050).</summary>
    public Guid? VisitId { get; init; }

    /// <summary>The caller may move, cancel and mark it.</summary>
    public bool MayChange { get; init; }
}

/// <param name="Name">As lists name patients.</param>
public sealed record AppointmentPatientDto(Guid PatientId, string Name)
{
    /// <summary>Of the practice's Part 2 program (P-071).</summary>
    public bool IsPart2 { get; init; }
}

/// <summary>The appointments of a stretch of days.</summary>
/// <param name="TimeZoneId">The clock of the days: the chosen location's, else the practice's own.</param>
/// <param name="Start">The first instant of the first day, UTC.</param>
/// <param name="End">The first instant after the last day, UTC.</param>
/// <param name="Appointments">By start.</param>
/// <param name="Closed">Days on which nobody can be booked: the practice's holidays and leave.</param>
public sealed record CalendarDto(
    string TimeZoneId, DateTimeOffset Start, DateTimeOffset End, IReadOnlyList<AppointmentDto> Appointments, IReadOnlyList<ClosedDay> Closed)
{
    /// <summary>When those who are shown work and are there, by person and start: hours and exceptions without leave and holidays; none where nobody asked.</summary>
    public IReadOnlyList<WorkingStretch> Working { get; init; } = [];
}

/// <param name="Start">UTC.</param>
/// <param name="End">UTC.</param>
public sealed record WorkingStretch(Guid StaffId, DateTimeOffset Start, DateTimeOffset End);

/// <param name="StaffId">Who is on leave; null = a holiday.</param>
public sealed record ClosedDay(DateOnly On, Guid? StaffId, string? Holiday);

/// <param name="First">On the clock of the location.</param>
/// <param name="Last">At most <see cref="SchedulingLimits.CalendarDays"/> days from the first.</param>
public sealed record CalendarFilter(DateOnly First, DateOnly Last)
{
    /// <summary>None = everybody's.</summary>
    public IReadOnlyCollection<Guid> StaffIds { get; init; } = [];

    public Guid? LocationId { get; init; }

    public Guid? RoomId { get; init; }

    public Guid? TypeId { get; init; }

    public bool WithCanceled { get; init; }

    /// <summary>Also when each of those works.</summary>
    public bool WithHours { get; init; }
}
