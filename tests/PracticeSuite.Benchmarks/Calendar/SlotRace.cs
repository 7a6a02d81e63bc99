using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Platform.Data;
using PracticeSuite.Scheduling.Calendar;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Scheduling.Data;

namespace PracticeSuite.Benchmarks.Calendar;

/// <summary>
/// Fifty schedulers who book one slot at the same moment, round after round: exactly one gets it, the others are told of five that are free, nothing is booked twice
/// and nothing is lost (K-081). Ends with an error where that does not hold once.
/// </summary>
internal static class SlotRace
{
    private const int Schedulers = 50;
    private const int SlotsADay = 28;
    private const int Minutes = 15;
    private const int ToldEvery = 100;

    public static async Task<int> RunAsync(Options options)
    {
        Console.WriteLine(Machine.Describe());
        var rounds = options.Find("rounds") is null ? 1_000 : options.Rounds;
        var failed = false;
        foreach (var kind in options.Find("database") is null ? Enum.GetValues<DatabaseKind>() : [options.Kind])
        {
            await using var started = kind == DatabaseKind.MariaDb ? await PrivateServer.StartAsync(options.Server) : null;
            await using var practice = await CalendarPractice.CreateAsync(kind);
            failed |= !await RaceAsync(practice, kind, rounds);
        }

        return failed ? 1 : 0;
    }

    private static async Task<bool> RaceAsync(CalendarPractice practice, DatabaseKind kind, int rounds)
    {
        var (booked, wrong, times, watch) = (new HashSet<Guid>(), new ConcurrentBag<string>(), new List<double>(), Stopwatch.StartNew());
        for (var round = 0; round < rounds; round++)
        {
            var begin = watch.Elapsed;
            if (await RoundAsync(practice, round, wrong) is { } winner)
                booked.Add(winner);
            times.Add((watch.Elapsed - begin).TotalMilliseconds);
            if (times.Count % ToldEvery == 0)
                Console.Error.WriteLine($"{kind}: {times.Count:N0} rounds in {watch.Elapsed.TotalSeconds:N0} s, {wrong.Count} wrong");
        }

        await CheckAsync(practice, booked, rounds, wrong);
        times.Sort();
        Console.WriteLine(
            $"| {kind} | {rounds:N0} rounds of {Schedulers} | {watch.Elapsed.TotalSeconds:N0} s | a round: median {times[rounds / 2]:N0} ms, longest {times[^1]:N0} ms | {booked.Count:N0} booked | {wrong.Count} wrong |");
        foreach (var what in wrong.Take(20))
            Console.Error.WriteLine(what);
        return wrong.IsEmpty;
    }

    /// <returns>What was booked, where exactly one thing was.</returns>
    private static async Task<Guid?> RoundAsync(CalendarPractice practice, int round, ConcurrentBag<string> wrong)
    {
        var (one, other) = (practice.Clinicians[0], practice.Clinicians[1]);
        var when = When(round);
        var results = await Task.WhenAll(Enumerable.Range(0, Schedulers).Select(number => Task.Run(async () =>
        {
            try
            {
                return await practice.Desk.RunAsync<IAppointmentAppService, BookingResult>((calendar, ct) => calendar.BookAsync(
                    new BookAppointment(AppointmentKind.CoordinationCall, number % 2 == 0 ? [one, other] : [other, one], when, Minutes), ct));
            }
            catch (Exception failure)
            {
                wrong.Add($"round {round}: {failure.GetType().Name}: {failure.Message}");
                return null;
            }
        })));
        var winners = results.OfType<BookingResult>().Where(result => result.IsBooked).ToList();
        if (winners.Count != 1)
            wrong.Add($"round {round}: {winners.Count} booked the slot");
        foreach (var result in results.OfType<BookingResult>().Where(result => !result.IsBooked && (result.Code != BookingResult.SlotTaken || result.Suggestions.Count == 0)))
            wrong.Add($"round {round}: {result.Code} with {result.Suggestions.Count} suggestions");
        return winners.Count == 1 ? winners[0].Appointment!.Id : null;
    }

    /// <summary>What was said to be booked stands there, nothing else does, and in no calendar does one lie upon another.</summary>
    private static async Task CheckAsync(CalendarPractice practice, HashSet<Guid> booked, int rounds, ConcurrentBag<string> wrong)
    {
        var held = await practice.AsSystemAsync<SchedulingDbContext, List<Reservation>>((db, ct) => db.Reservations.AsNoTracking().Where(one => one.State == ReservationState.Held).ToListAsync(ct));
        if (booked.Count != rounds || !held.Select(one => one.AppointmentId).ToHashSet().SetEquals(booked) || held.Count != 2 * rounds)
            wrong.Add($"{held.Count} calendars are held for {booked.Count} bookings of {rounds} rounds");
        foreach (var calendar in held.GroupBy(one => one.CalendarId).Select(one => one.OrderBy(time => time.From).ToList()))
        {
            foreach (var (before, after) in calendar.Zip(calendar.Skip(1)).Where(pair => pair.First.Until > pair.Second.From))
                wrong.Add($"{before.AppointmentId} and {after.AppointmentId} overlap");
        }
    }

    /// <summary>From ten to five, a quarter of an hour each, on as many business days as it takes.</summary>
    private static LocalTime When(int round)
    {
        var day = round / SlotsADay;
        return new LocalTime(CalendarPractice.Monday.AddDays((day / 5 * 7) + (day % 5)), new TimeOnly(10, 0).AddMinutes(round % SlotsADay * Minutes));
    }
}
