using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Testing;
using PracticeSuite.Web.Live;
using PracticeSuite.Web.Pages.Calendar;
using PracticeSuite.Web.Pages.Coordination.Metrics;
using Xunit;

namespace PracticeSuite.Suite.Tests.Pages;

/// <summary>What stands behind the panel that books, and behind the columns beside it.</summary>
public sealed class BookingPageTests
{
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "K-080"), Trait("Rule", "K-081")]
    public async Task A_call_from_a_chart_begins_with_therapist_and_prescriber_and_five_times_that_both_have(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        var desk = new CalendarWindow(host, "BROWN");

        var call = await desk.BookAsync(new BookingRequest(AppointmentKind.CoordinationCall) { Patient = host.Alvarez.Id });

        Assert.Equal("Alvarez, Rosa", Assert.Single(call.Patients).Name);
        Assert.Superset(new[] { host.Staff["PATEL"].Id, host.Staff["CHEN"].Id }.ToHashSet(), call.StaffIds.ToHashSet());
        Assert.Equal(5, call.Shown.Count);
        call.Choose(call.Shown[0]);
        var booked = await call.BookAsync();
        Assert.Equal((call.Shown[0].Start, 15), (booked!.Start, (booked.End - booked.Start).TotalMinutes));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "K-081")]
    public async Task Who_comes_second_to_a_slot_gets_fresh_times_and_loses_nothing_that_was_typed(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        var request = new BookingRequest(AppointmentKind.CoordinationCall) { Patient = host.Alvarez.Id };
        var (first, second) = (await new CalendarWindow(host, "BROWN").BookAsync(request), await new CalendarWindow(host, "BROWN").BookAsync(request));
        var slot = first.Shown[0];
        first.Choose(slot);
        second.Choose(slot);
        Assert.NotNull(await first.BookAsync());

        Assert.Null(await second.BookAsync());

        Assert.Contains(second.Obstacles, one => one.Kind == ObstacleKind.Taken);
        Assert.False(second.AsksToConfirm);
        Assert.Equal(first.StaffIds, second.StaffIds);
        Assert.Equal(host.Alvarez.Id, Assert.Single(second.Patients).PatientId);
        Assert.DoesNotContain(second.Shown, one => one.Start < slot.End && one.End > slot.Start);
        second.Choose(second.Shown[0]);
        Assert.Empty(second.Obstacles);
        Assert.NotNull(await second.BookAsync());
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task A_warning_is_named_and_booked_once_it_is_meant(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        var desk = new CalendarWindow(host, "BROWN");
        var call = await desk.BookAsync(new BookingRequest(AppointmentKind.CoordinationCall) { Patient = host.Alvarez.Id, At = NextMonday(host).ToDateTime(new TimeOnly(21, 0)) });

        Assert.Null(await call.BookAsync());

        Assert.True(call.AsksToConfirm);
        Assert.All(call.Obstacles, one => Assert.Equal(ObstacleKind.OutsideHours, one.Kind));
        Assert.Contains(call.Obstacles, one => one.Words.Contains("M. Chen, LCSW", StringComparison.Ordinal));
        Assert.NotNull(await call.BookAsync(confirmed: true));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task All_the_same_means_what_was_warned_of_and_nothing_that_was_changed_since(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        var call = await new CalendarWindow(host, "BROWN").BookAsync(
            new BookingRequest(AppointmentKind.CoordinationCall) { Patient = host.Alvarez.Id, At = NextMonday(host).ToDateTime(new TimeOnly(21, 0)) });
        Assert.Null(await call.BookAsync());
        await call.ChooseMinutesAsync(30);

        Assert.Null(await call.BookAsync(confirmed: true));

        Assert.True(call.AsksToConfirm);
        Assert.NotNull(await call.BookAsync(confirmed: true));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task A_form_that_was_opened_before_a_colleague_moved_it_moves_nothing_back(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        var (desk, monday) = (new CalendarWindow(host, "BROWN"), NextMonday(host));
        var call = await BookedAsync(desk, AppointmentKind.CoordinationCall, host.Alvarez.Id, monday.ToDateTime(new TimeOnly(10, 0)));
        var zone = (await desk.ShowAsync(new CalendarAddress(CalendarView.Day, monday))).Zone;
        var (mine, theirs) = (new MoveModel(desk.Desk), new MoveModel(desk.Desk));
        mine.Begin(call, zone, null);
        theirs.Begin(call, zone, null);
        theirs.Choose(monday.ToDateTime(new TimeOnly(14, 0)));
        var moved = await theirs.MoveAsync(confirmed: false);

        mine.Minutes = 30;
        var refused = await mine.MoveAsync(confirmed: false);

        Assert.Equal(zone.InstantOf(monday.ToDateTime(new TimeOnly(14, 0))), moved!.Start);
        Assert.Null(refused);
        Assert.True(mine.Form.WasRefusedFor("Data:ChangedMeanwhile"));
        Assert.Equal(moved.Start, (await desk.ShowAsync(new CalendarAddress(CalendarView.Day, monday))).Find(call.Id)!.Start);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "K-082")]
    public async Task A_weekly_call_says_which_week_was_shifted(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        var (desk, monday) = (new CalendarWindow(host, "BROWN"), NextMonday(host));
        await host.As("CHEN", PracticeRole.Administrator).RunAsync<ICalendarSetUpAppService>((setUp, ct) => setUp.AddHolidayAsync(new HolidayInput(monday.AddDays(7), "Closed"), ct));
        var call = await desk.BookAsync(new BookingRequest(AppointmentKind.CoordinationCall) { Patient = host.Alvarez.Id, At = monday.ToDateTime(new TimeOnly(10, 0)) });
        (call.Repeating.IsOn, call.Repeating.Count) = (true, 3);

        Assert.Null(await call.BookAsync());

        Assert.True(call.Series!.IsBooked);
        Assert.Equal([false, true, false], call.Series.Occurrences.Select(one => one.IsShifted));
        Assert.Equal(ObstacleKind.Holiday, call.Series.Occurrences[1].Why);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task A_call_stands_in_the_columns_of_all_who_take_part_and_a_drag_says_what_is_in_the_way(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        var (desk, monday) = (new CalendarWindow(host, "BROWN"), NextMonday(host));
        var call = await BookedAsync(desk, AppointmentKind.CoordinationCall, host.Alvarez.Id, monday.ToDateTime(new TimeOnly(10, 0)));
        await BookedAsync(desk, AppointmentKind.Block, null, monday.ToDateTime(new TimeOnly(11, 0)), host.Staff["CHEN"].Id);
        var calendar = await desk.ShowAsync(new CalendarAddress(CalendarView.Day, monday));
        Assert.All(call.StaffIds, id => Assert.Contains(Column(calendar, id).Blocks, block => block.Appointment.Id == call.Id));
        var pointer = new MoveByPointer(calendar);
        var at = calendar.Columns.Index().First(column => column.Item.StaffId == host.Staff["CHEN"].Id).Index;
        var eleven = Column(calendar, host.Staff["CHEN"].Id).Axis.At(call.Start.AddHours(1));

        var words = pointer.Weigh(call.Id, at, eleven, 15);
        var dropped = await pointer.DropAsync(call.Id, at, eleven, 15);

        Assert.EndsWith("11:00–11:15", words[0], StringComparison.Ordinal);
        Assert.Equal(["M. Chen, LCSW has another appointment then."], words.Skip(1));
        Assert.False(dropped!.Answer.IsBooked);
        Assert.True((await pointer.DropAsync(call.Id, at, eleven + 75, 15))!.Answer.IsBooked);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task A_copy_keeps_people_patients_and_length_and_in_anothers_column_it_is_with_them(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        var (desk, monday, other) = (new CalendarWindow(host, "BROWN"), NextMonday(host), host.Staff["BROWN"].Id);
        var first = await desk.BookAsync(new BookingRequest(AppointmentKind.CoordinationCall) { Patient = host.Alvarez.Id, At = monday.ToDateTime(new TimeOnly(10, 0)) });
        await first.DropStaffAsync(other);
        await first.ChooseMinutesAsync(30);
        var call = (await first.BookAsync())!;

        var copy = await desk.BookAsync(new BookingRequest(AppointmentKind.CoordinationCall) { Like = call.Id });
        var theirs = await desk.BookAsync(new BookingRequest(AppointmentKind.CoordinationCall) { Like = call.Id, Whom = other });

        Assert.Equal((30, host.Alvarez.Id), (copy.Minutes, Assert.Single(copy.Patients).PatientId));
        Assert.Equal(call.StaffIds, copy.StaffIds);
        Assert.Equal([other, .. call.StaffIds.Skip(1)], theirs.StaffIds);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task Whoever_books_for_two_others_finds_both_in_the_panel(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        var (chen, patel) = (host.Staff["CHEN"].Id, host.Staff["PATEL"].Id);
        var path = MetricPaths.Booking(host.Alvarez.Id, withId: null, chen, patel);

        var booking = await new CalendarWindow(host, "BROWN", PracticeRole.FrontDesk).BookAsync(new BookingRequest(AppointmentKind.CoordinationCall) { Patient = host.Alvarez.Id, Whom = chen, Also = patel });

        Assert.Equal($"/calendar?book=call&patient={host.Alvarez.Id}&whom={chen}&also={patel}", path);
        Assert.Equal([chen, patel], booking.StaffIds);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task A_panel_that_is_asked_for_another_while_it_reads_shows_the_other(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        var (desk, monday) = (new CalendarWindow(host, "BROWN"), NextMonday(host));
        var one = await BookedAsync(desk, AppointmentKind.CoordinationCall, host.Alvarez.Id, monday.ToDateTime(new TimeOnly(10, 0)));
        var other = await BookedAsync(desk, AppointmentKind.CoordinationCall, host.Alvarez.Id, monday.ToDateTime(new TimeOnly(11, 0)));
        var panel = new AppointmentModel(desk.Desk, desk.Choices);

        await Task.WhenAll(panel.LoadAsync(one.Id), panel.LoadAsync(other.Id));

        Assert.Equal(other.Id, panel.One!.Id);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task A_column_shows_when_its_person_works_and_a_drag_outside_of_that_says_whose_hours_they_are(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        var (desk, monday, chen) = (new CalendarWindow(host, "BROWN"), NextMonday(host), host.Staff["CHEN"].Id);
        await host.As("CHEN", PracticeRole.Therapist).RunAsync<IWorkingHoursAppService>(
            (hours, ct) => hours.SetWeekAsync(chen, new WorkingWeek([new(DayOfWeek.Monday, new(10, 0), new(12, 0)), new(DayOfWeek.Monday, new(13, 0), new(16, 0))]), ct));
        var call = await BookedAsync(desk, AppointmentKind.CoordinationCall, host.Alvarez.Id, monday.ToDateTime(new TimeOnly(10, 0)));

        var calendar = await desk.ShowAsync(new CalendarAddress(CalendarView.Day, monday));
        var (at, column) = calendar.Columns.Index().First(one => one.Item.StaffId == chen);
        var noon = column.Axis.At(call.Start.AddHours(2));
        var words = new MoveByPointer(calendar).Weigh(call.Id, at, noon, 15);
        var within = new MoveByPointer(calendar).Weigh(call.Id, at, noon + 60, 15);

        Assert.Equal([(0, noon - 120), (noon, 60), (noon + 240, column.Axis.Minutes - noon - 240)], column.Off);
        Assert.Equal(["Outside the hours of M. Chen, LCSW."], words.Skip(1));
        Assert.Single(within);
    }

    /// <summary>Three hours lie between the two places.</summary>
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task A_booking_means_the_clock_of_its_place_and_a_drag_the_moment_at_which_it_is_let_go(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        var (desk, monday) = (new CalendarWindow(host, "BROWN"), NextMonday(host));
        var west = (await host.As("CHEN", PracticeRole.Administrator).RunAsync<IPracticeDirectory, PracticeProfile>((practices, ct) => practices.GetAsync(ct))).Locations.Single(place => place.Code == "WEST");
        var booking = await desk.BookAsync(new BookingRequest(AppointmentKind.Block) { Whom = host.Staff["CHEN"].Id, Where = west.Id, At = monday.ToDateTime(new TimeOnly(10, 0)) });
        var block = (await booking.BookAsync())!;
        var calendar = await desk.ShowAsync(new CalendarAddress(CalendarView.Day, monday));
        var at = calendar.Columns.Index().First(column => column.Item.StaffId == host.Staff["CHEN"].Id);
        var target = calendar.Zone.InstantOf(monday.ToDateTime(new TimeOnly(15, 0)));

        var dropped = await new MoveByPointer(calendar).DropAsync(block.Id, at.Index, at.Item.Axis.At(target), 15);

        Assert.Equal(west.Zone.InstantOf(monday.ToDateTime(new TimeOnly(10, 0))), block.Start);
        Assert.NotEqual(west.Zone.Id, calendar.Zone.Id);
        Assert.Equal(target, dropped!.Answer.Appointment!.Start);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task What_is_booked_on_one_screen_shows_on_another_of_the_practice(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        var (heard, monday) = (new CalendarSignals(), NextMonday(host));
        using var open = await new CalendarWindow(host, "CHEN", PracticeRole.FrontDesk, heard).ShowAsync(new CalendarAddress(CalendarView.Day, monday));
        var seen = new TaskCompletionSource();
        open.Follow(async read =>
        {
            await read();
            seen.TrySetResult();
        });

        var booked = await BookedAsync(new CalendarWindow(host, "BROWN", PracticeRole.FrontDesk, heard), AppointmentKind.CoordinationCall, host.Alvarez.Id, monday.ToDateTime(new TimeOnly(10, 0)));

        await seen.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.NotNull(open.Find(booked.Id));
    }

    private static async Task<AppointmentDto> BookedAsync(CalendarWindow desk, AppointmentKind kind, Guid? patient, DateTime at, Guid? whom = null)
    {
        var booking = await desk.BookAsync(new BookingRequest(kind) { Patient = patient, Whom = whom, At = at });
        return (await booking.BookAsync())!;
    }

    private static CalendarColumn Column(CalendarModel calendar, Guid staffId) => calendar.Columns.Single(column => column.StaffId == staffId);

    private static DateOnly NextMonday(PageHost host)
    {
        var today = DateOnly.FromDateTime(host.Host.Clock.GetUtcNow().UtcDateTime);
        return today.AddDays(8 - (today.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)today.DayOfWeek));
    }
}
