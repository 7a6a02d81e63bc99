namespace PracticeSuite.Kernel;

/// <summary>Calendar facts on the clock of a practice location's IANA zone (B-071).</summary>
public static class LocationClock
{
    /// <summary>The local calendar date of an instant.</summary>
    public static DateOnly LocalDate(this TimeZoneInfo zone, DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);

    /// <summary>The instant at which a local date begins; where the clock skips midnight, the first instant that exists.</summary>
    public static DateTimeOffset StartOf(this TimeZoneInfo zone, DateOnly date) =>
        zone.InstantOf(date.ToDateTime(TimeOnly.MinValue));

    /// <summary>
    /// The instant of a local wall-clock time: the earlier one where the clock shows a time twice, the first that exists
    /// where it skips one.
    /// </summary>
    public static DateTimeOffset InstantOf(this TimeZoneInfo zone, DateTime wallClock)
    {
        var local = DateTime.SpecifyKind(wallClock, DateTimeKind.Unspecified);
        while (zone.IsInvalidTime(local))
            local = local.AddMinutes(1);
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }
}
