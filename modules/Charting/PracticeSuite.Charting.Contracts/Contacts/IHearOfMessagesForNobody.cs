namespace PracticeSuite.Charting.Contracts.Contacts;

/// <summary>What was written has nobody left who may read it (K-049). Not a word of it, and neither who wrote it nor who was to read it.</summary>
/// <param name="PatientId">Null = whoever is told may not know about whom it is.</param>
/// <param name="ToStaffIds">The clinical directors; of an answer to the Part 2 program that was refused, its own people.</param>
public sealed record MessageForNobody(Guid? PatientId, DateTimeOffset At, IReadOnlyList<Guid> ToStaffIds)
{
    /// <summary>The invitation by which a patient tried to answer, and nothing of it was kept; null = a message that waits.</summary>
    public Guid? RefusedId { get; init; }
}

/// <summary>Hears of it in the transaction in which it is found; a module above the chart implements it.</summary>
public interface IHearOfMessagesForNobody
{
    Task HearAsync(MessageForNobody message, CancellationToken cancellationToken);
}
