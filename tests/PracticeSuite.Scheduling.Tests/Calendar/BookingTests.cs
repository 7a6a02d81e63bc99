using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Testing;
using Xunit;
using static PracticeSuite.Scheduling.Tests.Calendar.FrontDesk;
using static PracticeSuite.Scheduling.Tests.House;

namespace PracticeSuite.Scheduling.Tests.Calendar;

/// <summary>Now is Friday, 9 October 2026, noon in New York; without hours of their own they work from nine to five.</summary>
public sealed class BookingTests
{
    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "K-081")]
    public async Task What_is_taken_is_refused_with_times_that_are_free(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);
        var type = await host.AddTypeAsync(MedCheck with { Buffer = 10 });
        var booked = await host.AsSystem.BookedAsync(Visit(type, "2026-10-12 10:00"));

        var behind = await host.AsSystem.BookAsync(Visit(type, "2026-10-12 10:35", Theo));
        var after = await host.AsSystem.BookAsync(Visit(type, "2026-10-12 10:40", Theo));

        Assert.Equal((At("2026-10-12 10:00"), 40), (LocalTime.Of(booked.Start, NewYork.Zone), (int)(booked.BusyUntil - booked.Start).TotalMinutes));
        Assert.Equal((BookingResult.SlotTaken, null), (behind.Code, behind.Appointment));
        Assert.Equal([(ObstacleKind.Taken, (Guid?)Patel.Id)], behind.Obstacles.Select(one => (one.Kind, one.CalendarId)));
        Assert.Equal("10-12 10:40", FrontDesk.Local(behind.Suggestions.Select(slot => slot.Start))[0]);
        Assert.True(after.IsBooked);
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "K-081")]
    public async Task A_call_takes_both_calendars_or_neither(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);
        await host.AsSystem.BookedAsync(Block("2026-10-12 10:00", 60));

        var refused = await host.AsSystem.BookAsync(Call("2026-10-12 10:30"));
        var chen = await host.AsSystem.WeekAsync("2026-10-12", only: filter => filter with { StaffIds = [Chen.Id] });

        Assert.False(refused.IsBooked);
        Assert.Empty(chen.Appointments);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Outside_hours_and_in_the_past_are_warned_of_and_booked_when_they_are_meant(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);
        var type = await host.AddTypeAsync();
        var late = Visit(type, "2026-10-12 17:30");

        var warned = await host.AsSystem.BookAsync(late);
        var meant = await host.AsSystem.BookAsync(late with { IsConfirmed = true });
        var past = await host.AsSystem.BookAsync(Visit(type, "2026-10-09 09:00"));

        Assert.Equal((true, "This is outside the hours of A. Patel, PMHNP."), (warned.AsksToConfirm, Assert.Single(warned.Obstacles).Words));
        Assert.True(meant.IsBooked);
        Assert.Equal(ObstacleKind.InThePast, Assert.Single(past.Obstacles).Kind);
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "K-019")]
    public async Task Leave_a_holiday_and_a_room_that_is_taken_are_refused_also_when_they_are_meant(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);
        var (type, room) = (await host.AddTypeAsync(), await host.AddRoomAsync());
        await host.CloseAsync(new DateOnly(2026, 10, 12));
        await host.AsSystem.RunAsync<IWorkingHoursAppService>((hours, ct) => hours.TakeLeaveAsync(new LeaveInput(Patel.Id, new DateOnly(2026, 10, 13), new DateOnly(2026, 10, 14)), ct));
        await host.AsSystem.BookedAsync(Visit(type, "2026-10-15 10:00", with: Chen.Id) with { RoomId = room });

        async Task<ObstacleKind> WhyAsync(BookAppointment booking) => Assert.Single((await host.AsSystem.BookAsync(booking with { IsConfirmed = true })).Obstacles).Kind;

        Assert.Equal(ObstacleKind.Holiday, await WhyAsync(Visit(type, "2026-10-12 10:00")));
        Assert.Equal(ObstacleKind.OnLeave, await WhyAsync(Visit(type, "2026-10-14 10:00")));
        Assert.Equal(ObstacleKind.RoomTaken, await WhyAsync(Visit(type, "2026-10-15 10:15", Theo) with { RoomId = room }));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Another_appointment_of_the_patient_is_warned_of(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);
        var type = await host.AddTypeAsync();
        await host.AsSystem.BookedAsync(Visit(type, "2026-10-12 10:00"));

        var warned = await host.AsSystem.BookAsync(Visit(type, "2026-10-12 10:15", with: Chen.Id));

        Assert.Equal((true, ObstacleKind.PatientElsewhere), (warned.AsksToConfirm, Assert.Single(warned.Obstacles).Kind));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_move_takes_the_new_time_and_gives_back_the_old_one(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);
        var type = await host.AddTypeAsync();
        var one = await host.AsSystem.BookedAsync(Visit(type, "2026-10-12 10:00"));
        var other = await host.AsSystem.BookedAsync(Visit(type, "2026-10-12 11:00", Theo));

        var onto = await host.AsSystem.MoveAsync(one, new MoveAppointment(0, At("2026-10-12 10:45")));
        var overItself = (await host.AsSystem.MoveAsync(one, new MoveAppointment(0, At("2026-10-12 10:15"), 45))).Appointment!;
        var toChen = (await host.AsSystem.MoveAsync(overItself, new MoveAppointment(0, At("2026-10-12 11:00")) { StaffIds = [Chen.Id] })).Appointment!;
        var stale = await Assert.ThrowsAsync<BusinessException>(() => host.AsSystem.MoveAsync(one, new MoveAppointment(0, At("2026-10-13 10:00"))));
        var again = await host.AsSystem.BookAsync(Visit(type, "2026-10-12 10:00", Theo));

        Assert.Equal((ObstacleKind.Taken, "Data:ChangedMeanwhile"), (Assert.Single(onto.Obstacles).Kind, stale.Code));
        Assert.Equal([Chen.Id], toChen.StaffIds);
        Assert.Equal(TimeSpan.FromMinutes(45), toChen.End - toChen.Start);
        Assert.True(again.IsBooked);
        Assert.NotEqual(other.Id, again.Appointment!.Id);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Who_cancels_later_than_the_practice_asks_cancels_late_and_the_time_is_free(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);
        var type = await host.AddTypeAsync();
        await host.AsSystem.RunAsync<ICalendarSetUpAppService>((setUp, ct) => setUp.SetRulesAsync(new CalendarRulesInput(72, new TimeOnly(9, 0), new TimeOnly(17, 0)), ct));
        var slots = new[] { "2026-10-12 11:00", "2026-10-12 13:00", "2026-10-12 14:00" };
        var booked = new List<AppointmentDto>();
        foreach (var slot in slots)
            booked.Add(await host.AsSystem.BookedAsync(Visit(type, slot)));

        var late = await host.AsSystem.CancelAsync(booked[0], CancelReason.PatientIll);
        var practices = await host.AsSystem.CancelAsync(booked[1], CancelReason.ClinicianAway);
        var inTime = await host.AsSystem.CancelAsync(booked[2], CancelReason.PatientAsked);

        Assert.Equal((AppointmentStatus.LateCanceled, true), (late.Appointment.Status, late.IsLate));
        Assert.Equal((AppointmentStatus.Canceled, AppointmentStatus.Canceled), (practices.Appointment.Status, inTime.Appointment.Status));
        Assert.True((await host.AsSystem.BookAsync(Visit(type, slots[0], Theo))).IsBooked);
        Assert.Equal("Scheduling:AppointmentIs", (await Assert.ThrowsAsync<BusinessException>(() => host.AsSystem.CancelAsync(late.Appointment, CancelReason.PatientIll))).Code);
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-110")]
    public async Task Clinicians_book_and_change_what_they_take_part_in_and_the_front_desk_everything(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);
        var type = await host.AddTypeAsync();
        await host.TreatAsync(Chen.Id, Rosa);
        var (chen, desk) = (host.For(Chen.Id, PracticeRole.Therapist), host.For(Guid.CreateVersion7(), PracticeRole.FrontDesk));
        var patels = await desk.BookedAsync(Visit(type, "2026-10-12 10:00"));

        Assert.Equal("Scheduling:NotYourAppointment", await RefusedAsync(() => chen.BookAsync(Visit(type, "2026-10-12 11:00"))));
        Assert.Equal("Scheduling:NotYourAppointment", await RefusedAsync(() => chen.MoveAsync(patels, new MoveAppointment(0, At("2026-10-12 11:00")))));
        Assert.Null(await RefusedAsync(() => chen.BookAsync(Visit(type, "2026-10-12 11:00", with: Chen.Id))));
        Assert.Null(await RefusedAsync(() => chen.BookAsync(Call("2026-10-12 13:00") with { PatientIds = [Rosa] })));
        Assert.Null(await RefusedAsync(() => desk.CancelAsync(patels, CancelReason.PatientAsked)));
        await Assert.ThrowsAsync<NoRelationshipException>(() => chen.BookAsync(Call("2026-10-12 14:00") with { PatientIds = [Theo] }));
        await Assert.ThrowsAsync<AccessDeniedException>(() => host.For(Guid.CreateVersion7(), PracticeRole.Biller).BookAsync(Call("2026-10-12 15:00")));
    }

    [Theory]
    [InlineData("PatientIds", AppointmentKind.Patient, 1, 0, 30)]
    [InlineData("PatientIds", AppointmentKind.Block, 1, 1, 30)]
    [InlineData("StaffIds", AppointmentKind.CoordinationCall, 1, 0, 15)]
    [InlineData("StaffIds", AppointmentKind.Patient, 0, 1, 30)]
    [InlineData("Minutes", AppointmentKind.Patient, 1, 1, 481)]
    [InlineData("Minutes", AppointmentKind.Block, 1, 0, 1441)]
    [InlineData("Minutes", AppointmentKind.Block, 1, 0, -30)]
    public async Task What_no_calendar_could_hold_is_refused_by_its_field(string field, AppointmentKind what, int staff, int patients, int minutes)
    {
        await using var host = await CreateAsync(DatabaseKind.Sqlite);
        var type = await host.AddTypeAsync();

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => host.AsSystem.BookAsync(
            new BookAppointment(what, [.. Therapists.Take(staff).Select(one => one.Id)], At("2026-10-12 10:00"), minutes) { TypeId = type, PatientIds = patients == 0 ? [] : [Rosa] }));

        Assert.Equal((Check.Code, field), (refusal.Code, refusal.Field));
    }

    [Theory]
    [InlineData("9999-12-31 23:00")]
    [InlineData("0001-01-01 00:00")]
    public async Task Days_at_the_ends_of_time_are_refused_wherever_they_are_asked_for(string at)
    {
        await using var host = await CreateAsync(DatabaseKind.Sqlite);
        var booked = await host.AsSystem.BookedAsync(Call("2026-10-12 10:00"));

        async Task<string?> FieldAsync(Func<Task> act) => (await Assert.ThrowsAsync<BusinessException>(act)).Field;

        Assert.Equal("When", await FieldAsync(() => host.AsSystem.BookAsync(Call(at))));
        Assert.Equal("When", await FieldAsync(() => host.AsSystem.BookSeriesAsync(Call(at), "FREQ=WEEKLY;COUNT=3")));
        Assert.Equal("When", await FieldAsync(() => host.AsSystem.MoveAsync(booked, new MoveAppointment(0, At(at)))));
        Assert.Equal("First", await FieldAsync(() => host.AsSystem.WeekAsync(at[..10], 1)));
        Assert.Equal("From", await FieldAsync(() => host.AsSystem.FindAsync(new SlotQuestion([Patel.Id]) { From = new DateTimeOffset(At(at).On.ToDateTime(At(at).At), TimeSpan.Zero) })));
    }

    [Fact]
    public async Task Another_practice_sees_and_books_nothing_of_it()
    {
        await using var host = await CreateAsync(DatabaseKind.Sqlite);
        var one = await host.AsSystem.BookedAsync(Call("2026-10-12 10:00"));
        var neighbor = host.For(Caller.System(PracticeId.New()));

        Assert.Empty((await neighbor.WeekAsync("2026-10-12")).Appointments);
        Assert.Equal("Scheduling:AppointmentNotFound", await RefusedAsync(() => neighbor.CancelAsync(one, CancelReason.PracticeAsked)));
    }

    private static async Task<string?> RefusedAsync(Func<Task> act) => await Record.ExceptionAsync(act) is { } refused ? Assert.IsType<BusinessException>(refused).Code : null;
}
