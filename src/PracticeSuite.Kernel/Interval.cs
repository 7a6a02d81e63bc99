namespace PracticeSuite.Kernel;

/// <summary>
/// A half-open stretch of time <c>[Start, End)</c> between two UTC instants, with End after Start (B-070).
/// </summary>
public sealed record Interval
{
    /// <exception cref="ArgumentException">End is not after Start.</exception>
    public Interval(DateTimeOffset start, DateTimeOffset end)
    {
        if (end <= start)
            throw new ArgumentException("An interval ends after it starts.", nameof(end));
        (Start, End) = (start.ToUniversalTime(), end.ToUniversalTime());
    }

    public DateTimeOffset Start { get; }

    public DateTimeOffset End { get; }

    /// <summary>Elapsed time between the instants; a change of daylight saving in between adds and loses nothing (B-072).</summary>
    public Seconds Length => new((End - Start).Ticks / TimeSpan.TicksPerSecond);

    public bool Contains(DateTimeOffset instant) => Start <= instant && instant < End;

    public bool Overlaps(Interval other) => Start < other.End && other.Start < End;

    /// <summary>The part that lies within the other interval, or null when they share no instant.</summary>
    public Interval? Within(Interval other) => Between(Max(Start, other.Start), Min(End, other.End));

    /// <summary>The part before the instant, or null.</summary>
    public Interval? Before(DateTimeOffset instant) => Between(Start, Min(End, instant));

    /// <summary>The part from the instant on, or null.</summary>
    public Interval? From(DateTimeOffset instant) => Between(Max(Start, instant), End);

    /// <summary>The interval between two instants, or null when nothing lies between them.</summary>
    public static Interval? Between(DateTimeOffset start, DateTimeOffset end) => start < end ? new(start, end) : null;

    public override string ToString() => $"[{Start:O}, {End:O})";

    private static DateTimeOffset Max(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;

    private static DateTimeOffset Min(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;
}
