using PracticeSuite.Kernel;

namespace PracticeSuite.Database.Demo;

/// <summary>Each member of staff does one thing at a time: hands out stretches of working hours, one after the other.</summary>
internal sealed class DemoCalendar(TimeZoneInfo zone)
{
    private readonly Dictionary<(string Staff, DateOnly Day), int> _taken = [];

    /// <summary>The next stretch of the day in which all of them are free, or null when the day is full or no working day.</summary>
    public Interval? Take(IReadOnlyList<string> staff, DateOnly day, Seconds length)
    {
        if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            return null;
        var begun = staff.Max(person => _taken.GetValueOrDefault((person, day), 9 * 3600));
        var end = begun + (int)length.Value;
        if (end > 18 * 3600)
            return null;
        // A minute or so between one thing and the next.
        foreach (var person in staff)
            _taken[(person, day)] = end + 75;
        var start = zone.InstantOf(day.ToDateTime(TimeOnly.MinValue).AddSeconds(begun));
        return new Interval(start, start.AddSeconds(length.Value));
    }
}
