using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Scheduling.Calendar;
using PracticeSuite.Scheduling.Calendar.Slots;
using PracticeSuite.Scheduling.Contracts;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Testing.Load;
using Interval = PracticeSuite.Kernel.Interval;

namespace PracticeSuite.Benchmarks.Calendar;

/// <summary>
/// The first times that three clinicians have in ten business days that are booked out, beside somebody who goes through the minutes of their calendars.
/// Each has an hour of each day left; it is the same one for all three on the second and on the last day.
/// </summary>
internal static class SlotsBenchmark
{
    private const double Goal = 10;
    private const int Minutes = 15;

    public static async Task<int> RunAsync(Options options)
    {
        Console.WriteLine(Machine.Describe());
        await using var started = options.Kind == DatabaseKind.MariaDb ? await PrivateServer.StartAsync(options.Server) : null;
        await using var practice = await CalendarPractice.CreateAsync(options.Kind);
        var days = Enumerable.Range(0, 14).Select(CalendarPractice.Monday.AddDays).Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)).ToList();
        await practice.FillAsync(days, (day, clinician, hour) => hour == 1 + (clinician * (days.Count - 1 - day) % 8));
        var question = new SlotQuestion([.. practice.Clinicians.Take(3)], Minutes) { From = ModelPractice.Zone.StartOf(days[0]) };
        var (search, calendars) = await KnownAsync(practice, question);
        var wish = new SlotWish(search, Minutes, After: 0, Buffer: 0, Rhythm: null, ModelPractice.Zone);

        Console.WriteLine($"{options.Kind}: three of {practice.Clinicians.Count} clinicians, {calendars.Sum(one => one.Taken.Count):N0} appointments of theirs in {days.Count} business days");
        Console.WriteLine("| What | Median | 99th of 100 | The program's own | Statements |");
        var median = await Measured.PrintAsync("the first five times, as a page asks", () => practice.Desk.RunAsync<ISlotSearch, SlotAnswer>((slots, ct) => slots.FindAsync(question, ct)));
        await Measured.PrintAsync("of which: from lists of intervals", () => Task.FromResult(SlotFinder.Find(wish, calendars)));
        await Measured.PrintAsync("a scan of the same lists, minute by minute", () => Task.FromResult(MinuteScan.Find(wish, calendars)));
        var (found, scanned) = (SlotFinder.Find(wish, calendars), MinuteScan.Find(wish, calendars));
        if (found.Count != SchedulingLimits.Suggestions || !found.Select(slot => slot.Start).SequenceEqual(scanned))
            throw new InvalidOperationException($"The search found {string.Join(", ", found)}, and the scan {string.Join(", ", scanned)}.");
        Console.WriteLine($"goal: under {Goal} ms at the median; {(median < Goal ? "held" : "missed")}");
        return median < Goal ? 0 : 1;
    }

    private static Task<(Interval Search, IReadOnlyList<CalendarTime> Calendars)> KnownAsync(CalendarPractice practice, SlotQuestion question) =>
        practice.AsSystemAsync<CalendarTimes, (Interval, IReadOnlyList<CalendarTime>)>(async (times, ct) =>
        {
            var search = BusinessDays.From(question.From!.Value, ModelPractice.Zone, new HashSet<DateOnly>());
            var locations = (await practice.AsSystemAsync<IPracticeDirectory, PracticeProfile>((practices, token) => practices.GetAsync(token))).Locations;
            return (search, await times.ReadAsync([.. question.StaffIds.Select(CalendarKey.Staff)], search, locations, new HashSet<DateOnly>(), [], ct));
        });
}

/// <summary>As somebody would look through three paper calendars: each minute of the days, in each of them, and then the best five.</summary>
internal static class MinuteScan
{
    public static IReadOnlyList<DateTimeOffset> Find(SlotWish wish, IReadOnlyList<CalendarTime> calendars)
    {
        var free = Enumerable.Range(0, (int)(wish.Search.End - wish.Search.Start).TotalMinutes).Select(minute => IsFree(wish.Search.Start.AddMinutes(minute), calendars)).ToArray();
        var ranked = Enumerable.Range(0, free.Length - wish.Minutes + 1)
            .Where(minute => minute % SchedulingLimits.SlotStep == 0 && free.AsSpan(minute, wish.Minutes).IndexOf(false) < 0)
            .OrderBy(minute => wish.Zone.LocalDate(wish.Search.Start.AddMinutes(minute)))
            .ThenBy(minute => Math.Min(Idle(free, minute - 1, -1), Idle(free, minute + wish.Minutes, 1))).ThenBy(minute => minute);
        var chosen = new List<int>();
        foreach (var minute in ranked)
        {
            if (chosen.Count < SchedulingLimits.Suggestions && chosen.TrueForAll(other => Math.Abs(other - minute) >= wish.Minutes))
                chosen.Add(minute);
        }

        return chosen.ConvertAll(minute => wish.Search.Start.AddMinutes(minute));
    }

    private static bool IsFree(DateTimeOffset at, IReadOnlyList<CalendarTime> calendars) => calendars.All(one =>
        one.Hours.Any(time => time.Contains(at)) && !one.Leave.Any(time => time.Contains(at)) && !one.Holidays.Any(time => time.Contains(at)) && !one.Taken.Any(time => time.Contains(at)));

    private static int Idle(bool[] free, int from, int step)
    {
        var idle = 0;
        for (var minute = from; minute >= 0 && minute < free.Length && free[minute]; minute += step)
            idle++;
        return idle;
    }
}
