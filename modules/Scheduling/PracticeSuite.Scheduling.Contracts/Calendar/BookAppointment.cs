using PracticeSuite.Scheduling.Contracts.Visits;

namespace PracticeSuite.Scheduling.Contracts.Calendar;

/// <param name="StaffIds">Whose calendars are taken: one or more for a patient or a block, two or more for a call. The first renders a patient's visit.</param>
/// <param name="When">On the clock of the location.</param>
/// <param name="Minutes">5 to 480, of a block to 1440; null = as long as the type.</param>
public sealed record BookAppointment(AppointmentKind Kind, IReadOnlyList<Guid> StaffIds, LocalTime When, int? Minutes)
{
    /// <summary>Gives length, buffer, mode and code; a patient's appointment needs one.</summary>
    public Guid? TypeId { get; init; }

    /// <summary>One of a patient's appointment, any number of a call, none of a block.</summary>
    public IReadOnlyList<Guid> PatientIds { get; init; } = [];

    /// <summary>Whose clock is meant; null = the room's, else the practice's first.</summary>
    public Guid? LocationId { get; init; }

    public Guid? RoomId { get; init; }

    /// <summary>Null = as the type.</summary>
    public VisitMode? Mode { get; init; }

    /// <summary>As <see cref="VisitArrangement.Link"/>; null = the type's.</summary>
    public string? Link { get; init; }

    /// <summary>Of a block: what others read in the calendar. No patient's name.</summary>
    public string? Title { get; init; }

    /// <summary>Who waited for it and does so no longer.</summary>
    public Guid? WaitlistEntryId { get; init; }

    /// <summary>What was warned of is meant.</summary>
    public bool IsConfirmed { get; init; }
}

/// <param name="Rule">RFC 5545, without DTSTART, such as FREQ=WEEKLY;BYDAY=TU;COUNT=12; at most <see cref="SchedulingLimits.SeriesOccurrences"/> and two years (see <see cref="SeriesRules"/>).</param>
public sealed record BookSeries(BookAppointment First, string Rule, SeriesFallback Fallback = SeriesFallback.Shift);

/// <param name="Version">The version that was shown.</param>
/// <param name="Minutes">Null = as long as before.</param>
public sealed record MoveAppointment(int Version, LocalTime When, int? Minutes = null)
{
    /// <summary>Null = with whom it was.</summary>
    public IReadOnlyList<Guid>? StaffIds { get; init; }

    /// <summary>Null = where it was; <see cref="Guid.Empty"/> = in no room.</summary>
    public Guid? RoomId { get; init; }

    /// <summary>The others move by as many days and to the same hour; all of them or none.</summary>
    public SeriesScope Scope { get; init; }

    public bool IsConfirmed { get; init; }
}

public sealed record CancelAppointment(int Version, CancelReason Reason, SeriesScope Scope = SeriesScope.ThisOne);

/// <param name="Code">CPT or HCPCS; null = the type's.</param>
/// <param name="PractitionerId">Of those that it is with; null = the first.</param>
public sealed record KeepAppointment(int Version, string? Code = null, Guid? PractitionerId = null);
