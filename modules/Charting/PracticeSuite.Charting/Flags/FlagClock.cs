using PracticeSuite.Charting.Care;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Kernel;

namespace PracticeSuite.Charting.Flags;

/// <summary>When a flag is due and when each rung of its ladder is (K-016, K-017, K-043 to K-045): a critical one by the clock on the wall, others by the practice's hours.</summary>
internal sealed record FlagClock(FlagLadder Ladder, BusinessTime Hours)
{
    public DateTimeOffset DueOf(FlagLevel level, DateTimeOffset since) => After(level, since, MinutesOf(level));

    /// <summary>When the rung after one that was due then is.</summary>
    public DateTimeOffset NextOf(FlagLevel level, DateTimeOffset rung) => After(level, rung, FlagLadder.WaitOf(MinutesOf(level)));

    /// <summary>When a flag at the end of its ladder is looked at again: as the next day begins on which the practice works, whatever its level.</summary>
    public DateTimeOffset NextDayOf(DateTimeOffset at) => Hours.Add(Hours.Zone.InstantOf(Hours.Zone.LocalDate(at).AddDays(1).ToDateTime(TimeOnly.MinValue)), 1);

    private int MinutesOf(FlagLevel level) => level switch
    {
        FlagLevel.Critical => Ladder.CriticalMinutes,
        FlagLevel.Urgent => Ladder.UrgentMinutes,
        _ => Ladder.RoutineDays * Hours.MinutesADay,
    };

    private DateTimeOffset After(FlagLevel level, DateTimeOffset since, int minutes) => level == FlagLevel.Critical ? since.AddMinutes(minutes) : Hours.Add(since, minutes);
}

internal sealed class FlagClocks(IEnumerable<IFlagLadders> agreed, IEnumerable<IBusinessHours> calendars, ChartClock clock)
{
    public async Task<FlagClock> ReadAsync(Guid patientId, CancellationToken cancellationToken) =>
        new(await LadderOfAsync(patientId, cancellationToken), await HoursAsync(cancellationToken));

    public async Task<FlagLadder> LadderOfAsync(Guid patientId, CancellationToken cancellationToken) => await LadderAsync(patientId, cancellationToken) ?? FlagLadder.Usual;

    /// <summary>From when it was opened, whenever somebody looks.</summary>
    public async Task StartAsync(UrgentFlag flag, CancellationToken cancellationToken)
    {
        if (!flag.AwaitsClock)
            return;
        flag.Start((await ReadAsync(flag.PatientId, cancellationToken)).DueOf(flag.Level, flag.OpenSince));
    }

    private async Task<FlagLadder?> LadderAsync(Guid patientId, CancellationToken cancellationToken)
    {
        foreach (var source in agreed)
        {
            if (await source.GetAsync(patientId, cancellationToken) is { } ladder)
                return ladder;
        }

        return null;
    }

    private async Task<BusinessTime> HoursAsync(CancellationToken cancellationToken)
    {
        foreach (var calendar in calendars)
            return await calendar.GetAsync(cancellationToken);
        return BusinessTime.Usual((await clock.ReadAsync(cancellationToken)).Zone(null));
    }
}
