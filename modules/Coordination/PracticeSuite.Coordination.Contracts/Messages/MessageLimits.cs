namespace PracticeSuite.Coordination.Contracts.Messages;

public static class MessageLimits
{
    public const int Text = 10_000;

    /// <summary>What of the last message stands in the list.</summary>
    public const int LastLine = 140;

    public const int Search = 100;

    /// <summary>Words that are searched for at once.</summary>
    public const int SearchWords = 6;

    /// <summary>Of the searcher's own messages the latest so many are looked through.</summary>
    public const int Searched = 10_000;

    /// <summary>What a search answers at most.</summary>
    public const int Hits = 50;

    /// <summary>Of the sentence in which a word was found.</summary>
    public const int Sentence = 240;

    /// <summary>Things of the chart that one message points to.</summary>
    public const int Links = 10;

    public const int Participants = 20;

    public const int Threads = 200;

    /// <summary>For how long a message that nobody has read can be taken back (K-064).</summary>
    public static readonly TimeSpan Retraction = TimeSpan.FromMinutes(2);

    /// <summary>For how long its author adds files to a message (K-066); what comes later is another message.</summary>
    public static readonly TimeSpan Attaching = TimeSpan.FromMinutes(15);

    /// <summary>Unread for so long, a reader is reminded of an important message, and who stands in for them gets it, too (K-063).</summary>
    public const int ImportantBusinessMinutes = 8 * 60;

    /// <summary>Unread for so many business days, a reader is reminded (K-063).</summary>
    public const int NormalBusinessDays = 2;
}

/// <summary>K-061; a higher value is more.</summary>
public enum MessageLevel
{
    Normal,
    Important,

    /// <summary>It is a flag, too, whose ladder climbs until somebody takes note.</summary>
    Urgent,
}

/// <summary>Who reads a conversation (K-069); one is never the other.</summary>
public enum ThreadKind
{
    /// <summary>The team alone.</summary>
    Team,

    /// <summary>The patient and those of the team who take part.</summary>
    Patient,
}

/// <summary>From whom to whom a message goes (K-069).</summary>
public enum MessageDirection
{
    Team,
    ToPatient,

    /// <summary>What the patient sent by a link, or said to somebody who wrote it down.</summary>
    FromPatient,
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
