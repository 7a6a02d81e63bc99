namespace PracticeSuite.Coordination.Contracts.Messages;

/// <summary>One thing of the patient's chart that a message points to (K-066): its kind and id, and nothing of what it says.</summary>
/// <param name="At">Where it stands in the chart's timeline.</param>
public sealed record ChartThing(ChartThingKind Kind, Guid Id, DateTimeOffset At)
{
    /// <summary>Of a note that the message was filed as: who filed it.</summary>
    public Guid? ById { get; init; }
}

public enum ChartThingKind
{
    Note,
    Medication,
    Plan,
    Flag,
    Score,

    /// <summary>The note that somebody filed the message as (K-065); nobody sends it along.</summary>
    FiledNote,
}

/// <summary>It as whoever looks may see it now.</summary>
/// <param name="Address">From the chart's address on.</param>
public sealed record ChartThingDto(ChartThing Thing, string Text, string Address);
