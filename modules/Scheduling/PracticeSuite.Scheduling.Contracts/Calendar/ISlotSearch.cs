namespace PracticeSuite.Scheduling.Contracts.Calendar;

/// <summary>Times that several people, and a room where one is asked for, all have (K-080).</summary>
public interface ISlotSearch
{
    /// <summary>
    /// The first <see cref="SchedulingLimits.Suggestions"/>: by day, within a day the nearest to the rhythm, then what leaves the shortest idle
    /// time beside it. No two of them overlap, and each can be booked as it is asked for; fewer, or none, where there are no more in the ten business days.
    /// </summary>
    Task<SlotAnswer> FindAsync(SlotQuestion question, CancellationToken cancellationToken);
}

/// <param name="StaffIds">Whose time, at least one.</param>
/// <param name="Minutes">15 for a call, 30, or another multiple of five up to 240.</param>
public sealed record SlotQuestion(IReadOnlyList<Guid> StaffIds, int Minutes = SlotQuestion.CallMinutes)
{
    public const int CallMinutes = 15;

    /// <summary>What it is for: the type's buffer is free behind each slot, so that it can be booked; null = none.</summary>
    public Guid? TypeId { get; init; }

    public Guid? RoomId { get; init; }

    /// <summary>Whose clock is meant; null = the room's, else the practice's first.</summary>
    public Guid? LocationId { get; init; }

    /// <summary>Free minutes before and after, to other appointments; 0, or at least 10.</summary>
    public int Buffer { get; init; }

    /// <summary>Not before this instant; null = now.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>When they usually speak, on the location's clock.</summary>
    public TimeOnly? Rhythm { get; init; }
}

/// <param name="Until">Up to where was searched, UTC.</param>
public sealed record SlotAnswer(string TimeZoneId, DateTimeOffset Until, IReadOnlyList<Slot> Slots);

/// <param name="Start">UTC; <see cref="LocalTime.Of"/> gives what a booking wants.</param>
public sealed record Slot(DateTimeOffset Start, DateTimeOffset End);
