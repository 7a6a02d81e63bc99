using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Testing;
using Xunit;
using static PracticeSuite.Scheduling.Tests.Calendar.FrontDesk;
using static PracticeSuite.Scheduling.Tests.House;

namespace PracticeSuite.Scheduling.Tests.Calendar;

[Trait("Rule", "K-082")]
public sealed class SeriesTests
{
    private const string ThreeMondays = "FREQ=WEEKLY;COUNT=3";

    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, MemberData(nameof(Databases))]
    public async Task An_occurrence_on_a_holiday_moves_to_the_next_time_that_both_have(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);
        await host.CloseAsync(new DateOnly(2026, 10, 19));
        await host.AsSystem.BookedAsync(Block("2026-10-20 09:00", 45));

        var series = await host.AsSystem.BookSeriesAsync(Call("2026-10-12 12:30"), ThreeMondays);

        Assert.Equal(["10-12 12:30", "10-20 09:45", "10-26 12:30"], FrontDesk.Local(series.Occurrences.Select(one => one.Start!.Value)));
        Assert.Equal([(false, null), (true, ObstacleKind.Holiday), (false, null)], series.Occurrences.Select(one => (one.IsShifted, one.Why)));
        var shifted = (await host.AsSystem.WeekAsync("2026-10-20", 1)).Appointments.Single(one => one.SeriesId == series.SeriesId);
        Assert.Equal("10-19 12:30", FrontDesk.Local([shifted.OriginalStart!.Value])[0]);
        Assert.Equal(ThreeMondays, (await host.AsSystem.RunAsync<IAppointmentAppService, AppointmentDto>((calendar, ct) => calendar.GetAsync(shifted.Id, ct))).SeriesRule);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Or_it_is_skipped(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);
        await host.CloseAsync(new DateOnly(2026, 10, 19));

        var series = await host.AsSystem.BookSeriesAsync(Call("2026-10-12 12:30"), ThreeMondays, SeriesFallback.Skip);

        Assert.Equal([true, false, true], series.Occurrences.Select(one => one.Start is not null));
        Assert.Equal(2, (await host.AsSystem.WeekAsync("2026-10-12", 21)).Appointments.Count);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Nine_in_the_morning_stays_nine_when_the_clock_goes_back(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);

        var series = await host.AsSystem.BookSeriesAsync(Call("2026-10-26 09:00"), ThreeMondays);

        Assert.Equal([13, 14, 14], series.Occurrences.Select(one => one.Start!.Value.UtcDateTime.Hour));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_series_outside_hours_is_warned_of_once_and_nothing_is_booked_before_it_is_meant(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);
        var early = Call("2026-10-12 08:00");

        var warned = await host.AsSystem.BookSeriesAsync(early, ThreeMondays);
        var meant = await host.AsSystem.BookSeriesAsync(early with { IsConfirmed = true }, ThreeMondays);

        Assert.Equal((false, 2), (warned.IsBooked, warned.Warnings.Count));
        Assert.Equal(3, meant.Occurrences.Count(one => one.Start is not null));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_series_at_a_time_at_which_the_patient_is_elsewhere_is_warned_of_and_so_is_its_move(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);
        var type = await host.AddTypeAsync();
        await host.AsSystem.BookedAsync(Visit(type, "2026-10-19 10:15", with: Chen.Id));
        var wanted = Visit(type, "2026-10-12 10:00");

        var warned = await host.AsSystem.BookSeriesAsync(wanted, ThreeMondays);
        var meant = await host.AsSystem.BookSeriesAsync(wanted with { IsConfirmed = true }, ThreeMondays);
        var first = (await host.AsSystem.WeekAsync("2026-10-12", 1)).Appointments[0];
        var moved = await host.AsSystem.MoveAsync(first, new MoveAppointment(0, At("2026-10-12 10:30")) { Scope = SeriesScope.All });

        Assert.Equal((false, ObstacleKind.PatientElsewhere, new DateOnly(2026, 10, 19)), (warned.IsBooked, Assert.Single(warned.Warnings).Kind, warned.Warnings[0].On));
        Assert.True(meant.IsBooked);
        Assert.Equal((true, ObstacleKind.PatientElsewhere), (moved.AsksToConfirm, Assert.Single(moved.Obstacles).Kind));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Who_is_booked_from_the_waitlist_for_a_series_waits_no_longer(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);
        var type = await host.AddTypeAsync();
        var waiting = await host.AsSystem.RunAsync<IWaitlistAppService, WaitlistEntryDto>(
            (list, ct) => list.AddAsync(new WaitlistInput(Rosa, null, null, new DateOnly(2026, 10, 9), new DateOnly(2026, 10, 30), []), ct));

        await host.AsSystem.BookSeriesAsync(Visit(type, "2026-10-12 10:00") with { WaitlistEntryId = waiting.Id }, ThreeMondays);

        Assert.Empty(await host.AsSystem.RunAsync<IWaitlistAppService, IReadOnlyList<WaitlistEntryDto>>((list, ct) => list.GetListAsync(ct)));
    }

    /// <summary>Of fifty occurrences no more is asked than of five.</summary>
    [Theory, MemberData(nameof(Databases))]
    public async Task A_long_series_asks_no_more_of_the_database_than_a_short_one(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);
        var desk = host.For(Guid.CreateVersion7(), PracticeRole.FrontDesk);
        var type = await host.AddTypeAsync();
        await desk.BookSeriesAsync(Visit(type, "2026-10-12 09:00"), "FREQ=DAILY;COUNT=2", SeriesFallback.Skip);

        var five = await StatementsAsync(desk, Visit(type, "2026-10-12 10:00"), "FREQ=WEEKLY;COUNT=5", 5);
        var fifty = await StatementsAsync(desk, Visit(type, "2026-10-12 15:00"), "FREQ=WEEKLY;COUNT=50", 50);

        Assert.Equal(five, fifty);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task This_one_this_and_following_or_all_are_moved(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);
        await host.AsSystem.BookSeriesAsync(Call("2026-10-12 12:30"), "FREQ=WEEKLY;COUNT=4");
        async Task<AppointmentDto> NthAsync(int number) => (await host.AsSystem.WeekAsync("2026-10-12", 30)).Appointments[number];

        await host.AsSystem.MoveAsync(await NthAsync(0), new MoveAppointment(0, At("2026-10-13 10:00")));
        await host.AsSystem.MoveAsync(await NthAsync(2), new MoveAppointment(0, At("2026-10-27 11:00"), 30) { Scope = SeriesScope.ThisAndFollowing });
        var parts = FrontDesk.Local((await host.AsSystem.WeekAsync("2026-10-12", 30)).Appointments.Select(one => one.Start));
        await host.AsSystem.MoveAsync(await NthAsync(1), new MoveAppointment(0, At("2026-10-19 14:00")) { Scope = SeriesScope.All });
        var all = FrontDesk.Local((await host.AsSystem.WeekAsync("2026-10-12", 30)).Appointments.Select(one => one.Start));

        Assert.Equal(["10-13 10:00", "10-19 12:30", "10-27 11:00", "11-03 11:00"], parts);
        Assert.Equal(["10-13 14:00", "10-19 14:00", "10-27 14:00", "11-03 14:00"], all);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_series_moves_whole_or_not_at_all(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);
        await host.AsSystem.BookSeriesAsync(Call("2026-10-12 12:30"), ThreeMondays);
        await host.AsSystem.BookedAsync(Block("2026-10-26 15:00", 30));
        var first = (await host.AsSystem.WeekAsync("2026-10-12", 1)).Appointments[0];

        var moved = await host.AsSystem.MoveAsync(first, new MoveAppointment(0, At("2026-10-12 15:00")) { Scope = SeriesScope.All });

        Assert.Equal([(ObstacleKind.Taken, new DateOnly(2026, 10, 26))], moved.Obstacles.Select(one => (one.Kind, one.On)));
        Assert.Equal(first.Start, (await host.AsSystem.WeekAsync("2026-10-12", 1)).Appointments[0].Start);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Canceling_all_leaves_what_took_place(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);
        await host.AsSystem.BookSeriesAsync(Call("2026-10-12 12:30"), ThreeMondays);
        var first = (await host.AsSystem.WeekAsync("2026-10-12", 1)).Appointments[0];
        host.Clock.SetUtcNow(first.End);
        await host.AsSystem.KeepAsync(first);
        var second = (await host.AsSystem.WeekAsync("2026-10-19", 1)).Appointments[0];

        var canceled = await host.AsSystem.CancelAsync(second, CancelReason.PracticeAsked, SeriesScope.All);

        Assert.Equal(2, canceled.Canceled);
        Assert.Equal(AppointmentStatus.Kept, Assert.Single((await host.AsSystem.WeekAsync("2026-10-12", 30)).Appointments).Status);
    }

    /// <summary>What booking, moving and canceling all of it reads. What it writes is a row for each part of each occurrence, in as many batches as the driver makes of them.</summary>
    private static async Task<(int Booked, int Moved, int Canceled)> StatementsAsync(IOperations desk, BookAppointment first, string rule, int count)
    {
        using var commands = new CommandCounter();
        var booked = await desk.BookSeriesAsync(first with { IsConfirmed = true }, rule, SeriesFallback.Skip);
        var (ofBooking, one) = (Reads(commands, 0), await desk.RunAsync<IAppointmentAppService, IReadOnlyList<AppointmentDto>>((calendar, ct) => calendar.GetOfPatientAsync(Rosa, ct)));
        var occurrence = one.Where(other => other.SeriesId == booked.SeriesId).MinBy(other => other.Start)!;
        var before = commands.Count;
        var moved = await desk.MoveAsync(occurrence, new MoveAppointment(0, LocalTime.Of(occurrence.Start.AddHours(1), NewYork.Zone)) { Scope = SeriesScope.All, IsConfirmed = true });
        var ofMoving = Reads(commands, before);
        before = commands.Count;
        var canceled = await desk.CancelAsync(moved.Appointment!, CancelReason.PatientAsked, SeriesScope.All);

        Assert.Equal((count, count), (booked.Occurrences.Count(each => each.Start is not null), canceled.Canceled));
        return (ofBooking, ofMoving, Reads(commands, before));
    }

    private static int Reads(CommandCounter commands, int from) => commands.Texts.Skip(from).Count(text => text.TrimStart().StartsWith("SELECT", StringComparison.Ordinal));
}
