using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace PracticeSuite.Kernel;

/// <summary>
/// A calendar month on the clock of the practice location: 11:59 p.m. on the 31st in Chicago is not next month because a
/// server is UTC (B-071). Written "2026-09". A person or a file names months of the years 2000–2099; arithmetic may step beyond.
/// </summary>
public readonly record struct BillingMonth : IComparable<BillingMonth>
{
    /// <exception cref="ArgumentOutOfRangeException">The year is not 1900–2199 or the month not 1–12.</exception>
    public BillingMonth(int year, int month)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1900);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 2199);
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
        (Year, Month) = (year, month);
    }

    /// <summary>The first month that can be named.</summary>
    public static BillingMonth First { get; } = new(2000, 1);

    /// <summary>The last month that can be named.</summary>
    public static BillingMonth Last { get; } = new(2099, 12);

    public int Year { get; }

    public int Month { get; }

    public DateOnly FirstDay => new(Year, Month, 1);

    public DateOnly LastDay => FirstDay.AddMonths(1).AddDays(-1);

    public BillingMonth Next => Of(FirstDay.AddMonths(1));

    public BillingMonth Previous => Of(FirstDay.AddMonths(-1));

    public static BillingMonth Of(DateOnly date) => new(date.Year, date.Month);

    /// <summary>The month in which the instant lies on the clock of the zone.</summary>
    public static BillingMonth Of(DateTimeOffset instant, TimeZoneInfo zone) => Of(zone.LocalDate(instant));

    public bool Contains(DateOnly date) => date.Year == Year && date.Month == Month;

    /// <summary>From local midnight on the first to local midnight on the first of the next month.</summary>
    public Interval In(TimeZoneInfo zone) => new(zone.StartOf(FirstDay), zone.StartOf(Next.FirstDay));

    public static bool TryParse([NotNullWhen(true)] string? text, out BillingMonth month)
    {
        month = default;
        if (!DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
            || first.Year < First.Year || first.Year > Last.Year)
            return false;
        month = Of(first);
        return true;
    }

    /// <exception cref="FormatException">The text is not a month of the years 2000–2099 written yyyy-MM.</exception>
    public static BillingMonth Parse(string text) => TryParse(text, out var month)
        ? month
        : throw new FormatException("A month is written yyyy-MM, from 2000-01 to 2099-12.");

    /// <summary>Months since year zero: one integer that sorts, for a column.</summary>
    public int ToNumber() => (Year * 12) + Month - 1;

    public static BillingMonth FromNumber(int number) => new(number / 12, (number % 12) + 1);

    public int CompareTo(BillingMonth other) => ToNumber().CompareTo(other.ToNumber());

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}");

    public static bool operator <(BillingMonth left, BillingMonth right) => left.CompareTo(right) < 0;

    public static bool operator >(BillingMonth left, BillingMonth right) => left.CompareTo(right) > 0;

    public static bool operator <=(BillingMonth left, BillingMonth right) => left.CompareTo(right) <= 0;

    public static bool operator >=(BillingMonth left, BillingMonth right) => left.CompareTo(right) >= 0;
}
