namespace PracticeSuite.Charting.Contracts.Timeline;

/// <summary>What a line of the timeline is about.</summary>
public enum ChartItemKind
{
    Note,
    Medication,

    /// <summary>What the patient said of a medication, or what somebody observed (P-016).</summary>
    Report,

    Score,
    Visit,

    /// <summary>Logged work of coordination.</summary>
    Contact,

    /// <summary>A version of the plan that was signed.</summary>
    Plan,

    /// <summary>That a message was sent; never a word of it.</summary>
    Message,

    /// <summary>That somebody has to look soon (K-040).</summary>
    Flag,

    /// <summary>A problem of the list, to which files belong; it has a page and no line of the timeline.</summary>
    Problem,
}

/// <summary>One line of the timeline.</summary>
/// <param name="At">Its instant; of what has only a day, the beginning of the day.</param>
/// <param name="Text">One line of what it is.</param>
/// <param name="Address">Where it stands in full: from the chart's address on, or from the root where it begins with a slash.</param>
public sealed record ChartLine(ChartItemKind Kind, DateTimeOffset At, Guid Id, string Text, string Address)
{
    /// <summary>The time of day, where it is known.</summary>
    public DateTimeOffset? Time { get; init; }

    /// <summary>Who did it, as a member of staff.</summary>
    public Guid? StaffId { get; init; }

    /// <summary>Who did it, by name.</summary>
    public string? By { get; init; }

    /// <summary>It was wrong, and stands here struck out (P-011, P-046).</summary>
    public bool IsInError { get; init; }

    /// <summary>The thing whose files it shows, where that is another than the line's own; null = none.</summary>
    public Guid? FilesOf { get; init; } = Id;

    /// <summary>How many files belong to it (K-066).</summary>
    public int Files { get; init; }

    public ChartCursor Cursor => new(At, Id);
}
