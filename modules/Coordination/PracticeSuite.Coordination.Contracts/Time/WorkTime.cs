namespace PracticeSuite.Coordination.Contracts.Time;

/// <summary>
/// From when to when somebody says they worked: instants to the second, not yet checked. Whoever reads wall-clock times turns them into
/// instants on the clock that <see cref="ITimeEntryAppService.GetTimeZoneAsync"/> names.
/// </summary>
public sealed record WorkTime
{
    private WorkTime()
    {
    }

    public DateTimeOffset Start { get; private init; }

    public DateTimeOffset End { get; private init; }

    public static WorkTime Between(DateTimeOffset start, DateTimeOffset end) => new() { Start = start, End = end };
}
