using PracticeSuite.Kernel;

namespace PracticeSuite.Scheduling.Calendar.Reminders;

/// <summary>When a reminder is due.</summary>
internal static class ReminderTimes
{
    /// <summary>
    /// Full days are days on the wall: "the day before" is the same hour of the day before, also over a night in which the clock is set.
    /// What is left of them is hours that pass.
    /// </summary>
    public static DateTimeOffset DueAt(DateTimeOffset start, int hours, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(start, zone);
        var (days, rest) = Math.DivRem(hours, 24);
        return (days == 0 ? start : zone.InstantOf(local.DateTime.AddDays(-days))).AddHours(-rest);
    }

    /// <summary>
    /// Of the steps of one channel, the one to be sent now: the last that is due. Who books after a step was due has just been told the time, and
    /// one that came due while nothing could be sent gives way to a later one.
    /// </summary>
    public static int? StepNow(IReadOnlyList<int> steps, DateTimeOffset start, DateTimeOffset bookedAt, DateTimeOffset now, TimeZoneInfo zone) => start <= now
        ? null
        : steps.Where(hours => DueAt(start, hours, zone) is var due && due <= now && due > bookedAt).Select(hours => (int?)hours).Min();
}
