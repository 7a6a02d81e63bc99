using System.Globalization;
using PracticeSuite.Kernel;

namespace PracticeSuite.Platform.Importing;

internal static class ImportInstant
{
    private static readonly string[] Utc = ["yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm'Z'"];
    private static readonly string[] WallClock = ["yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm"];

    public static bool TryParse(string text, TimeZoneInfo zone, out DateTimeOffset instant)
    {
        if (DateTimeOffset.TryParseExact(text, Utc, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out instant))
            return InRange(instant);
        if (!DateTime.TryParseExact(text, WallClock, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) || zone.IsInvalidTime(local))
            return false;
        instant = zone.InstantOf(local);
        return InRange(instant);
    }

    private static bool InRange(DateTimeOffset instant) => instant.Year is >= 1900 and <= 2099;
}
