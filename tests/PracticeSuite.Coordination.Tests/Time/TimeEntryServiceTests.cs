using Microsoft.EntityFrameworkCore;
using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Testing;
using Xunit;
using static PracticeSuite.Coordination.Tests.CareHost;

namespace PracticeSuite.Coordination.Tests.Time;

public sealed class TimeEntryServiceTests
{
    private static readonly BillingMonth September = new(2026, 9);

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "B-080")]
    public async Task No_way_through_the_service_changes_what_a_version_says(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var entry = await host.LogAsync(House.Lcsw, House.Rosa, "2026-09-03 10:00:00", "2026-09-03 12:10:00");
        var written = new List<string>(await ContentsAsync(host));
        var late = new DateTimeOffset(2026, 10, 9, 16, 0, 0, TimeSpan.Zero);
        host.Host.Clock.AdjustTime(late);

        Func<ITimeEntryAppService, CancellationToken, Task>[] acts =
        [
            (service, ct) => service.AttestLongAsync(entry.Id, 1, ct),
            (service, ct) => service.AttestAsync(entry.Id, 1, ct),
            (service, ct) => service.CorrectAsync(CorrectionOf(entry, 1, "2026-09-03 10:00:00", "2026-09-03 12:20:00"), ct),
            (service, ct) => service.AttestMonthAsync(September, [new(entry.Id, 2)], ct),
        ];
        foreach (var act in acts)
        {
            await host.As(House.Lcsw).RunAsync(act);
            Assert.Equal(written, (await ContentsAsync(host))[..written.Count]);
            written = [.. await ContentsAsync(host)];
        }

        await DecideAsync(host, (service, ct) => service.RefuseLateAsync([new(entry.Id, 2)], "too long", ct));
        await DecideAsync(host, (service, ct) => service.ApproveLateAsync([new(entry.Id, 2)], ct));
        await host.As(House.Lcsw).RunAsync<ITimeEntryAppService>((service, ct) => service.VoidAsync(entry.Id, 2, "wrong patient", ct));
        Assert.Equal(written, (await ContentsAsync(host))[..written.Count]);
        Assert.Equal(3, (await ContentsAsync(host)).Count);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "B-080")]
    public async Task Of_two_corrections_of_one_version_at_once_exactly_one_succeeds(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var entry = await host.LogAsync(House.Lcsw, House.Rosa, "2026-09-03 10:00:00", "2026-09-03 10:08:00");
        for (var revision = 1; revision <= 10; revision++)
        {
            var correction = CorrectionOf(entry, revision, "2026-09-03 10:00:00", "2026-09-03 10:07:00");

            Task CorrectAsync() => host.As(House.Lcsw).RunAsync<ITimeEntryAppService>((service, ct) => service.CorrectAsync(correction, ct));
            var outcomes = await Race.BetweenAsync(CorrectAsync, CorrectAsync);

            Assert.Equal("Coordination:EntryChanged", Assert.Single(outcomes.OfType<BusinessException>()).Code);
        }

        Assert.Equal(11, await host.ReadAsync((db, ct) => db.Entries.CountAsync(ct)));
        Assert.Equal(1, await host.ReadAsync((db, ct) => db.Entries.CountAsync(one => one.IsLatest, ct)));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task The_clock_on_which_work_is_meant_is_that_of_the_enrollments_location_on_the_day(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        await host.EnrollAsync(House.Rosa, House.Pmhnp, at: House.NewYork, to: "2026-09-30");
        await host.EnrollAsync(House.Rosa, House.Pmhnp, at: House.LosAngeles, from: "2026-10-01");
        var september = await host.LogAsync(House.Lcsw, House.Rosa, "2026-09-30 22:00:00", "2026-09-30 22:08:00");
        var october = await host.LogAsync(House.Lcsw, House.Rosa, "2026-10-01 22:00:00", "2026-10-01 22:08:00");
        var notEnrolled = await host.LogAsync(House.Lcsw, House.Theo, "2026-10-01 23:00:00", "2026-10-01 23:08:00");

        Task<string> ClockAsync(Guid patient, string on) => host.As(House.Lcsw).RunAsync<ITimeEntryAppService, string>((service, ct) =>
            service.GetTimeZoneAsync(patient, Day(on), ct));

        Assert.Equal(("America/New_York", "America/Los_Angeles"), (await ClockAsync(House.Rosa, "2026-09-30"), await ClockAsync(House.Rosa, "2026-10-01")));
        Assert.Equal("America/New_York", await ClockAsync(House.Theo, "2026-10-01"));
        Assert.Equal(
            ["America/New_York", "America/Los_Angeles", "America/New_York"],
            new[] { september, october, notEnrolled }.Select(entry => entry.TimeZoneId));
    }

    [Theory, Trait("Rule", "B-070")]
    [InlineData("2026-10-09 11:00:00", "2026-10-09 11:00:00", "Coordination:EndNotAfterStart")]
    [InlineData("2026-10-09 11:00:00", "2026-10-09 12:00:01", "Coordination:WorkNotYetDone")]
    public async Task An_interval_that_cannot_have_been_worked_is_refused(string start, string end, string code)
    {
        await using var host = await CareHost.CreateAsync(DatabaseKind.Sqlite);

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => AddAsync(host, House.Rosa, start, end));

        Assert.Equal(code, refusal.Code);
        Assert.Equal(0, await host.ReadAsync((db, ct) => db.Entries.CountAsync(ct)));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task A_day_shows_ones_own_work_in_order_and_what_lies_between(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var voided = await host.LogAsync(House.Lcsw, House.Rosa, "2026-09-03 08:00:00", "2026-09-03 08:30:00");
        await host.As(House.Lcsw).RunAsync<ITimeEntryAppService>((service, ct) => service.VoidAsync(voided.Id, 1, "nothing", ct));
        var morning = await host.LogAsync(House.Lcsw, House.Rosa, "2026-09-03 10:00:00", "2026-09-03 10:08:00");
        var meanwhile = await host.LogAsync(House.Lcsw, House.Theo, "2026-09-03 10:05:00", "2026-09-03 10:20:00");
        await host.LogAsync(House.Pmhnp, House.Rosa, "2026-09-03 10:30:00", "2026-09-03 10:40:00");
        var midnight = await host.LogAsync(House.Lcsw, House.Rosa, "2026-09-03 23:50:00", "2026-09-04 00:10:00");
        await host.LogAsync(House.Lcsw, House.Rosa, "2026-09-04 09:00:00", "2026-09-04 09:10:00");

        var day = await host.As(House.Lcsw).RunAsync<ITimeEntryAppService, WorkDayDto>((service, ct) => service.GetMyDayAsync(Day("2026-09-03"), null, ct));

        Assert.Equal([morning.Id, meanwhile.Id, midnight.Id], day.Entries.Select(entry => entry.Id));
        Assert.Equal([new Interval(Local("2026-09-03 10:20:00"), Local("2026-09-03 23:50:00"))], day.Gaps);
        Assert.Equal(("America/New_York", new Interval(Local("2026-09-03"), Local("2026-09-04"))), (day.TimeZoneId, day.Day));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "P-107")]
    public async Task A_biller_sees_the_minutes_and_not_what_was_written_about_them(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var entry = await host.LogAsync(House.Lcsw, House.Rosa, "2026-09-03 10:00:00", "2026-09-03 10:08:00");
        await host.As(House.Lcsw).RunAsync<ITimeEntryAppService>((service, ct) =>
            service.CorrectAsync(CorrectionOf(entry, 1, "2026-09-03 10:00:00", "2026-09-03 10:07:00"), ct));

        var biller = await PatientMonthAsync(host.As(House.FrontDesk, PracticeRole.Biller));
        var supervisor = await PatientMonthAsync(host.As(House.Pmhnp, PracticeRole.Supervisor));

        Assert.Equal(("note", "hung up earlier"), (supervisor.Entries.Single().Note, supervisor.Entries.Single().Reason));
        Assert.Equal("note", supervisor.Superseded.Single().Note);
        Assert.All(biller.Entries.Concat(biller.Superseded), one => Assert.Equal((null, null), (one.Note, one.Reason)));
        Assert.Equal(supervisor.Entries.Single().Length, biller.Entries.Single().Length);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "P-107")]
    public async Task A_biller_who_is_a_therapist_too_reads_what_they_wrote_themselves_and_nobody_elses(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        await host.LogAsync(House.Lcsw, House.Rosa, "2026-09-03 10:00:00", "2026-09-03 10:08:00");
        await host.LogAsync(House.Pmhnp, House.Rosa, "2026-09-04 10:00:00", "2026-09-04 10:08:00");

        var both = await PatientMonthAsync(host.As(House.Lcsw, PracticeRole.Therapist, PracticeRole.Biller));
        var supervisor = await PatientMonthAsync(host.As(House.Lcsw, PracticeRole.Therapist, PracticeRole.Biller, PracticeRole.Supervisor));

        Assert.Equal(["note", null], both.Entries.Select(entry => entry.Note));
        Assert.Equal(["note", "note"], supervisor.Entries.Select(entry => entry.Note));
    }

    [Fact, Trait("Rule", "P-123")]
    public async Task A_denial_names_the_patient_whose_work_it_was_about()
    {
        await using var host = await CareHost.CreateAsync(DatabaseKind.Sqlite);
        var desk = host.As(House.FrontDesk, PracticeRole.FrontDesk);

        await Assert.ThrowsAsync<AccessDeniedException>(() => desk.RunAsync<ITimeEntryAppService>(
            (service, ct) => service.AddAsync(AdditionOf(House.Rosa, "2026-10-09 08:00:00", "2026-10-09 08:08:00"), ct)));
        await Assert.ThrowsAsync<AccessDeniedException>(() => desk.RunAsync<ITimerAppService>(
            (timers, ct) => timers.StartAsync(new StartTimer(House.Rosa, CareActivity.TeamCall), ct)));

        var denials = await host.AsSystem.RunAsync<IAuditLog, AuditPage>((log, token) => log.GetPageAsync(new AuditFilter(Outcome: AuditOutcome.Denied), token));
        Assert.Equal([House.Rosa, House.Rosa], denials.Rows.Select(row => row.PatientId));
    }

    [Theory, Trait("Rule", "P-107")]
    [InlineData(PracticeRole.Therapist, true, true, false)]
    [InlineData(PracticeRole.Prescriber, true, true, false)]
    [InlineData(PracticeRole.CareCoordinator, true, true, false)]
    [InlineData(PracticeRole.Supervisor, true, false, true)]
    [InlineData(PracticeRole.Biller, true, false, false)]
    [InlineData(PracticeRole.FrontDesk, false, false, false)]
    [InlineData(PracticeRole.PrivacyOfficer, true, false, false)]
    [InlineData(PracticeRole.Administrator, false, false, false)]
    public async Task A_role_reads_logs_and_approves_as_the_matrix_says(string role, bool reads, bool logs, bool approves)
    {
        await using var host = await CareHost.CreateAsync(DatabaseKind.Sqlite);
        var someone = host.As(House.Lcsw, role);

        async Task<bool> MayAsync(Func<ITimeEntryAppService, CancellationToken, Task> act) =>
            await Record.ExceptionAsync(() => someone.RunAsync(act)) is not AccessDeniedException;

        Assert.Equal(reads, await MayAsync((service, ct) => service.GetPatientMonthAsync(House.Rosa, September, ct)));
        Assert.Equal(logs, await MayAsync((service, ct) => service.AddAsync(AdditionOf(House.Rosa, "2026-10-09 08:00:00", "2026-10-09 08:08:00"), ct)));
        Assert.Equal(logs, await MayAsync((service, ct) => service.VoidAsync(Guid.CreateVersion7(), 1, "x", ct)));
        Assert.Equal(logs, await MayAsync((service, ct) => service.AttestMonthAsync(September, [], ct)));
        Assert.Equal(approves, await MayAsync((service, ct) => service.ApproveLateAsync([new(Guid.CreateVersion7(), 1)], ct)));
        Assert.Equal(approves, await MayAsync((service, ct) => service.RefuseLateAsync([new(Guid.CreateVersion7(), 1)], "x", ct)));
        Assert.Equal(approves, await MayAsync((service, ct) => service.GetLateAsync(September, ct)));
    }

    [Fact]
    public async Task A_user_who_is_no_member_of_staff_logs_nothing()
    {
        await using var host = await CareHost.CreateAsync(DatabaseKind.Sqlite);

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => host.AsSystem.RunAsync<ITimeEntryAppService>((service, ct) =>
            service.AddAsync(AdditionOf(House.Rosa, "2026-10-09 08:00:00", "2026-10-09 08:08:00"), ct)));

        Assert.Equal("Coordination:NotStaff", refusal.Code);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "B-082")]
    public async Task A_month_is_attested_in_one_go_and_only_ones_own(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        await host.LogAsync(House.Lcsw, House.Rosa, "2026-08-31 10:00:00", "2026-08-31 10:08:00");
        var rosas = await host.LogAsync(House.Lcsw, House.Rosa, "2026-09-03 10:00:00", "2026-09-03 10:08:00");
        var theos = await host.LogAsync(House.Lcsw, House.Theo, "2026-09-04 10:00:00", "2026-09-04 10:08:00");
        await host.LogAsync(House.Pmhnp, House.Rosa, "2026-09-05 10:00:00", "2026-09-05 10:08:00");

        var attested = await AttestAsync(host, new(theos.Id, 1), new(rosas.Id, 1));
        var again = await AttestAsync(host);

        Assert.Equal((2, 0), (attested, again));
        var open = await host.ReadAsync((db, ct) => db.Entries.Where(one => one.AttestedAt == null).OrderBy(one => one.Start).Select(one => one.StaffId).ToListAsync(ct));
        Assert.Equal([House.Lcsw.Id, House.Pmhnp.Id], open);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "B-082")]
    public async Task A_month_is_attested_as_it_was_shown_or_not_at_all(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var rosas = await host.LogAsync(House.Lcsw, House.Rosa, "2026-09-03 10:00:00", "2026-09-03 10:08:00");
        var theos = await host.LogAsync(House.Lcsw, House.Theo, "2026-09-04 10:00:00", "2026-09-04 10:08:00");
        EntryVersion[][] shown = [[], [new(rosas.Id, 1)], [new(rosas.Id, 1), new(theos.Id, 2)], [new(rosas.Id, 1), new(theos.Id, 1), new(Guid.CreateVersion7(), 1)]];

        var refusals = new List<string>();
        foreach (var saw in shown)
        {
            var refused = await Assert.ThrowsAsync<BusinessException>(() => AttestAsync(host, saw));
            Assert.Equal("Coordination:OthersWait", refused.Code);
            refusals.Add(refused.Message[..refused.Message.IndexOf('.', StringComparison.Ordinal)]);
        }

        Assert.Equal(
            ["2 entries more than you saw wait for your sign-off", "One entry more than you saw waits for your sign-off",
                "What waits for your sign-off was changed after you saw it", "One entry fewer than you saw waits for your sign-off"],
            refusals);
        Assert.Equal(2, await host.ReadAsync((db, ct) => db.Entries.CountAsync(one => one.AttestedAt == null, ct)));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "B-081")]
    public async Task What_came_after_the_close_is_listed_until_a_supervisor_approves_it(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        await host.EnrollAsync(House.Rosa, House.Pmhnp);
        await host.LogAsync(House.Lcsw, House.Rosa, "2026-09-02 10:00:00", "2026-09-02 10:08:00");
        var late = await LogLateAsync(host, House.Rosa, "2026-09-28 08:00:00", "2026-09-28 08:08:00");
        var other = await LogLateAsync(host, House.Theo, "2026-09-29 08:00:00", "2026-09-29 08:08:00");

        var before = await LateAsync(host);
        await DecideAsync(host, (service, ct) => service.ApproveLateAsync([new(late.Id, 1), new(other.Id, 1)], ct));

        Assert.Equal([(late.Id, true), (other.Id, true)], before.Select(one => (one.Id, one.AwaitsApproval)));
        Assert.Empty(await LateAsync(host));
        var approved = await host.ReadAsync((db, ct) => db.Entries.Where(one => one.LateApprovedAt != null).Select(one => one.LateApprovedById).ToListAsync(ct));
        Assert.Equal([House.Pmhnp.Id, House.Pmhnp.Id], approved);
        Assert.Equal(new DateTimeOffset(2026, 10, 9, 16, 0, 0, TimeSpan.Zero), (await host.MonthAsync(House.Rosa))!.Entries.Single(one => one.Id == late.Id).LateApprovedAt);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "B-081")]
    public async Task What_a_supervisor_refuses_stays_uncounted_with_the_reason_until_its_author_asks_again(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        await host.EnrollAsync(House.Rosa, House.Pmhnp);
        var late = await LogLateAsync(host, House.Rosa, "2026-09-28 08:00:00", "2026-09-28 08:30:00");

        await DecideAsync(host, (service, ct) => service.RefuseLateAsync([new(late.Id, 1)], "the call took ten minutes", ct));
        var refused = Assert.Single(await LateAsync(host));
        var uncounted = Logged.September.Measured([.. (await host.MonthAsync(House.Rosa))!.Entries]);
        await host.As(House.Lcsw).RunAsync<ITimeEntryAppService>((service, ct) => service.CorrectAsync(
            CorrectionOf(late, 1, "2026-09-28 08:00:00", "2026-09-28 08:10:00"), ct));
        var again = Assert.Single(await LateAsync(host));

        Assert.Equal((false, "the call took ten minutes", House.Pmhnp.Id, null), (refused.AwaitsApproval, refused.LateRefusal, refused.LateRefusedById, refused.LateApprovedAt));
        Assert.Equal((0, 30), (uncounted.Minutes(), uncounted.MinutesExcluded(TimeExclusion.LateUnapproved)));
        Assert.Equal((2, true, null), (again.Revision, again.AwaitsApproval, again.LateRefusal));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task Several_late_entries_are_decided_together_or_not_at_all(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var first = await LogLateAsync(host, House.Rosa, "2026-09-28 08:00:00", "2026-09-28 08:08:00");
        var second = await LogLateAsync(host, House.Rosa, "2026-09-29 08:00:00", "2026-09-29 08:08:00");
        await host.As(House.Lcsw).RunAsync<ITimeEntryAppService>((service, ct) => service.CorrectAsync(
            CorrectionOf(second, 1, "2026-09-29 08:00:00", "2026-09-29 08:20:00"), ct));

        await DecideAsync(host, (service, ct) => service.ApproveLateAsync([new(first.Id, 1), new(second.Id, 1)], ct)).ThrowsAsync("Coordination:EntryChanged");
        await DecideAsync(host, (service, ct) => service.RefuseLateAsync([new(first.Id, 1)], " ", ct)).ThrowsAsync("Input:Invalid");
        await DecideAsync(host, (service, ct) => service.ApproveLateAsync([], ct)).ThrowsAsync("Input:Invalid");

        Assert.All(await LateAsync(host), entry => Assert.True(entry.AwaitsApproval));
        Assert.Equal(2, (await LateAsync(host)).Count);
    }

    private static AddTimeEntry AdditionOf(Guid patient, string start, string end) => new(
        patient, WorkTime.Between(Local(start), Local(end)), CareActivity.TeamCall, "note");

    /// <summary>Written down on 9 October, two days after September closed.</summary>
    private static Task<TimeEntryDto> LogLateAsync(CareHost host, Guid patient, string start, string end)
    {
        host.Host.Clock.AdjustTime(Local("2026-10-09 12:00:00"));
        return host.As(House.Lcsw).RunAsync<ITimeEntryAppService, TimeEntryDto>((service, ct) =>
            service.AddAsync(AdditionOf(patient, start, end) with { LateReason = "was ill" }, ct));
    }

    private static Task DecideAsync(CareHost host, Func<ITimeEntryAppService, CancellationToken, Task> decide) =>
        host.As(House.Pmhnp, PracticeRole.Supervisor).RunAsync(decide);

    private static Task<IReadOnlyList<TimeEntryDto>> LateAsync(CareHost host) =>
        host.As(House.Pmhnp, PracticeRole.Supervisor).RunAsync<ITimeEntryAppService, IReadOnlyList<TimeEntryDto>>((service, ct) => service.GetLateAsync(September, ct));

    internal static CorrectTimeEntry CorrectionOf(TimeEntryDto entry, int revision, string start, string end) => new(
        entry.Id, revision, entry.PatientId, WorkTime.Between(Local(start), Local(end)), entry.Activity, entry.Note, "hung up earlier");

    private static Task<TimeEntryDto> AddAsync(CareHost host, Guid patient, string start, string end) =>
        host.As(House.Lcsw).RunAsync<ITimeEntryAppService, TimeEntryDto>((service, ct) => service.AddAsync(AdditionOf(patient, start, end), ct));

    private static Task<int> AttestAsync(CareHost host, params EntryVersion[] shown) =>
        host.As(House.Lcsw).RunAsync<ITimeEntryAppService, int>((service, ct) => service.AttestMonthAsync(September, shown, ct));

    private static Task<PatientTimeDto> PatientMonthAsync(IOperations someone) =>
        someone.RunAsync<ITimeEntryAppService, PatientTimeDto>((service, ct) => service.GetPatientMonthAsync(House.Rosa, September, ct));

    /// <summary>Every version as it stands in the database, without the columns that may be set beside its content.</summary>
    private static Task<List<string>> ContentsAsync(CareHost host) => host.ReadAsync(async (db, ct) =>
    {
        string[] beside = ["is_latest", "attested_at", "long_attested_at", "late_approved_at", "late_approved_by_id", "late_refused_at", "late_refused_by_id", "late_refusal", "version"];
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "SELECT * FROM coordination_entries ORDER BY revision";
        await using var rows = await command.ExecuteReaderAsync(ct);
        var contents = new List<string>();
        while (await rows.ReadAsync(ct))
        {
            contents.Add(string.Join(" | ", Enumerable.Range(0, rows.FieldCount).Where(column => !beside.Contains(rows.GetName(column)))
                .Select(column => $"{rows.GetName(column)}={rows.GetValue(column)}")));
        }

        return contents;
    });
}
