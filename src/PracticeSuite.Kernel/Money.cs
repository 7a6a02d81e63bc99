using System.Globalization;

namespace PracticeSuite.Kernel;

/// <summary>US dollars, held as whole cents so that sums are exact and sort the same in every database (B-146).</summary>
public readonly record struct Money(long Cents) : IComparable<Money>
{
    private static readonly CultureInfo UnitedStates = CultureInfo.GetCultureInfo("en-US");

    public static Money Zero => default;

    /// <summary>Rounds half a cent away from zero (B-146).</summary>
    public static Money Dollars(decimal amount) => new((long)decimal.Round(amount * 100m, 0, MidpointRounding.AwayFromZero));

    public decimal ToDollars() => Cents / 100m;

    /// <summary>This amount times a factor, rounded half up to whole cents (B-141, B-146).</summary>
    public Money Times(decimal factor) => Dollars(ToDollars() * factor);

    public int CompareTo(Money other) => Cents.CompareTo(other.Cents);

    /// <summary>"$57.45", "-$3.10", "$1,234.00".</summary>
    public override string ToString() => ToDollars().ToString("$#,0.00;-$#,0.00", UnitedStates);

    public static Money operator +(Money left, Money right) => new(left.Cents + right.Cents);

    public static Money operator -(Money left, Money right) => new(left.Cents - right.Cents);

    public static bool operator <(Money left, Money right) => left.Cents < right.Cents;

    public static bool operator >(Money left, Money right) => left.Cents > right.Cents;

    public static bool operator <=(Money left, Money right) => left.Cents <= right.Cents;

    public static bool operator >=(Money left, Money right) => left.Cents >= right.Cents;

    public static Money Add(Money left, Money right) => left + right;

    public static Money Subtract(Money left, Money right) => left - right;
}
