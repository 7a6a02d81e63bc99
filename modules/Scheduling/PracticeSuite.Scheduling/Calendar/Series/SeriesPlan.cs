using PracticeSuite.Kernel;
using PracticeSuite.Scheduling.Calendar.Slots;
using PracticeSuite.Scheduling.Contracts.Calendar;

namespace PracticeSuite.Scheduling.Calendar.Series;

/// <summary>Where each occurrence of a series finds its place, of plain lists of intervals.</summary>
/// <param name="Booked">In order; <c>Original</c> = when the rule has it.</param>
internal sealed record SeriesPlan(IReadOnlyList<(DateTimeOffset Original, Placement At)> Booked, IReadOnlyList<OccurrenceResult> Results, IReadOnlyList<Obstacle> Warnings)
{
    public const int LastReachDays = 7;

    /// <param name="wanted">In order of time, at least one.</param>
    public static SeriesPlan Of(
        IReadOnlyList<Placement> wanted, Asked asked, IReadOnlyList<CalendarTime> known, SeriesFallback fallback, DateTimeOffset now)
    {
        var (booked, results, warnings) = (new List<(DateTimeOffset, Placement)>(), new List<OccurrenceResult>(), new List<Obstacle>());
        foreach (var (at, place) in wanted.Index())
        {
            var until = at + 1 < wanted.Count ? wanted[at + 1].Start : place.Start.AddDays(LastReachDays);
            var around = known.Select(calendar => calendar.Within(new Interval(place.Start, Later(until, place.BusyUntil)))).ToList();
            var obstacles = Obstacles.Of(place, asked.Kind, around, asked.Staff, now);
            var why = obstacles.Where(one => !one.IsWarning).Select(one => (ObstacleKind?)one.Kind).FirstOrDefault();
            var found = why is null ? place : fallback == SeriesFallback.Shift ? Shifted(place, until, asked, around, now) : null;
            results.Add(new OccurrenceResult(place.Start, found?.Start, why));
            if (found is null)
                continue;
            if (why is null)
                warnings.AddRange(obstacles);
            booked.Add((place.Start, found));
            known = [.. known.Select(calendar => calendar.With(found.Busy))];
        }

        return new SeriesPlan(booked, results, [.. warnings.GroupBy(one => (one.Kind, one.CalendarId)).Select(same => Obstacles.OfMany([.. same]))]);
    }

    /// <summary>The next time that all have, before the next occurrence (K-082).</summary>
    private static Placement? Shifted(Placement place, DateTimeOffset until, Asked asked, IReadOnlyList<CalendarTime> around, DateTimeOffset now)
    {
        if (Interval.Between(place.Start > now ? place.Start : now, until) is not { } search)
            return null;
        var wish = new SlotWish(search, place.Minutes, place.Buffer, Buffer: 0, Rhythm: null, place.Zone);
        return SlotFinder.First(wish, around) is { } slot && place.At(slot.Start) is var shifted
            && Obstacles.Of(shifted, asked.Kind, around, asked.Staff, now).All(one => one.IsWarning) ? shifted : null;
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
