using System.Globalization;
using PracticeSuite.Kernel;

namespace PracticeSuite.X12.Syntax;

/// <summary>Amounts, quantities, dates and times as X12 writes them.</summary>
internal static class Values
{
    /// <summary>As many digits before the point as an amount of money may have, read or written.</summary>
    public const int MoneyDigits = 11;

    /// <summary>As many digits before and behind the point as a quantity may have, read or written.</summary>
    public const int QuantityDigits = 9, QuantityDecimals = 6;

    private const long LargestDollars = 99_999_999_999;

    private const decimal LargestQuantity = 999_999_999.999999m;

    public static bool HasForm(Money money) => money.Cents / 100 is >= -LargestDollars and <= LargestDollars;

    public static bool HasForm(decimal quantity) => Math.Abs(quantity) <= LargestQuantity && decimal.Round(quantity, QuantityDecimals) == quantity;

    /// <summary>Reads all forms: 95, 95.5, 95.50, .78, -15 (C-018). More than two decimals are taken where they are noughts.</summary>
    public static bool TryMoney(ReadOnlySpan<byte> text, out Money money)
    {
        money = default;
        var isNegative = text.StartsWith("-"u8);
        if (isNegative)
            text = text[1..];
        var point = text.IndexOf((byte)'.');
        var whole = point < 0 ? text : text[..point];
        var part = point < 0 ? default : text[(point + 1)..];
        if (whole.Length + part.Length == 0 || whole.Length > MoneyDigits || !TryDigits(whole, out var dollars) || !TryCents(part, out var cents))
            return false;
        var sum = (dollars * 100) + cents;
        money = new Money(isNegative ? -sum : sum);
        return true;
    }

    /// <summary>The shortest form: 95, 95.5, .78, 0, -15.</summary>
    public static string Text(Money money)
    {
        var (dollars, cents) = Math.DivRem(money.Cents < 0 ? (ulong)-(money.Cents + 1) + 1 : (ulong)money.Cents, 100);
        var sign = money.Cents < 0 ? "-" : "";
        var whole = dollars == 0 && cents != 0 ? "" : dollars.ToString(CultureInfo.InvariantCulture);
        var part = cents == 0 ? "" : cents % 10 == 0 ? $".{cents / 10}" : $".{cents:00}";
        return sign + whole + part;
    }

    public static bool TryQuantity(ReadOnlySpan<byte> text, out decimal quantity)
    {
        quantity = 0;
        var digits = text.StartsWith("-"u8) ? text[1..] : text;
        var point = digits.IndexOf((byte)'.');
        var whole = point < 0 ? digits : digits[..point];
        var part = point < 0 ? default : digits[(point + 1)..];
        return whole.Length + part.Length > 0 && whole.Length <= QuantityDigits && part.Length <= QuantityDecimals && TryDigits(whole, out _) && TryDigits(part, out _)
            && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out quantity);
    }

    /// <summary>The shortest form, as for money.</summary>
    public static string Text(decimal quantity)
    {
        var text = quantity.ToString("0.############", CultureInfo.InvariantCulture);
        return text.StartsWith("0.", StringComparison.Ordinal) ? text[1..] : text.StartsWith("-0.", StringComparison.Ordinal) ? "-" + text[2..] : text;
    }

    public static bool TryNumber(ReadOnlySpan<byte> text, out int number)
    {
        number = 0;
        return text.Length is > 0 and <= 9 && TryDigits(text, out var digits) && (number = (int)digits) == digits;
    }

    /// <summary>CCYYMMDD, or YYMMDD of this century where the ISA has six digits.</summary>
    public static bool TryDate(ReadOnlySpan<byte> text, out DateOnly date)
    {
        date = default;
        if (text.Length is not (6 or 8) || !TryDigits(text, out var digits))
            return false;
        var (year, month, day) = ((int)(digits / 10_000), (int)(digits / 100 % 100), (int)(digits % 100));
        if (text.Length == 6)
            year += 2000;
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;
        date = new DateOnly(year, month, day);
        return true;
    }

    public static string Text(DateOnly date) => date.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>HHMM, or with seconds and hundredths, which are dropped.</summary>
    public static bool TryTime(ReadOnlySpan<byte> text, out TimeOnly time)
    {
        time = default;
        if (text.Length is not (4 or 6 or 7 or 8) || !TryDigits(text, out _))
            return false;
        TryDigits(text[..2], out var hour);
        TryDigits(text[2..4], out var minute);
        if (hour > 23 || minute > 59)
            return false;
        time = new TimeOnly((int)hour, (int)minute);
        return true;
    }

    public static string Text(TimeOnly time) => time.ToString("HHmm", CultureInfo.InvariantCulture);

    private static bool TryDigits(ReadOnlySpan<byte> text, out long number)
    {
        number = 0;
        foreach (var sign in text)
        {
            if (sign is < (byte)'0' or > (byte)'9')
                return false;
            number = (number * 10) + (sign - '0');
        }

        return true;
    }

    private static bool TryCents(ReadOnlySpan<byte> part, out long cents)
    {
        cents = 0;
        if (part.Length > MoneyDigits || !TryDigits(part, out _) || (part.Length > 2 && part[2..].IndexOfAnyExcept((byte)'0') >= 0))
            return false;
        if (part.Length > 0)
            cents = (part[0] - '0') * 10;
        if (part.Length > 1)
            cents += part[1] - '0';
        return true;
    }
}
