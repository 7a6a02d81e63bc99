namespace PracticeSuite.Coordination.Contracts.Messages;

public static class MessageLimits
{
    public const int Text = 10_000;

    /// <summary>What of the last message stands in the list.</summary>
    public const int LastLine = 140;

    public const int Search = 100;

    public const int Participants = 20;

    public const int Threads = 200;

    /// <summary>For how long a message that nobody has read can be taken back (K-064).</summary>
    public static readonly TimeSpan Retraction = TimeSpan.FromMinutes(2);
}

/// <summary>K-061; an urgent matter is a flag's, not a message's.</summary>
public enum MessageLevel
{
    Normal,
    Important,
}

/// <summary>A part of the patient's chart that a message leads to; whoever follows it needs the permission for it (K-066).</summary>
public enum ChartPlace
{
    Team,
    Enrollment,
    Diagnoses,
    Consents,
    Scales,
    Plan,
    Visits,
    Stays,
}
