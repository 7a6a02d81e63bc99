using PracticeSuite.Charting.Contracts.Briefs;
using PracticeSuite.Charting.Contracts.Timeline;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Scheduling.Contracts.Stays;
using PracticeSuite.Scheduling.Contracts.Visits;
using PracticeSuite.Testing;
using Xunit;
using static PracticeSuite.Scheduling.Tests.Calendar.FrontDesk;
using static PracticeSuite.Scheduling.Tests.House;

namespace PracticeSuite.Scheduling.Tests.Calendar;

public sealed class KeptAppointmentTests
{
    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "B-050"), Trait("Rule", "B-056")]
    public async Task A_kept_appointment_is_a_kept_visit_and_one_that_is_taken_back_is_none(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);
        var booked = await BookedTodayAsync(host);

        var kept = await host.AsSystem.KeepAsync(booked);
        var visit = Assert.Single(await FactsAsync(host));
        var back = await host.AsSystem.TakeBackAsync(kept);
        var none = await FactsAsync(host);
        var again = await host.AsSystem.KeepAsync(back);

        Assert.Equal((AppointmentStatus.Kept, visit.Id), (kept.Status, kept.VisitId));
        Assert.Equal(new VisitFact(visit.Id, Rosa, new DateOnly(2026, 10, 9), "99214", Patel.Id, booked.Start, booked.End), visit);
        Assert.Equal((AppointmentStatus.Booked, 0), (back.Status, none.Count));
        Assert.Equal((visit.Id, visit.Id), (again.VisitId, Assert.Single(await FactsAsync(host)).Id));
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "B-050")]
    public async Task A_no_show_that_is_taken_back_leaves_what_was_marked_as_kept_since(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);
        var missed = await host.AsSystem.MarkNoShowAsync(await BookedTodayAsync(host));
        await host.AsSystem.RunAsync<IVisitAppService>((visits, ct) => visits.MarkKeptAsync(missed.VisitId!.Value, true, ct));

        await host.AsSystem.TakeBackAsync(missed);

        Assert.Equal(missed.VisitId, Assert.Single(await FactsAsync(host)).Id);
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "B-050")]
    public async Task With_another_code_it_is_another_visit(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);
        var kept = await host.AsSystem.KeepAsync(await BookedTodayAsync(host));

        var other = await host.AsSystem.KeepAsync(await host.AsSystem.TakeBackAsync(kept), "99215");

        Assert.Equal((other.VisitId, "99215"), (Assert.Single(await FactsAsync(host)).Id, Assert.Single(await FactsAsync(host)).Code));
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "B-050")]
    public async Task What_was_canceled_and_booked_anew_is_the_same_visit(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);
        var back = await host.AsSystem.TakeBackAsync(await host.AsSystem.KeepAsync(await BookedTodayAsync(host)));
        await host.AsSystem.CancelAsync(back, CancelReason.BookedInError);

        var kept = await host.AsSystem.KeepAsync(await BookedTodayAsync(host, MedCheck with { Name = "Another check" }));

        Assert.Equal((back.VisitId, back.VisitId), (kept.VisitId, Assert.Single(await FactsAsync(host)).Id));
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "K-102")]
    public async Task A_no_show_is_a_visit_that_was_not_kept(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);

        var missed = await host.AsSystem.MarkNoShowAsync(await BookedTodayAsync(host));

        var visit = Assert.Single(await host.AsSystem.RunAsync<IVisitAppService, IReadOnlyList<VisitDto>>((visits, ct) => visits.GetListAsync(Rosa, ct)));
        Assert.Equal((AppointmentStatus.NoShow, missed.VisitId, false), (missed.Status, visit.Id, visit.Kept));
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "K-102")]
    public async Task What_was_taken_back_was_neither_attended_nor_missed(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);
        var type = await host.AddTypeAsync();
        async Task<AppointmentDto> BookedAsync(string at) => await host.AsSystem.BookedAsync(Visit(type, at) with { IsConfirmed = true });

        await host.AsSystem.TakeBackAsync(await host.AsSystem.KeepAsync(await BookedAsync("2026-10-08 09:00")));
        await host.AsSystem.TakeBackAsync(await host.AsSystem.MarkNoShowAsync(await BookedAsync("2026-10-08 10:00")));
        var neither = await BriefAsync(host);
        await host.AsSystem.MarkNoShowAsync(await host.AsSystem.TakeBackAsync(await host.AsSystem.KeepAsync(await BookedAsync("2026-10-08 11:00"))));
        var missed = await BriefAsync(host);
        var lines = await host.AsSystem.RunAsync<IChartTimeline, IReadOnlyList<ChartLine>>((visits, ct) => visits.ReadAsync(Rosa, new ChartStretch(ChartCursor.Latest, 50, NewYork.Zone), ct));

        Assert.Empty(neither);
        Assert.Equal("Visits with colleagues: 0 attended, 1 missed", Assert.Single(missed).Text);
        Assert.Equal(["Visit 99214, not kept", "Visit 99214, taken back", "Visit 99214, taken back"], lines.Select(line => line.Text).Order());
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "B-050")]
    public async Task A_no_show_at_the_desk_takes_no_visit_back_that_is_recorded_as_kept(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);
        var booked = await BookedTodayAsync(host);
        await host.AsSystem.RunAsync<IVisitAppService>((visits, ct) => visits.RecordAsync(
            new RecordVisit(Rosa, new DateOnly(2026, 10, 9), "99215", Patel.Id, null, NewYork.Id, booked.Start, booked.End), ct));

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => host.AsSystem.MarkNoShowAsync(booked));

        Assert.Equal("Scheduling:VisitIsKept", refusal.Code);
        Assert.Single(await FactsAsync(host));
    }

    [Fact]
    public async Task Without_a_code_of_the_type_one_is_asked_for()
    {
        await using var host = await CreateAsync(DatabaseKind.Sqlite);
        var booked = await BookedTodayAsync(host, MedCheck with { Code = null });

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => host.AsSystem.KeepAsync(booked));

        Assert.Equal("Code", refusal.Field);
        Assert.Equal(AppointmentStatus.Booked, (await host.AsSystem.WeekAsync("2026-10-09", 1)).Appointments[0].Status);
    }

    [Fact]
    public async Task What_has_not_begun_was_neither_kept_nor_missed_and_nobody_arrives_on_another_day()
    {
        await using var host = await CreateAsync(DatabaseKind.Sqlite);
        var monday = await host.AsSystem.BookedAsync(Visit(await host.AddTypeAsync(), "2026-10-12 10:00"));

        Assert.Equal("Scheduling:NotBegun", (await Assert.ThrowsAsync<BusinessException>(() => host.AsSystem.KeepAsync(monday))).Code);
        Assert.Equal("Scheduling:NotBegun", (await Assert.ThrowsAsync<BusinessException>(() => host.AsSystem.MarkNoShowAsync(monday))).Code);
        Assert.Equal("Scheduling:NotToday", (await Assert.ThrowsAsync<BusinessException>(() => CheckInAsync(host.AsSystem, monday))).Code);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_patient_arrives_is_taken_in_and_seen(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);
        var desk = host.For(Guid.CreateVersion7(), PracticeRole.FrontDesk);
        var arrived = await CheckInAsync(desk, await BookedTodayAsync(host));

        var inRoom = await desk.RunAsync<IAppointmentAppService, AppointmentDto>((calendar, ct) => calendar.TakeInAsync(arrived.Id, arrived.Version, ct));
        var kept = await desk.KeepAsync(inRoom);

        Assert.Equal((AppointmentStatus.Arrived, TestHost.DefaultNow), (arrived.Status, arrived.ArrivedAt));
        Assert.Equal((AppointmentStatus.InRoom, AppointmentStatus.Kept), (inRoom.Status, kept.Status));
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-120")]
    public async Task An_appointment_opens_the_chart_to_whom_it_is_with_and_follows_when_it_moves(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind, areTreated: false);
        var desk = host.For(Guid.CreateVersion7(), PracticeRole.FrontDesk);
        var type = await host.AddTypeAsync();

        var far = await desk.BookedAsync(Visit(type, "2026-10-20 10:00"));
        var before = await SeesAsync(host, Patel.Id);
        var near = (await desk.MoveAsync(far, new MoveAppointment(0, At("2026-10-16 10:00")))).Appointment!;
        var within = await SeesAsync(host, Patel.Id);
        var chens = (await desk.MoveAsync(near, new MoveAppointment(0, At("2026-10-16 10:00")) { StaffIds = [Chen.Id] })).Appointment!;
        var handedOver = (await SeesAsync(host, Patel.Id), await SeesAsync(host, Chen.Id));
        await desk.CancelAsync(chens, CancelReason.PatientAsked);

        Assert.Equal((false, true, (false, true), false), (before, within, handedOver, await SeesAsync(host, Chen.Id)));
    }

    /// <summary>Not their word that they see the patient; the day is theirs to move.</summary>
    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-120")]
    public async Task It_follows_also_when_whom_it_is_with_moves_it_and_treats_the_patient_by_nothing_else(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind, areTreated: false);
        var (desk, patel) = (host.For(Guid.CreateVersion7(), PracticeRole.FrontDesk), host.For(Patel.Id, PracticeRole.Prescriber));
        var booked = await desk.BookedAsync(Visit(await host.AddTypeAsync(), "2026-10-20 10:00"));

        var later = (await patel.MoveAsync(booked, new MoveAppointment(0, At("2026-12-01 10:00")))).Appointment!;
        host.Clock.SetUtcNow(Local("2026-10-20 09:00"));
        var atTheOldDate = await SeesAsync(host, Patel.Id);
        await patel.MoveAsync(later, new MoveAppointment(0, At("2026-10-27 10:00")));

        Assert.Equal((false, true), (atTheOldDate, await SeesAsync(host, Patel.Id)));
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-120")]
    public async Task A_move_of_their_own_booking_lets_nobody_in_either(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind, areTreated: false);
        var patel = host.For(Patel.Id, PracticeRole.Prescriber);
        var own = await patel.BookedAsync(Visit(await host.AddTypeAsync(), "2026-10-20 10:00"));

        await patel.MoveAsync(own, new MoveAppointment(0, At("2026-10-12 10:00")));

        Assert.False(await SeesAsync(host, Patel.Id));
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-120")]
    public async Task Nobody_lets_themselves_in_by_booking_an_appointment_of_their_own(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind, areTreated: false);
        var type = await host.AddTypeAsync();

        await host.For(Patel.Id, PracticeRole.Prescriber).BookedAsync(Visit(type, "2026-10-12 10:00"));
        await host.For(Patel.Id, PracticeRole.Prescriber).BookSeriesAsync(Visit(type, "2026-10-13 10:00"), "FREQ=DAILY;COUNT=3");

        Assert.False(await SeesAsync(host, Patel.Id));
    }

    private static async Task<AppointmentDto> BookedTodayAsync(TestHost host, AppointmentTypeInput? type = null) =>
        await host.AsSystem.BookedAsync(Visit(await host.AddTypeAsync(type), "2026-10-09 11:45"));

    private static Task<AppointmentDto> CheckInAsync(IOperations somebody, AppointmentDto one) =>
        somebody.RunAsync<IAppointmentAppService, AppointmentDto>((calendar, ct) => calendar.CheckInAsync(one.Id, one.Version, ct));

    private static Task<IReadOnlyList<BriefLine>> BriefAsync(TestHost host) => host.AsSystem.RunAsync<IBriefSource, IReadOnlyList<BriefLine>>(
        (visits, ct) => visits.ReadAsync(new BriefQuestion(Rosa, BriefKind.Visit, new DateOnly(2026, 10, 9), new DateOnly(2026, 9, 1), NewYork.Zone), ct));

    private static async Task<IReadOnlyList<VisitFact>> FactsAsync(TestHost host) =>
        [.. (await host.AsSystem.RunAsync<IVisitFacts, ILookup<Guid, VisitFact>>((facts, ct) =>
            facts.GetVisitsAsync(IdRange.Only(Rosa), new DateOnly(2026, 10, 1), new DateOnly(2026, 10, 31), [], ct)))[Rosa]];

    /// <summary>By what only a relationship opens: the hospital stays.</summary>
    private static async Task<bool> SeesAsync(TestHost host, Guid staff) => await Record.ExceptionAsync(() =>
        host.For(staff, PracticeRole.Prescriber).RunAsync<IHospitalStayAppService, IReadOnlyList<HospitalStayDto>>((stays, ct) => stays.GetListAsync(Rosa, ct))) is null;
}
