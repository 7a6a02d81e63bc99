using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Data;
using PracticeSuite.Scheduling.Calendar;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Scheduling.Contracts.Visits;
using PracticeSuite.Scheduling.Data;
using PracticeSuite.Testing;
using Xunit;
using static PracticeSuite.Scheduling.Tests.Calendar.FrontDesk;
using static PracticeSuite.Scheduling.Tests.House;

namespace PracticeSuite.Scheduling.Tests.Calendar;

public sealed class CalendarAccessTests
{
    private static readonly AppointmentTypeInput ByVideo = MedCheck with { Mode = VisitMode.Video, Link = "https://visits.example.com/room" };

    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-110"), Trait("Rule", "P-120")]
    public async Task A_colleague_who_does_not_treat_the_patient_sees_that_the_time_is_busy_and_no_more(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);
        var type = await host.AddTypeAsync(ByVideo);
        var booked = await host.AsSystem.BookedAsync(Visit(type, "2026-10-12 10:00"));
        var (stranger, desk) = (host.For(Chen.Id, PracticeRole.Therapist), host.For(Guid.CreateVersion7(), PracticeRole.FrontDesk));

        var busy = Assert.Single((await stranger.WeekAsync("2026-10-12")).Appointments);
        var byType = await stranger.WeekAsync("2026-10-12", only: filter => filter with { TypeId = type });
        var refusal = await Assert.ThrowsAsync<BusinessException>(() => stranger.RunAsync<IAppointmentAppService>((calendar, ct) => calendar.GetAsync(booked.Id, ct)));
        await host.TreatAsync(Chen.Id, Rosa);
        var teams = Assert.Single((await stranger.WeekAsync("2026-10-12")).Appointments);
        var desks = Assert.Single((await desk.WeekAsync("2026-10-12")).Appointments);
        var billers = Assert.Single((await host.For(Guid.CreateVersion7(), PracticeRole.Biller).WeekAsync("2026-10-12")).Appointments);

        Assert.Equal((true, null, null, null, false), (busy.IsBusyOnly, busy.PatientId, busy.TypeId, busy.Link, busy.MayChange));
        Assert.Equal(booked.Start, busy.Start);
        Assert.Equal([Patel.Id], busy.StaffIds);
        Assert.Empty(byType.Appointments);
        Assert.Equal("Scheduling:AppointmentNotFound", refusal.Code);
        Assert.Equal((false, "1001", false), (teams.IsBusyOnly, Assert.Single(teams.Patients).Name, teams.MayChange));
        Assert.Equal((true, ByVideo.Link), (desks.MayChange, desks.Link));
        Assert.Equal((false, null), (billers.MayChange, billers.Link));
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-071"), Trait("Rule", "P-082")]
    public async Task Of_a_Part_2_appointment_nobody_else_sees_more_than_that_the_time_is_busy(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);
        await host.AsSystem.RunAsync<IPart2Access>((program, ct) => program.KeepMembersAsync([new ProgramTime(Patel.Id, TestHost.DefaultNow.AddDays(-30), null)], ct));
        var type = await host.AddTypeAsync();
        await host.AsSystem.BookedAsync(Visit(type, "2026-10-12 10:00"));
        await host.TreatAsync(Chen.Id, Rosa);
        var colleague = host.For(Chen.Id, PracticeRole.Therapist);

        var theirs = Assert.Single((await colleague.WeekAsync("2026-10-12")).Appointments);
        var own = Assert.Single((await host.For(Patel.Id, PracticeRole.Prescriber).WeekAsync("2026-10-12")).Appointments);
        var elsewhere = await colleague.BookAsync(Visit(type, "2026-10-12 10:00", with: Chen.Id));

        Assert.Equal((true, null), (theirs.IsBusyOnly, theirs.PatientId));
        Assert.True(Assert.Single(own.Patients).IsPart2);
        Assert.True(elsewhere.IsBooked);
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-071")]
    public async Task It_is_the_programs_whoever_of_the_program_it_is_with_also_when_it_moves_to_them(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);
        await host.AsSystem.RunAsync<IPart2Access>((program, ct) => program.KeepMembersAsync([new ProgramTime(Patel.Id, TestHost.DefaultNow.AddDays(-30), null)], ct));
        var type = await host.AddTypeAsync();
        var chens = await host.AsSystem.BookedAsync(Visit(type, "2026-10-12 10:00", with: Chen.Id));

        var both = await host.AsSystem.BookedAsync(Visit(type, "2026-10-12 11:00", with: Chen.Id) with { StaffIds = [Chen.Id, Patel.Id] });
        var patels = (await host.AsSystem.MoveAsync(chens, new MoveAppointment(0, At("2026-10-12 10:00")) { StaffIds = [Patel.Id] })).Appointment!;
        var back = (await host.AsSystem.MoveAsync(patels, new MoveAppointment(0, At("2026-10-12 10:00")) { StaffIds = [Chen.Id] })).Appointment!;

        Assert.Equal([false, true, true, true], new[] { chens, both, patels, back }.Select(one => Assert.Single(one.Patients).IsPart2));
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-120")]
    public async Task Whoever_leaves_a_call_no_longer_sees_whom_it_is_about_though_a_stranger_moved_it(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind, areTreated: false);
        var call = await host.AsSystem.BookedAsync(Call("2026-10-12 10:00") with { PatientIds = [Rosa] });

        await host.For(Chen.Id, PracticeRole.Therapist).MoveAsync(call, new MoveAppointment(0, At("2026-10-12 11:00")) { StaffIds = [Chen.Id, Therapists[1].Id] });
        var moved = Assert.Single((await host.For(Patel.Id, PracticeRole.Prescriber).WeekAsync("2026-10-12")).Appointments);

        Assert.Empty(moved.Patients);
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "K-087"), Trait("Rule", "P-120")]
    public async Task Of_whom_a_call_is_about_each_sees_those_whom_they_treat(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);
        await host.TreatAsync(Chen.Id, Theo);
        await host.AsSystem.BookedAsync(Call("2026-10-12 10:00") with { PatientIds = [Rosa, Theo] });

        async Task<IEnumerable<string>> NamesAsync(Guid staff) =>
            Assert.Single((await host.For(staff, PracticeRole.Therapist).WeekAsync("2026-10-12")).Appointments).Patients.Select(one => one.Name);

        Assert.Equal(["1002"], await NamesAsync(Chen.Id));
        Assert.Equal(["1001", "1002"], await NamesAsync(Patel.Id));
        Assert.Empty(await NamesAsync(Therapists[5].Id));
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-141")]
    public async Task Who_looks_at_a_call_has_looked_at_each_patient_whom_it_is_about(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);
        var call = await host.AsSystem.BookedAsync(Call("2026-10-12 10:00") with { PatientIds = [Rosa, Theo] });

        await host.For(Patel.Id, PracticeRole.Prescriber).RunAsync<IAppointmentAppService, AppointmentDto>((calendar, ct) => calendar.GetAsync(call.Id, ct));
        var views = (await host.AsSystem.RunAsync<IAuditLog, AuditPage>((log, ct) => log.GetPageAsync(new AuditFilter(Action: AuditAction.View), ct))).Rows;

        Assert.Equal(new[] { Rosa, Theo }.Order(), views.Select(row => row.PatientId!.Value).Order());
        Assert.All(views, row => Assert.Equal(("Appointment", $"{call.Id}"), (row.ObjectType, row.ObjectId)));
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-110")]
    public async Task Where_visits_by_telehealth_are_joined_is_told_to_those_who_book_or_set_it_up(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);
        await host.AddTypeAsync(ByVideo);

        async Task<string?> LinkAsync(string role) => Assert.Single(
            await host.For(Guid.CreateVersion7(), role).RunAsync<ICalendarSetUpAppService, IReadOnlyList<AppointmentTypeDto>>((setUp, ct) => setUp.GetTypesAsync(ct))).Link;

        Assert.Equal((ByVideo.Link, ByVideo.Link, null), (await LinkAsync(PracticeRole.FrontDesk), await LinkAsync(PracticeRole.Administrator), await LinkAsync(PracticeRole.Biller)));
    }

    /// <summary>Also where they put themselves first.</summary>
    [Theory, MemberData(nameof(Databases)), Trait("Rule", "K-087"), Trait("Rule", "P-120")]
    public async Task Whoever_stands_first_in_a_call_sees_nobody_whom_they_do_not_treat(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind, areTreated: false);
        var call = await host.AsSystem.BookedAsync(Call("2026-10-12 10:00") with { PatientIds = [Rosa, Theo] });
        var second = host.For(Chen.Id, PracticeRole.Therapist);

        var moved = await second.MoveAsync(call, new MoveAppointment(0, At("2026-10-12 10:00")) { StaffIds = [Chen.Id, Patel.Id] });

        Assert.Equal([Chen.Id, Patel.Id], moved.Appointment!.StaffIds);
        Assert.Empty(moved.Appointment.Patients);
        Assert.Empty(Assert.Single((await second.WeekAsync("2026-10-12")).Appointments).Patients);
        Assert.Empty(Assert.Single((await host.For(Patel.Id, PracticeRole.Prescriber).WeekAsync("2026-10-12")).Appointments).Patients);
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-110"), Trait("Rule", "P-120")]
    public async Task Clinicians_take_colleagues_time_for_calls_alone_and_open_no_chart_for_them(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);
        var type = await host.AddTypeAsync();
        var therapist = host.For(Chen.Id, PracticeRole.Therapist);
        await host.TreatAsync(Chen.Id, Rosa);
        var own = await therapist.BookedAsync(Visit(type, "2026-10-12 09:00", with: Chen.Id));

        async Task<string> CodeAsync(Func<Task> act) => (await Assert.ThrowsAsync<BusinessException>(act)).Code;
        var visit = await CodeAsync(() => therapist.BookAsync(Visit(type, "2026-10-12 10:00") with { StaffIds = [Chen.Id, Patel.Id] }));
        var block = await CodeAsync(() => therapist.BookAsync(Block("2026-10-12 11:00", 30) with { StaffIds = [Chen.Id, Patel.Id] }));
        var move = await CodeAsync(() => therapist.MoveAsync(own, new MoveAppointment(0, At("2026-10-12 12:00")) { StaffIds = [Chen.Id, Patel.Id] }));

        Assert.All([visit, block, move], code => Assert.Equal("Scheduling:NotForColleagues", code));
        Assert.True((await therapist.BookAsync(Call("2026-10-12 14:00") with { StaffIds = [Chen.Id, Patel.Id] })).IsBooked);
        Assert.True((await host.For(Guid.CreateVersion7(), PracticeRole.FrontDesk).BookAsync(Visit(type, "2026-10-12 15:00") with { StaffIds = [Chen.Id, Patel.Id] })).IsBooked);
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-110")]
    public async Task An_act_on_a_series_leaves_what_was_given_to_a_colleague(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);
        await host.AsSystem.BookSeriesAsync(Block("2026-10-12 12:30", 30), "FREQ=WEEKLY;COUNT=3");
        async Task<AppointmentDto> NthAsync(int number) => (await host.AsSystem.WeekAsync("2026-10-12", 30)).Appointments[number];
        await host.AsSystem.MoveAsync(await NthAsync(1), new MoveAppointment(0, At("2026-10-19 12:30")) { StaffIds = [Chen.Id] });

        await host.AsSystem.MoveAsync(await NthAsync(0), new MoveAppointment(0, At("2026-10-12 13:00")) { Scope = SeriesScope.All });
        var starts = Local((await host.AsSystem.WeekAsync("2026-10-12", 30)).Appointments.Select(one => one.Start));
        var canceled = await host.For(Patel.Id, PracticeRole.Prescriber).CancelAsync(await NthAsync(0), CancelReason.ClinicianAway, SeriesScope.All);

        Assert.Equal(["10-12 13:00", "10-19 12:30", "10-26 13:00"], starts);
        Assert.Equal((2, Chen.Id), (canceled.Canceled, Assert.Single((await host.AsSystem.WeekAsync("2026-10-12", 30)).Appointments).StaffIds[0]));
    }

    /// <summary>
    /// 2,000 appointments: they with their reservations, whom they are about, holidays, leave; and where it is asked for when people work, their hours in one
    /// and the practice's rules. What is of other modules is theirs.
    /// </summary>
    [Theory, MemberData(nameof(Databases))]
    public async Task A_week_of_forty_clinicians_is_one_statement_a_table(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);
        await host.AsSystem.RunAsync<SchedulingDbContext>(async (db, ct) =>
        {
            var booked = Therapists.SelectMany(one => Enumerable.Range(0, 50).Select(number => Booked(db.CurrentPractice, one.Id, number))).ToList();
            db.AddRange(booked);
            db.AddRange(booked.Select(one => new AppointmentPatient(one, Rosa, isOfProgram: false)));
            await db.SaveChangesAsync(ct);
        });

        using var commands = new CommandCounter();
        var week = await host.AsSystem.WeekAsync("2026-10-12");
        var ofSystem = commands.Count;
        var withHours = await host.AsSystem.WeekAsync("2026-10-12", only: filter => filter with { WithHours = true });
        var ofHours = commands.Count - ofSystem;
        var theirs = await host.For(Chen.Id, PracticeRole.Therapist).WeekAsync("2026-10-12");

        Assert.Equal((2000, 2000), (week.Appointments.Count, theirs.Appointments.Count));
        Assert.Equal(5, ofSystem);
        Assert.Equal(ofSystem + 2, ofHours);
        Assert.InRange(commands.Count - ofSystem - ofHours, 5, 6);
        Assert.Empty(week.Working);
        Assert.Equal(41, withHours.Working.Select(one => one.StaffId).Distinct().Count());
        Assert.Equal(50, theirs.Appointments.Count(one => !one.IsBusyOnly));
    }

    /// <summary>Ten on each of five days.</summary>
    private static Appointment Booked(PracticeId practice, Guid staff, int number) => Appointment.Book(
        practice, new BookingTerms(AppointmentKind.Patient, null, NewYork.Id, VisitMode.InPerson, null, null),
        new Placement(NewYork.Zone, new LocalTime(new DateOnly(2026, 10, 12 + (number / 10)), new TimeOnly(8 + (number % 10), 0)), 45, 10, [staff], null), "test user", TestHost.DefaultNow);
}
