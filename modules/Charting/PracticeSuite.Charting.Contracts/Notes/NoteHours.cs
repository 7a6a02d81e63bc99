using PracticeSuite.Kernel;

namespace PracticeSuite.Charting.Contracts.Notes;

/// <summary>The hours of a service as two boxes show them on the clock of the patient's location, and the instants that they mean.</summary>
/// <param name="ServiceOn">The day on which it began.</param>
public sealed record NoteHours(DateOnly ServiceOn, DateTimeOffset? StartedAt, DateTimeOffset? EndedAt, TimeZoneInfo Zone)
{
    public TimeOnly? Start => TimeOf(StartedAt);

    public TimeOnly? End => TimeOf(EndedAt);

    /// <summary>
    /// As somebody wrote them. An end before the start is the next day's. An instant stays what it was as long as its box does: a clock that
    /// is set back shows two of them alike.
    /// </summary>
    public NoteHours With(DateOnly on, TimeOnly? start, TimeOnly? end)
    {
        var startedAt = on == ServiceOn && start == Start ? StartedAt : At(on, start);
        var isSameEnd = on == ServiceOn && end == End && (startedAt == StartedAt || IsWithinADay(startedAt));
        return this with { ServiceOn = on, StartedAt = startedAt, EndedAt = isSameEnd ? EndedAt : At(end < start ? on.AddDays(1) : on, end) };
    }

    private bool IsWithinADay(DateTimeOffset? startedAt) =>
        startedAt is { } start && EndedAt is { } end && end > start && end - start <= TimeSpan.FromHours(NoteLimits.ServiceHours);

    private TimeOnly? TimeOf(DateTimeOffset? at) => at is { } instant ? TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime) : null;

    private DateTimeOffset? At(DateOnly on, TimeOnly? time) => time is { } given ? Zone.InstantOf(on.ToDateTime(given)) : null;
}
