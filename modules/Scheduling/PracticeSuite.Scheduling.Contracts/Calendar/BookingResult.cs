namespace PracticeSuite.Scheduling.Contracts.Calendar;

/// <summary>What stands in the way of a time.</summary>
public enum ObstacleKind
{
    /// <summary>Somebody has another appointment or a block then.</summary>
    Taken,

    RoomTaken,
    OnLeave,
    Holiday,

    /// <summary>A warning: it can be booked when it is meant.</summary>
    OutsideHours,

    /// <summary>A warning, as above.</summary>
    InThePast,

    /// <summary>A warning, as above: the patient has another appointment then that the caller may see.</summary>
    PatientElsewhere,

    /// <summary>A warning, as above: a calendar that the person keeps elsewhere says so, as it was last read.</summary>
    BusyElsewhere,
}

/// <param name="CalendarId">Whose, a member of staff or a room; null = everybody's.</param>
/// <param name="On">The day on the location's clock.</param>
/// <param name="Words">"Outside the hours of A. Patel, MD.", with no patient in it.</param>
public sealed record Obstacle(ObstacleKind Kind, Guid? CalendarId, DateOnly On, string Words)
{
    /// <summary>It is booked all the same when <see cref="BookAppointment.IsConfirmed"/>.</summary>
    public bool IsWarning => Kind is ObstacleKind.OutsideHours or ObstacleKind.InThePast or ObstacleKind.PatientElsewhere or ObstacleKind.BusyElsewhere;
}

/// <summary>Either booked, or what stands in the way and where there is time instead; then nothing was changed.</summary>
public sealed record BookingResult(AppointmentDto? Appointment, IReadOnlyList<Obstacle> Obstacles, IReadOnlyList<Slot> Suggestions)
{
    /// <summary>Of a refusal, for programs.</summary>
    public const string SlotTaken = "Scheduling:SlotTaken";

    public bool IsBooked => Appointment is not null;

    public bool AsksToConfirm => !IsBooked && Obstacles.Count > 0 && Obstacles.All(one => one.IsWarning);

    public string? Code => IsBooked || AsksToConfirm ? null : SlotTaken;
}

/// <param name="Occurrences">In order of the rule.</param>
/// <param name="SeriesId">Null = nothing was booked, because nothing of it was to be had or a warning asks to be confirmed.</param>
public sealed record SeriesResult(Guid? SeriesId, IReadOnlyList<OccurrenceResult> Occurrences, IReadOnlyList<Obstacle> Warnings)
{
    public bool IsBooked => SeriesId is not null;
}

/// <param name="Original">When the rule has it, UTC.</param>
/// <param name="Start">When it was booked, UTC; later than the original = it was shifted (K-082), null = it was skipped.</param>
/// <param name="Why">What stood in the way.</param>
public sealed record OccurrenceResult(DateTimeOffset Original, DateTimeOffset? Start, ObstacleKind? Why)
{
    public bool IsShifted => Start is { } at && at != Original;
}

/// <param name="Canceled">How many of the series.</param>
/// <param name="IsLate">Later than the practice asks of patients.</param>
/// <param name="Waiters">Who waits for such a time, longest first.</param>
public sealed record CancelResult(AppointmentDto Appointment, int Canceled, bool IsLate, IReadOnlyList<WaitlistEntryDto> Waiters);
