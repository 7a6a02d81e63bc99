using System.Globalization;

namespace PracticeSuite.Kernel;

/// <summary>
/// A date as people type it: 6/25/1953, 6-25-53, 06251953, "25 Jun 1953", "June 25, 1953" or 1953-06-25; the month first where all are
/// numbers. Files have one form, yyyy-MM-dd, and are not read by this.
/// </summary>
public static class TypedDate
{
    /// <summary>The longest of these forms, with room for dots and commas.</summary>
    public const int MaxLength = 30;

    /// <summary>Nobody in a chart has lived before; such a year is a slip of the finger.</summary>
    private const int EarliestYear = 1800;

    private static readonly string[] WholeYear =
        ["M d yyyy", "yyyy M d", "MMddyyyy", "d MMM yyyy", "d MMMM yyyy", "MMM d yyyy", "MMMM d yyyy"];

    private static readonly string[] TwoDigits = ["M d yy", "MMddyy", "d MMM yy", "d MMMM yy", "MMM d yy", "MMMM d yy"];

    private static readonly char[] Between = [' ', '.', ',', '/', '-', '\t'];

    /// <summary>A year of two digits is the one within fifty years of today.</summary>
    public static bool TryRead(string? text, DateOnly today, out DateOnly date) => TryReadUntil(text, today.AddYears(50), out date);

    /// <summary>A year of two digits is the latest that puts the birth in the past.</summary>
    public static bool TryReadBirth(string? text, DateOnly today, out DateOnly date) => TryReadUntil(text, today, out date);

    private static bool TryReadUntil(string? text, DateOnly last, out DateOnly date)
    {
        var typed = string.Join(' ', (text ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries)).Replace("Sept ", "Sep ", StringComparison.OrdinalIgnoreCase);
        return (TryExact(typed, WholeYear, CultureInfo.InvariantCulture, out date) && date.Year >= EarliestYear)
            || (TryExact(typed, TwoDigits, YearsUpTo(last.Year), out date) && TryMoveBack(last, ref date));
    }

    private static bool TryExact(string typed, string[] formats, CultureInfo culture, out DateOnly date) =>
        DateOnly.TryParseExact(typed, formats, culture, DateTimeStyles.None, out date);

    /// <summary>In the last year itself the day may still be to come; then a century earlier is meant, if it had that day.</summary>
    private static bool TryMoveBack(DateOnly last, ref DateOnly date)
    {
        if (date <= last)
            return true;
        if (date is { Month: 2, Day: 29 } && !DateTime.IsLeapYear(date.Year - 100))
            return false;
        date = date.AddYears(-100);
        return true;
    }

    private static CultureInfo YearsUpTo(int year)
    {
        var culture = new CultureInfo("");
        culture.DateTimeFormat.Calendar = new GregorianCalendar { TwoDigitYearMax = year };
        return culture;
    }
}
