using PracticeSuite.Kernel;
using PracticeSuite.Scheduling.Contracts.Calendar;

namespace PracticeSuite.Scheduling.Calendar;

/// <summary>When, with whom and where: what has to be free.</summary>
/// <param name="Buffer">Minutes kept free behind it.</param>
internal sealed record Placement(TimeZoneInfo Zone, LocalTime When, int Minutes, int Buffer, IReadOnlyList<Guid> StaffIds, Guid? RoomId)
{
    public DateTimeOffset Start { get; } = WallClock.InstantOf(When, Zone);

    public DateTimeOffset End => Start.AddMinutes(Minutes);

    public DateTimeOffset BusyUntil => End.AddMinutes(Buffer);

    public Interval Busy => new(Start, BusyUntil);

    public IEnumerable<CalendarKey> Calendars => [.. StaffIds.Select(CalendarKey.Staff), .. RoomId is { } room ? [CalendarKey.Room(room)] : Array.Empty<CalendarKey>()];

    public Placement At(DateTimeOffset start) => new(Zone, LocalTime.Of(start, Zone), Minutes, Buffer, StaffIds, RoomId);
}

/// <summary>Whose time it is.</summary>
internal readonly record struct CalendarKey(Guid Id, CalendarKind Kind)
{
    public static CalendarKey Staff(Guid id) => new(id, CalendarKind.Staff);

    public static CalendarKey Room(Guid id) => new(id, CalendarKind.Room);
}

internal enum CalendarKind
{
    Staff,
    Room,
}
