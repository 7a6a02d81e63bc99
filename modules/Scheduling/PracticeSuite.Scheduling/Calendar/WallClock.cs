using System.Globalization;
using PracticeSuite.Kernel;
using PracticeSuite.Scheduling.Contracts.Calendar;

namespace PracticeSuite.Scheduling.Calendar;

/// <summary>Days on which nobody is ever booked, and at whose ends the calendar itself has none.</summary>
internal static class FarDays
{
    public static void Demand(DateOnly day, string field) =>
        Check.That(day.Year is > 2000 and < 2200, field, $"{field} is {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}; give a day from 2001 to 2199.");
}

/// <summary>From what the clock on the wall shows to an instant; where it shows nothing, or the same twice, nobody guesses for a person.</summary>
internal static class WallClock
{
    private const string Field = nameof(BookAppointment.When);

    public static DateTimeOffset InstantOf(LocalTime when, TimeZoneInfo zone)
    {
        var local = when.On.ToDateTime(when.At);
        FarDays.Demand(when.On, Field);
        Check.That(local.Ticks % TimeSpan.TicksPerMinute == 0, Field, $"{Field} has seconds; give a whole minute.");
        Check.That(
            !zone.IsInvalidTime(local), Field,
            $"{Field} is {Text(local)}, which the clock skips as daylight saving begins; the next time that there is, is {NextValid(local, zone).ToString("HH:mm", CultureInfo.InvariantCulture)}.");
        if (!zone.IsAmbiguousTime(local))
            return zone.InstantOf(local);
        Check.That(
            when.Hour is not null, Field, $"{Field} is {Text(local)}, which the clock shows twice as daylight saving ends; say whether the first or the second hour is meant.");
        var offsets = zone.GetAmbiguousTimeOffsets(local);
        return new DateTimeOffset(local, when.Hour == RepeatedHour.First ? offsets.Max() : offsets.Min()).ToUniversalTime();
    }

    private static DateTime NextValid(DateTime local, TimeZoneInfo zone)
    {
        while (zone.IsInvalidTime(local))
            local = local.AddMinutes(1);
        return local;
    }

    private static string Text(DateTime local) => local.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
