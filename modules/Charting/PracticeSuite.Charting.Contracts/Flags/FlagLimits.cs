namespace PracticeSuite.Charting.Contracts.Flags;

public static class FlagLimits
{
    public const int Rule = 8;

    /// <summary>What the rule is about, and which item fired it.</summary>
    public const int Key = 96;

    public const int Words = 1000;

    /// <summary>Of the text with which a flag about suicide is closed (P-203).</summary>
    public const int ShortestDisposition = 20;

    /// <summary>Of a reason that somebody must be able to stand for later.</summary>
    public const int ShortestReason = 10;

    public const int UserName = 100;

    public const int Threshold = 24;

    /// <summary>Whoever raised one takes it back within so long (K-041).</summary>
    public static readonly TimeSpan ToCancel = TimeSpan.FromMinutes(10);

    /// <summary>What fires the same rule within so long is another line of the open flag (K-048).</summary>
    public static readonly TimeSpan ToMerge = TimeSpan.FromHours(24);
}
