using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Scheduling.Contracts.Visits;
using PracticeSuite.Testing;
using Xunit;
using static PracticeSuite.Scheduling.Tests.Calendar.FrontDesk;
using static PracticeSuite.Scheduling.Tests.House;

namespace PracticeSuite.Scheduling.Tests.Calendar;

public sealed class SetUpTests
{
    private static readonly DateOnly Monday = new(2026, 10, 12);

    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, MemberData(nameof(Databases))]
    public async Task Types_and_rooms_are_changed_by_who_saw_them_last_and_have_names_of_their_own(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);
        var admin = host.For(Guid.CreateVersion7(), PracticeRole.Administrator);
        var type = await admin.RunAsync<ICalendarSetUpAppService, AppointmentTypeDto>((setUp, ct) => setUp.AddTypeAsync(MedCheck, ct));

        var changed = await admin.RunAsync<ICalendarSetUpAppService, AppointmentTypeDto>((setUp, ct) =>
            setUp.ChangeTypeAsync(type.Id, MedCheck with { Buffer = 5, Code = " 99213 ", Version = type.Version }, ct));

        Assert.Equal((5, "99213"), (changed.Buffer, changed.Code));
        Assert.Equal("Data:ChangedMeanwhile", await RefusedAsync(admin, setUp => setUp.ChangeTypeAsync(type.Id, MedCheck with { Version = type.Version }, default)));
        Assert.Equal("Scheduling:TypeNameTaken", await RefusedAsync(admin, setUp => setUp.AddTypeAsync(MedCheck, default)));
        await host.AddRoomAsync();
        Assert.Equal("Scheduling:RoomNameTaken", await RefusedAsync(admin, setUp => setUp.AddRoomAsync(new RoomInput(NewYork.Id, "1"), default)));
        Assert.Equal("Scheduling:LocationNotFound", await RefusedAsync(admin, setUp => setUp.AddRoomAsync(new RoomInput(Guid.CreateVersion7(), "2"), default)));
        Assert.Single(await host.For(Chen.Id, PracticeRole.Therapist).RunAsync<ICalendarSetUpAppService, IReadOnlyList<RoomDto>>((setUp, ct) => setUp.GetRoomsAsync(ct)));
        await Assert.ThrowsAsync<AccessDeniedException>(() => host.For(Chen.Id, PracticeRole.Therapist).RunAsync<ICalendarSetUpAppService>((setUp, ct) => setUp.AddTypeAsync(MedCheck, ct)));
    }

    [Theory]
    [InlineData("Minutes", 4, 0, "99214", null)]
    [InlineData("Buffer", 30, 121, "99214", null)]
    [InlineData("Code", 30, 0, "9921", null)]
    [InlineData("Link", 30, 0, null, "https://visits.example.com/room")]
    public async Task A_type_that_could_not_be_booked_is_refused_by_its_field(string field, int minutes, int buffer, string? code, string? link)
    {
        await using var host = await CreateAsync(DatabaseKind.Sqlite);

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => host.AddTypeAsync(new AppointmentTypeInput("Other", minutes, buffer, TypeColor.Blue, VisitMode.InPerson, link, code)));

        Assert.Equal(field, refusal.Field);
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "K-020")]
    public async Task A_holiday_tells_what_is_booked_and_can_be_taken_back(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);
        await host.AsSystem.BookedAsync(Call("2026-10-12 10:00"));

        var added = await host.CloseAsync(Monday);
        var again = await RefusedAsync(host.AsSystem, setUp => setUp.AddHolidayAsync(new HolidayInput(Monday, "Indigenous Peoples' Day"), default));
        var closed = (await host.AsSystem.WeekAsync("2026-10-12")).Closed;
        await host.AsSystem.RunAsync<ICalendarSetUpAppService>((setUp, ct) => setUp.TakeBackHolidayAsync(added.Holiday.Id, ct));
        var open = await host.AsSystem.BookAsync(Call("2026-10-12 11:00"));
        var renewed = await host.AsSystem.RunAsync<ICalendarSetUpAppService, HolidayAdded>((setUp, ct) => setUp.AddHolidayAsync(new HolidayInput(Monday, "Indigenous Peoples' Day"), ct));

        Assert.Equal((1, "Scheduling:HolidayKnown"), (added.Booked, again));
        Assert.Equal(new ClosedDay(Monday, null, "Columbus Day"), Assert.Single(closed));
        Assert.True(open.IsBooked);
        Assert.Equal(2, renewed.Booked);
        Assert.Equal([renewed.Holiday], await host.AsSystem.RunAsync<ICalendarSetUpAppService, IReadOnlyList<HolidayDto>>((setUp, ct) => setUp.GetHolidaysAsync(2026, ct)));
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "K-019"), Trait("Rule", "K-020")]
    public async Task The_calendar_says_when_each_of_those_shown_works_and_is_there(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);
        var week = await HoursAsync(host.AsSystem, hours => hours.SetWeekAsync(
            Patel.Id, new WorkingWeek([.. new[] { DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday }.SelectMany(day => new WeeklyHoursDto[] { new(day, new(8, 0), new(12, 0)), new(day, new(13, 0), new(15, 0)) })]), default));
        await HoursAsync(host.AsSystem, hours => hours.SetDayAsync(Patel.Id, new WorkingDay(new(2026, 10, 13), [new(new(10, 0), new(11, 0))], week.Version), default));
        await host.AsSystem.RunAsync<IWorkingHoursAppService>((hours, ct) => hours.TakeLeaveAsync(new LeaveInput(Patel.Id, new(2026, 10, 14), new(2026, 10, 14)), ct));
        await host.CloseAsync(new DateOnly(2026, 10, 15));
        async Task<List<string>> WorksAsync(Guid staff) =>
            [.. (await host.AsSystem.WeekAsync("2026-10-12", only: filter => filter with { StaffIds = [staff], WithHours = true })).Working.Select(time => $"{FrontDesk.Local([time.Start])[0]}–{FrontDesk.Local([time.End])[0][6..]}")];

        Assert.Equal(["10-12 08:00–12:00", "10-12 13:00–15:00", "10-13 10:00–11:00"], await WorksAsync(Patel.Id));
        Assert.Equal(["10-12 09:00–17:00", "10-13 09:00–17:00", "10-14 09:00–17:00", "10-16 09:00–17:00"], await WorksAsync(Chen.Id));
        Assert.Equal(["10-12 09:00–17:00", "10-13 09:00–17:00"], await WorksAsync(Therapists[^1].Id));
    }

    /// <summary>Midnight in Los Angeles is three in the morning in New York.</summary>
    [Theory, MemberData(nameof(Databases)), Trait("Rule", "K-019")]
    public async Task Leave_and_holidays_are_days_of_the_place_where_somebody_works(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);
        await HoursAsync(host.AsSystem, hours => hours.SetWeekAsync(
            Patel.Id, new WorkingWeek([new(DayOfWeek.Monday, new(20, 0), new(23, 0), LosAngeles.Id), new(DayOfWeek.Tuesday, new(20, 0), new(23, 0), LosAngeles.Id)]), default));
        await host.AsSystem.RunAsync<IWorkingHoursAppService>((hours, ct) => hours.TakeLeaveAsync(new LeaveInput(Patel.Id, new(2026, 10, 13), new(2026, 10, 13)), ct));
        await host.CloseAsync(new DateOnly(2026, 10, 20));

        var slots = await host.AsSystem.FindAsync(new SlotQuestion([Patel.Id], 90) { LocationId = LosAngeles.Id });

        Assert.Equal(["10-12 23:00", "10-13 00:30", "10-19 23:00", "10-20 00:30"], FrontDesk.Local(slots.Slots.Select(slot => slot.Start)));
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "K-080")]
    public async Task Hours_are_the_weeks_or_the_days_own_and_else_the_practices(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);
        var patel = host.For(Patel.Id, PracticeRole.Prescriber);
        var practices = await HoursAsync(patel, hours => hours.GetAsync(Patel.Id, default));
        var week = await HoursAsync(patel, hours => hours.SetWeekAsync(
            Patel.Id, new WorkingWeek([new(DayOfWeek.Monday, new(9, 0), new(9, 30), LosAngeles.Id), new(DayOfWeek.Tuesday, new(13, 0), new(14, 0))]), default));
        var tuesday = await HoursAsync(patel, hours => hours.SetDayAsync(Patel.Id, new WorkingDay(new(2026, 10, 13), [], week.Version), default));
        await HoursAsync(patel, hours => hours.SetDayAsync(Patel.Id, new WorkingDay(new(2026, 10, 14), [new(new(8, 0), new(8, 30))], tuesday.Version), default));

        var slots = await host.AsSystem.FindAsync(new SlotQuestion([Patel.Id], 30));

        Assert.Equal((false, 5, 0), (practices.OwnWeek, practices.Week.Count, practices.Version));
        Assert.Equal(["10-12 12:00", "10-14 08:00", "10-19 12:00", "10-20 13:00", "10-20 13:30"], FrontDesk.Local(slots.Slots.Select(slot => slot.Start)));
        Assert.Equal(NewYork.TimeZoneId, slots.TimeZoneId);
        var refusal = await Assert.ThrowsAsync<BusinessException>(() => HoursAsync(host.For(Chen.Id, PracticeRole.Therapist), hours => hours.SetWeekAsync(Patel.Id, new WorkingWeek([]), default)));
        Assert.Equal("Scheduling:NotYourHours", refusal.Code);
    }

    [Theory]
    [InlineData(10, 9, 11, 12)]
    [InlineData(9, 11, 10, 12)]
    public async Task Hours_that_end_before_they_begin_or_overlap_are_refused(int from, int to, int next, int end)
    {
        await using var host = await CreateAsync(DatabaseKind.Sqlite);

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => HoursAsync(host.AsSystem, hours => hours.SetWeekAsync(
            Patel.Id, new WorkingWeek([new(DayOfWeek.Monday, new(from, 0), new(to, 0)), new(DayOfWeek.Monday, new(next, 0), new(end, 0))]), default)));

        Assert.Equal(Check.Code, refusal.Code);
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "K-067")]
    public async Task Who_is_on_leave_is_away_until_the_first_day_after_it_whoever_stands_in(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);
        foreach (var (who, first, last) in new[] { (Patel, 12, 14), (Patel, 15, 16), (Patel, 20, 21), (Chen, 13, 14) })
            await host.AsSystem.RunAsync<IWorkingHoursAppService>((hours, ct) => hours.TakeLeaveAsync(new LeaveInput(who.Id, new(2026, 10, first), new(2026, 10, last)), ct));
        Task<IReadOnlyDictionary<Guid, DateTimeOffset>> AwayAsync() => host.AsSystem.RunAsync<IAwayFacts, IReadOnlyDictionary<Guid, DateTimeOffset>>((facts, ct) => facts.GetAsync(ct));

        host.Clock.AdjustTime(NewYork.Zone.StartOf(Monday));
        Assert.Equal([KeyValuePair.Create(Patel.Id, NewYork.Zone.StartOf(new DateOnly(2026, 10, 17)))], await AwayAsync());
        host.Clock.AdjustTime(NewYork.Zone.StartOf(new DateOnly(2026, 10, 17)));
        Assert.Empty(await AwayAsync());
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "K-019")]
    public async Task Leave_arranges_the_stand_in_and_hands_over_to_nobody_else(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);
        var (patel, chen, desk) = (host.For(Patel.Id, PracticeRole.Prescriber), host.For(Chen.Id, PracticeRole.Therapist), host.For(Guid.CreateVersion7(), PracticeRole.FrontDesk));
        await host.AsSystem.BookedAsync(Call("2026-10-13 10:00"));
        var leave = new LeaveInput(Patel.Id, Monday, new DateOnly(2026, 10, 16), Chen.Id, "Refills are due on Thursday.");

        var taken = await patel.RunAsync<IWorkingHoursAppService, LeaveTaken>((hours, ct) => hours.TakeLeaveAsync(leave, ct));

        Assert.Equal(1, taken.Booked);
        Assert.Equal([(Chen.Id, Patel.Id, Monday)], (await StandInsAsync(host)).Select(one => (one.StaffId, one.ForStaffId, one.From)));
        Assert.Equal([leave.HandOver, leave.HandOver, null], [await HandOverAsync(patel), await HandOverAsync(chen), await HandOverAsync(desk)]);
        Assert.Equal("Scheduling:LeaveOverlaps", (await Assert.ThrowsAsync<BusinessException>(() => patel.RunAsync<IWorkingHoursAppService>((hours, ct) => hours.TakeLeaveAsync(leave, ct)))).Code);
        await patel.RunAsync<IWorkingHoursAppService>((hours, ct) => hours.TakeBackLeaveAsync(taken.Leave.Id, ct));
        Assert.True(Assert.Single(await StandInsAsync(host)).IsOver);
        Assert.True((await host.AsSystem.BookAsync(Call("2026-10-13 11:00"))).IsBooked);
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "K-019")]
    public async Task Whoever_stands_in_already_covers_the_leave_and_reads_the_hand_over_while_it_lasts(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);
        var (patel, lin) = (host.For(Patel.Id, PracticeRole.Prescriber), host.For(Therapists[1].Id, PracticeRole.Therapist));
        var leave = new LeaveInput(Patel.Id, Monday, new DateOnly(2026, 10, 16), Chen.Id, "Refills are due on Thursday.");
        await host.AsSystem.RunAsync<Identity.Contracts.StandIns.IStandInAppService>((all, ct) => all.ArrangeAsync(
            new Identity.Contracts.StandIns.StandInInput(Chen.Id, Patel.Id, Monday, leave.Last.AddDays(3)) { PatientIds = [Rosa] }, ct));
        await host.AsSystem.RunAsync<IRelationships>((all, ct) => all.KeepAsync(
            StaffLinkKind.Coverage, Guid.CreateVersion7(), Therapists[1].Id, Patel.Id, host.Clock.GetUtcNow().AddDays(-1), null, ct));

        var taken = await patel.RunAsync<IWorkingHoursAppService, LeaveTaken>((hours, ct) => hours.TakeLeaveAsync(leave, ct));

        Assert.Single(await StandInsAsync(host));
        Assert.Null(await HandOverAsync(lin));
        host.Clock.SetUtcNow(Local("2026-10-12 10:00"));
        Assert.Equal([leave.HandOver, null], [await HandOverAsync(lin), await HandOverAsync(host.For(Therapists[2].Id, PracticeRole.Therapist))]);
        await patel.RunAsync<IWorkingHoursAppService>((hours, ct) => hours.TakeBackLeaveAsync(taken.Leave.Id, ct));
        Assert.False(Assert.Single(await StandInsAsync(host)).IsOver);
    }

    [Theory]
    [InlineData("HandOver", 1, 11, true)]
    [InlineData("CoveredById", 1, 1, false)]
    [InlineData("Last", -1, 1, true)]
    [InlineData("Last", 366, 1, true)]
    public async Task Leave_that_nobody_could_take_is_refused_by_its_field(string field, int days, int lines, bool isCovered)
    {
        await using var host = await CreateAsync(DatabaseKind.Sqlite);
        var leave = new LeaveInput(Patel.Id, Monday, Monday.AddDays(days), isCovered ? Chen.Id : null, string.Join('\n', Enumerable.Repeat("Refill", lines)));

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => host.AsSystem.RunAsync<IWorkingHoursAppService>((hours, ct) => hours.TakeLeaveAsync(leave, ct)));

        Assert.Equal(field, refusal.Field);
    }

    private static async Task<string?> HandOverAsync(IOperations somebody) =>
        Assert.Single(await somebody.RunAsync<IWorkingHoursAppService, IReadOnlyList<LeaveDto>>((hours, ct) => hours.GetLeaveAsync(null, ct))).HandOver;

    private static Task<IReadOnlyList<Identity.Contracts.StandIns.StandInDto>> StandInsAsync(TestHost host) =>
        host.AsSystem.RunAsync<Identity.Contracts.StandIns.IStandInAppService, IReadOnlyList<Identity.Contracts.StandIns.StandInDto>>((all, ct) => all.GetListAsync(ct));

    private static Task<WorkingHoursDto> HoursAsync(IOperations somebody, Func<IWorkingHoursAppService, Task<WorkingHoursDto>> act) =>
        somebody.RunAsync<IWorkingHoursAppService, WorkingHoursDto>((hours, _) => act(hours));

    private static async Task<string?> RefusedAsync(IOperations somebody, Func<ICalendarSetUpAppService, Task> act) =>
        (await Assert.ThrowsAsync<BusinessException>(() => somebody.RunAsync<ICalendarSetUpAppService>((setUp, _) => act(setUp)))).Code;
}
