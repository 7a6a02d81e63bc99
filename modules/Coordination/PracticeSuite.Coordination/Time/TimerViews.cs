using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Kernel;

namespace PracticeSuite.Coordination.Time;

internal static class TimerViews
{
    /// <summary>The timer as it stands at the instant, without changing it.</summary>
    public static RunningTimerDto ToDto(this RunningTimer timer, DateTimeOffset now)
    {
        var pausesAt = timer.LastActiveAt + RunningTimer.IdleLimit;
        var runs = timer.RunningSince is not null && now < pausesAt;
        var until = runs ? DateTimeOffset.FromUnixTimeSeconds(now.ToUnixTimeSeconds()) : timer.LastActiveAt;
        var stretches = timer.Past.Select(past => new Interval(past.Start, past.End)).ToList();
        if (timer.RunningSince is { } since && Interval.Between(since, until) is { } current)
            stretches.Add(current);

        return new RunningTimerDto(
            timer.Id,
            timer.PatientId,
            timer.Activity,
            timer.Program,
            timer.StartedAt,
            now,
            new Seconds(stretches.Sum(stretch => stretch.Length.Value)),
            runs ? null : timer.LastActiveAt,
            runs ? pausesAt : null,
            stretches);
    }

    public static Work WorkOf(this RunningTimer timer, Interval when, StopTimer stop) => new(
        timer.PatientId,
        when,
        stop.Activity ?? timer.Activity,
        stop.Program ?? timer.Program,
        stop.Note,
        stop.Instrument,
        LongAttested: stop.LongAttested);
}
