using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;
using PracticeSuite.Scheduling.Calendar.Hours;
using PracticeSuite.Scheduling.Calendar.SetUp;

namespace PracticeSuite.Scheduling.Calendar.Slots;

/// <summary>Hours on the wall, day by day, as instants.</summary>
internal static class WorkingTime
{
    /// <param name="hours">Null = works while the practice is open.</param>
    public static IntervalSet Of(StaffHours? hours, CalendarRules rules, DaySpan days, IReadOnlyList<LocationProfile> locations)
    {
        var main = locations.Main().Zone;
        return IntervalSet.Of(days.All.SelectMany(day => OfDay(hours, rules, day)
            .Select(one => Interval.Between(Instant(day, one.From, Zone(one.LocationId)), Instant(day, one.To, Zone(one.LocationId)))).OfType<Interval>()));

        TimeZoneInfo Zone(Guid? location) => location is null ? main : locations.OrMain(location).Zone;
    }

    /// <summary>At whose midnight a day of theirs begins: that of the place at which they have all of their hours, else the practice's first.</summary>
    public static TimeZoneInfo ZoneOf(StaffHours? hours, IReadOnlyList<LocationProfile> locations) =>
        hours?.Week.Select(one => locations.OrMain(one.LocationId).Zone).DistinctBy(zone => zone.Id).ToList() is [var only] ? only : locations.Main().Zone;

    /// <summary>Before somebody begins here, and after they have left, they have no hours.</summary>
    public static IntervalSet Employed(StaffMember member, DaySpan days, TimeZoneInfo zone) =>
        IntervalSet.Of(days.All.Where(member.IsEmployedOn).Select(day => new DaySpan(day, day).In(zone)));

    private static IEnumerable<Stretch> OfDay(StaffHours? hours, CalendarRules rules, DateOnly day)
    {
        var exceptions = hours?.Days.Where(one => one.On == day).ToList();
        if (exceptions is { Count: > 0 })
            return exceptions.Where(one => one.From is not null).Select(one => new Stretch(one.From!.Value, one.To!.Value, null));
        if (hours is { Week.Count: > 0 })
            return hours.Week.Where(one => one.Day == day.DayOfWeek).Select(one => new Stretch(one.From, one.To, one.LocationId));
        return day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? [] : [new Stretch(rules.Opens, rules.Closes, null)];
    }

    private static DateTimeOffset Instant(DateOnly day, TimeOnly at, TimeZoneInfo zone) => zone.InstantOf(day.ToDateTime(at));

    private readonly record struct Stretch(TimeOnly From, TimeOnly To, Guid? LocationId);
}
