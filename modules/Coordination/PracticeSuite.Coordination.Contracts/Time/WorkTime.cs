namespace PracticeSuite.Coordination.Contracts.Time;

/// <summary>
/// From when to when somebody worked, to the second: either two instants, or wall-clock times at the location of the patient's
/// enrolment (without an enrolment that day, at the practice's first location). A wall-clock time that is shown twice when summer
/// time ends means the first; one that is skipped is refused.
/// </summary>
public sealed record WorkTime
{
    private WorkTime()
    {
    }

    public (DateTimeOffset Start, DateTimeOffset End)? Instants { get; private init; }

    public (DateTime Start, DateTime End)? WallClock { get; private init; }

    public static WorkTime Between(DateTimeOffset start, DateTimeOffset end) => new() { Instants = (start, end) };

    public static WorkTime OnTheClock(DateTime start, DateTime end) => new() { WallClock = (start, end) };
}
