using System.Globalization;

namespace PracticeSuite.Kernel;

/// <summary>Worked time in whole seconds; never rounded, never a minimum increment (B-075).</summary>
public readonly record struct Seconds(long Value) : IComparable<Seconds>
{
    public static Seconds Zero => default;

    public static Seconds Minutes(long minutes) => new(minutes * 60);

    public int CompareTo(Seconds other) => Value.CompareTo(other.Value);

    /// <summary>"19 min 40 s", "8 min", "45 s": floored to whole minutes with the seconds beside them (B-075).</summary>
    public override string ToString()
    {
        var (minutes, seconds) = Math.DivRem(Value, 60);
        return (minutes, seconds) switch
        {
            (0, _) => string.Create(CultureInfo.InvariantCulture, $"{seconds} s"),
            (_, 0) => string.Create(CultureInfo.InvariantCulture, $"{minutes} min"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{minutes} min {seconds} s"),
        };
    }

    /// <summary>"19:40", "125:00": minutes and seconds for a column of figures.</summary>
    public string ToClock() => string.Create(CultureInfo.InvariantCulture, $"{Value / 60}:{Value % 60:00}");

    public static Seconds operator +(Seconds left, Seconds right) => new(left.Value + right.Value);

    public static Seconds operator -(Seconds left, Seconds right) => new(left.Value - right.Value);

    public static bool operator <(Seconds left, Seconds right) => left.Value < right.Value;

    public static bool operator >(Seconds left, Seconds right) => left.Value > right.Value;

    public static bool operator <=(Seconds left, Seconds right) => left.Value <= right.Value;

    public static bool operator >=(Seconds left, Seconds right) => left.Value >= right.Value;

    public static Seconds Add(Seconds left, Seconds right) => left + right;

    public static Seconds Subtract(Seconds left, Seconds right) => left - right;
}
