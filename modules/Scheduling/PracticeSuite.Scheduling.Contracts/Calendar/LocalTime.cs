namespace PracticeSuite.Scheduling.Contracts.Calendar;

/// <summary>A time as the clock on the wall of a location shows it.</summary>
/// <param name="Hour">Only where the clock shows this time twice, as in the night in which daylight saving ends.</param>
public readonly record struct LocalTime(DateOnly On, TimeOnly At, RepeatedHour? Hour = null)
{
    /// <summary>What the clock of the zone shows at the instant.</summary>
    public static LocalTime Of(DateTimeOffset instant, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(instant, zone);
        var repeated = zone.IsAmbiguousTime(local.DateTime);
        return new LocalTime(
            DateOnly.FromDateTime(local.DateTime),
            TimeOnly.FromDateTime(local.DateTime),
            repeated ? local.Offset == zone.GetAmbiguousTimeOffsets(local.DateTime).Max() ? RepeatedHour.First : RepeatedHour.Second : null);
    }
}

public enum RepeatedHour
{
    /// <summary>Still on daylight saving time.</summary>
    First,

    Second,
}
