using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Scheduling.Calendar.Slots;
using PracticeSuite.Scheduling.Contracts.Calendar;

namespace PracticeSuite.Scheduling.Calendar;

/// <summary>What stands in the way of a placement, of plain lists of intervals: refusals, and warnings that somebody may mean all the same.</summary>
internal static class Obstacles
{
    /// <param name="kind">A block may stand anywhere where nothing else does.</param>
    public static IReadOnlyList<Obstacle> Of(
        Placement place, AppointmentKind kind, IReadOnlyList<CalendarTime> calendars, IReadOnlyDictionary<Guid, StaffMember> staff, DateTimeOffset now)
    {
        var found = calendars.SelectMany(calendar => Of(place, kind, calendar, staff)).ToList();
        if (place.End <= now)
            found.Add(new Obstacle(ObstacleKind.InThePast, null, place.When.On, "This time is over."));
        return [.. found.DistinctBy(one => (one.Kind, one.CalendarId)).OrderBy(one => one.IsWarning)];
    }

    /// <summary>The first of several occurrences in whose way the same stands, with how many they are.</summary>
    public static Obstacle OfMany(IReadOnlyList<Obstacle> same) =>
        same.Count == 1 ? same[0] : same[0] with { Words = $"{same[0].Words} It is so {same.Count} times in this series." };

    private static IEnumerable<Obstacle> Of(Placement place, AppointmentKind kind, CalendarTime calendar, IReadOnlyDictionary<Guid, StaffMember> staff)
    {
        var (key, on) = (calendar.Key, place.When.On);
        if (key.Kind == CalendarKind.Room)
        {
            if (calendar.IsTakenIn(place.Busy))
                yield return new Obstacle(ObstacleKind.RoomTaken, key.Id, on, "The room is taken then.");
            yield break;
        }

        var name = staff[key.Id].DisplayName;
        if (!staff[key.Id].IsEmployedOn(on))
            yield return new Obstacle(ObstacleKind.OnLeave, key.Id, on, $"{name} does not work here on that day.");
        if (calendar.IsTakenIn(place.Busy))
            yield return new Obstacle(ObstacleKind.Taken, key.Id, on, $"{name} has something else then.");
        if (kind == AppointmentKind.Block)
            yield break;
        if (calendar.Holidays.Any(place.Busy.Overlaps))
            yield return new Obstacle(ObstacleKind.Holiday, null, on, "The practice is closed that day.");
        else if (calendar.Leave.Any(place.Busy.Overlaps))
            yield return new Obstacle(ObstacleKind.OnLeave, key.Id, on, $"{name} is on leave then.");
        else if (!calendar.IsWithinHours(new Kernel.Interval(place.Start, place.End)))
            yield return new Obstacle(ObstacleKind.OutsideHours, key.Id, on, $"This is outside the hours of {name}.");
        if (calendar.Elsewhere.Any(place.Busy.Overlaps))
            yield return new Obstacle(ObstacleKind.BusyElsewhere, key.Id, on, $"{name} is busy elsewhere then, by a calendar of their own.");
    }
}
