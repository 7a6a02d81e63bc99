using PracticeSuite.Kernel;

namespace PracticeSuite.Coordination.Contracts.Time;

/// <summary>The bounds of a logged entry, the same for the aggregate, its columns, its files and the boxes of a page.</summary>
public static class EntryLimits
{
    public const int Note = 1000;
    public const int Reason = 500;
    public const int Instrument = 32;
    public const int Reference = 64;

    /// <summary>So many late entries are approved or refused in one go.</summary>
    public const int DecidedAtOnce = 500;

    /// <summary>More at a stretch has to be confirmed by its author (B-079).</summary>
    public static Seconds LongestUnconfirmed { get; } = Seconds.Minutes(120);

    /// <summary>One stretch of work is never longer (B-070).</summary>
    public static Seconds Longest { get; } = Seconds.Minutes(24 * 60);

    /// <summary>
    /// An end that the clock shows before the start is meant on the next day only if the stretch is no longer than this: long enough
    /// for a crisis call over midnight, too short for a mistyped hour (B-070).
    /// </summary>
    public static Seconds LongestPastMidnight { get; } = Seconds.Minutes(4 * 60);

    private static readonly TimeSpan OnTime = TimeSpan.FromHours(72);

    /// <summary>Written down more than 72 hours after the work ended (B-081).</summary>
    public static bool IsLate(DateTimeOffset end, DateTimeOffset written) => written - end > OnTime;
}
