using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Testing;
using Xunit;
using static PracticeSuite.Scheduling.Tests.Calendar.FrontDesk;
using static PracticeSuite.Scheduling.Tests.House;

namespace PracticeSuite.Scheduling.Tests.Calendar;

/// <summary>
/// Many who want the same time at the same moment. A round is fifty operations, and a thousand of them take minutes: here are as many as find a turn that is
/// not waited for, and the thousand are the benchmark's <c>slot-race</c>.
/// </summary>
[Trait("Rule", "K-081")]
public sealed class RaceTests
{
    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    /// <summary>Whoever does not get it is told of times that are free then.</summary>
    [Theory, MemberData(nameof(Databases))]
    public async Task Of_fifty_who_book_one_slot_at_once_exactly_one_gets_it(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);
        for (var round = 0; round < 4; round++)
        {
            var slot = Call($"2026-10-{12 + round} 10:00");

            var results = await AtOnceAsync(50, number => host.AsSystem.BookAsync(number % 2 == 0 ? slot : slot with { StaffIds = [Chen.Id, Patel.Id] }));

            Assert.Single(results, result => result.IsBooked);
            Assert.All(results.Where(result => !result.IsBooked), result => Assert.Equal((BookingResult.SlotTaken, 5), (result.Code, result.Suggestions.Count)));
        }

        Assert.Equal(4, (await host.AsSystem.WeekAsync("2026-10-12")).Appointments.Count);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Who_books_other_slots_of_the_same_calendars_at_once_gets_them_all(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);

        var results = await AtOnceAsync(28, number => host.AsSystem.BookAsync(Call($"2026-10-12 {9 + (number / 4):00}:{number % 4 * 15:00}")));

        Assert.All(results, result => Assert.True(result.IsBooked));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Of_twelve_appointments_that_move_to_one_slot_at_once_one_gets_there_and_the_others_stay(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);
        var booked = new List<AppointmentDto>();
        foreach (var member in Therapists.Skip(1).Take(12))
            booked.Add(await host.AsSystem.BookedAsync(Block("2026-10-12 09:00", 30) with { StaffIds = [member.Id] }));

        var results = await AtOnceAsync(12, number => host.AsSystem.MoveAsync(booked[number], new MoveAppointment(0, At("2026-10-12 11:00")) { StaffIds = [Chen.Id] }));
        var starts = FrontDesk.Local((await host.AsSystem.WeekAsync("2026-10-12")).Appointments.Select(one => one.Start));

        Assert.Single(results, result => result.IsBooked);
        Assert.Equal([.. Enumerable.Repeat("10-12 09:00", 11), "10-12 11:00"], starts);
    }

    /// <summary>Half an hour between two appointments: each would grow into it, and others would be booked there.</summary>
    [Theory, MemberData(nameof(Databases))]
    public async Task Of_those_who_grow_into_a_gap_and_those_who_book_it_at_once_one_gets_it(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);
        for (var day = 12; day < 17; day++)
        {
            var before = await host.AsSystem.BookedAsync(Block($"2026-10-{day} 10:00", 30));
            var after = await host.AsSystem.BookedAsync(Block($"2026-10-{day} 11:00", 30));

            var results = await AtOnceAsync(9, number => number switch
            {
                0 => host.AsSystem.MoveAsync(before, new MoveAppointment(0, At($"2026-10-{day} 10:00"), 60)),
                1 => host.AsSystem.MoveAsync(after, new MoveAppointment(0, At($"2026-10-{day} 10:30"), 60)),
                _ => host.AsSystem.BookAsync(Block($"2026-10-{day} 10:30", 30)),
            });

            Assert.Single(results, result => result.IsBooked);
            DemandApart((await host.AsSystem.WeekAsync($"2026-10-{day}", 1)).Appointments);
        }
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "K-082")]
    public async Task Series_that_are_booked_at_once_shift_beside_each_other_and_lose_nothing(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);

        var results = await AtOnceAsync(6, _ => host.AsSystem.BookSeriesAsync(Call("2026-10-12 10:00"), "FREQ=WEEKLY;COUNT=4"));
        var booked = (await host.AsSystem.WeekAsync("2026-10-12", 35)).Appointments;

        Assert.Equal((24, 4), (booked.Count, results.Sum(result => result.Occurrences.Count(one => one is { Start: not null, IsShifted: false }))));
        DemandApart(booked);
    }

    /// <summary>Each with somebody else, so that no calendar makes them wait.</summary>
    [Theory, MemberData(nameof(Databases))]
    public async Task Of_many_who_book_one_patient_from_the_waitlist_at_once_one_does(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);
        var type = await host.AddTypeAsync();
        var waiting = await host.AsSystem.RunAsync<IWaitlistAppService, WaitlistEntryDto>(
            (list, ct) => list.AddAsync(new WaitlistInput(Rosa, null, null, new DateOnly(2026, 10, 9), new DateOnly(2026, 10, 30), []), ct));

        var outcomes = await AtOnceAsync(8, async number =>
        {
            try
            {
                var asked = Visit(type, $"2026-10-12 {9 + number:00}:00", with: Therapists[number].Id) with { WaitlistEntryId = waiting.Id, IsConfirmed = true };
                return (await host.AsSystem.BookAsync(asked)).IsBooked ? "booked" : "not free";
            }
            catch (BusinessException refusal)
            {
                return refusal.Code;
            }
        });

        Assert.Single(outcomes, outcome => outcome == "booked");
        Assert.All(outcomes, outcome => Assert.Matches("^(booked|Scheduling:WaitsNoLonger|Data:ChangedMeanwhile)$", outcome));
        Assert.Single((await host.AsSystem.WeekAsync("2026-10-12")).Appointments);
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "K-020")]
    public async Task A_holiday_that_is_added_meanwhile_is_told_of_all_that_is_booked_on_it(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);
        for (var day = 12; day < 17; day++)
        {
            var told = 0;

            var results = await AtOnceAsync(8, async number =>
            {
                if (number != 4)
                    return await host.AsSystem.BookAsync(Call($"2026-10-{day} {9 + number:00}:00"));
                told = (await host.CloseAsync(new DateOnly(2026, 10, day))).Booked;
                return null;
            });

            Assert.Equal(told, results.Count(result => result?.IsBooked == true));
            Assert.All(results.Where(result => result?.IsBooked == false), result => Assert.Contains(result!.Obstacles, one => one.Kind == ObstacleKind.Holiday));
        }
    }

    private static Task<T[]> AtOnceAsync<T>(int count, Func<int, Task<T>> act) => Task.WhenAll(Enumerable.Range(0, count).Select(number => Task.Run(() => act(number))));

    private static void DemandApart(IReadOnlyList<AppointmentDto> appointments) =>
        Assert.All(appointments.Zip(appointments.Skip(1)), pair => Assert.True(pair.First.BusyUntil <= pair.Second.Start, $"{pair.First.Start:O} and {pair.Second.Start:O} overlap."));
}
