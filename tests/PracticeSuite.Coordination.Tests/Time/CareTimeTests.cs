using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Coordination.Contracts.Enrollments;
using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Coordination.Data;
using PracticeSuite.Coordination.Tests.Messages;
using PracticeSuite.Coordination.Enrollments;
using PracticeSuite.Coordination.Time;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Scheduling.Contracts.Visits;
using PracticeSuite.Testing;
using Xunit;
using static PracticeSuite.Coordination.Tests.CareHost;

namespace PracticeSuite.Coordination.Tests.Time;

public sealed class CareTimeTests
{
    private static readonly BillingMonth September = new(2026, 9);

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-124")]
    public async Task Whoever_works_on_a_chunk_of_a_stream_sees_meanwhile_what_they_may(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        await host.EnrollAsync(House.Rosa, House.Pmhnp);
        await host.LogAsync(House.Lcsw, House.Rosa, "2026-09-10 10:00:00", "2026-09-10 10:08:00");

        var (streamed, seen) = await host.As(House.FrontDesk, PracticeRole.FrontDesk).RunAsync<IServiceProvider, (int, int)>(async (services, ct) =>
        {
            var (entries, visible) = (0, 0);
            await foreach (var chunk in services.GetRequiredService<ICareTime>().StreamMonthAsync(September, null, 1, ct))
            {
                entries += chunk.Sum(month => month.Entries.Count);
                visible += await services.GetRequiredService<CoordinationDbContext>().Entries.CountAsync(ct);
            }

            return (entries, visible);
        });

        Assert.Equal((1, 0), (streamed, seen));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task A_month_holds_the_latest_versions_voided_ones_included_in_order(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        await host.EnrollAsync(House.Rosa, House.Pmhnp);
        var later = await host.LogAsync(House.Lcsw, House.Rosa, "2026-09-10 10:00:00", "2026-09-10 10:08:00");
        var earlier = await host.LogAsync(House.Pmhnp, House.Rosa, "2026-09-11 10:00:00", "2026-09-11 10:08:00");
        await host.As(House.Lcsw).RunAsync<ITimeEntryAppService>((service, ct) => service.VoidAsync(later.Id, 1, "wrong patient", ct));
        await host.As(House.Pmhnp).RunAsync<ITimeEntryAppService>((service, ct) => service.CorrectAsync(
            new CorrectTimeEntry(earlier.Id, 1, House.Rosa, WorkTime.Between(Local("2026-09-09 10:00:00"), Local("2026-09-09 10:05:00")), CareActivity.CarePlanUpdate, "note", "wrong day"), ct));

        var month = await host.MonthAsync(House.Rosa);

        Assert.Equal([(earlier.Id, 2, false), (later.Id, 2, true)], month!.Entries.Select(entry => (entry.Id, entry.Revision, entry.Voided)));
        Assert.Equal((CareActivity.CarePlanUpdate, "PMHNP", EntrySource.Manual), (month.Entries[0].Activity, month.Entries[0].Credential, month.Entries[0].Source));
        Assert.Equal(new Interval(Local("2026-09-09 10:00:00"), Local("2026-09-09 10:05:00")), month.Entries[0].When);
        Assert.Equal(House.Pmhnp.Id, Assert.Single(month.Enrollments).BillingPractitionerId);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "B-031")]
    public async Task Work_counts_while_its_author_is_on_the_staff(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        await host.EnrollAsync(House.Rosa, House.Pmhnp);
        await host.LogAsync(House.Lcsw, House.Rosa, "2026-09-10 23:50:00", "2026-09-10 23:55:00");
        await host.LogAsync(House.Lcsw, House.Rosa, "2026-09-12 10:00:00", "2026-09-12 10:05:00");
        await host.LogAsync(House.Pmhnp, House.Rosa, "2026-09-12 11:00:00", "2026-09-12 11:05:00");
        host.House.Staff[House.Lcsw.Id] = House.Lcsw with { EmployedTo = new DateOnly(2026, 9, 10) };
        host.House.Staff[House.Pmhnp.Id] = House.Pmhnp with { EmployedFrom = new DateOnly(2026, 9, 13) };

        Assert.Equal([true, false, false], (await host.MonthAsync(House.Rosa))!.Entries.Select(entry => entry.StaffMayCount));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "B-074")]
    public async Task A_visit_with_another_patient_is_a_second_patient_at_once(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        await host.EnrollAsync(House.Rosa, House.Pmhnp);
        var entry = await host.LogAsync(House.Lcsw, House.Rosa, "2026-09-10 10:00:00", "2026-09-10 10:20:00");
        await host.LogAsync(House.Lcsw, House.Rosa, "2026-09-11 10:00:00", "2026-09-11 10:20:00");
        Visited(host, House.Lcsw, House.Theo, "2026-09-10 10:15:00", "2026-09-10 11:00:00");
        Visited(host, House.Lcsw, House.Theo, "2026-09-10 09:00:00", "2026-09-10 10:02:00");
        Visited(host, House.Pmhnp, House.Theo, "2026-09-11 10:00:00", "2026-09-11 11:00:00");
        Visited(host, House.Lcsw, House.Rosa, "2026-09-11 10:00:00", "2026-09-11 11:00:00");

        foreach (var month in new[] { (await host.MonthAsync(House.Rosa))!, Assert.Single(await StreamAsync(host, 10)) })
        {
            var (id, shared) = Assert.Single(month.StaffOverlaps);
            Assert.Equal(entry.Id, id);
            Assert.Equal(
                [new Interval(Local("2026-09-10 10:00:00"), Local("2026-09-10 10:02:00")), new Interval(Local("2026-09-10 10:15:00"), Local("2026-09-10 10:20:00"))], shared);
        }
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "B-057")]
    public async Task An_enrollment_of_years_ago_comes_with_the_care_before_the_month(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        await host.EnrollAsync(House.Rosa, House.Pmhnp, from: "2021-03-01");
        await host.EnrollAsync(House.Theo, House.Pmhnp);
        foreach (var patient in new[] { House.Rosa, House.Theo })
        {
            foreach (var day in new[] { "2022-04-01", "2024-05-02", "2025-10-03", "2025-12-04", "2026-06-05", "2026-09-06" })
                await host.LogAsync(House.Lcsw, patient, $"{day} 10:00:00", $"{day} 10:05:00");
            foreach (var day in new[] { "2025-08-30", "2025-09-10", "2026-08-31" })
                await host.LogAsync(House.Lcsw, patient, $"{day} 10:00:00", $"{day} 10:05:00", CareActivity.Administrative);
        }

        var expected = new EarlierWork(Local("2024-05-02 10:00:00"), Local("2025-10-03 10:00:00"), Local("2026-06-05 10:00:00"));
        var streamed = (await StreamAsync(host, 1)).ToDictionary(month => month.PatientId, month => month.Earlier);

        Assert.Equal(expected, (await host.MonthAsync(House.Rosa))!.Earlier);
        Assert.Equal((expected, EarlierWork.None), (streamed[House.Rosa], streamed[House.Theo]));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "B-071")]
    public async Task Which_month_work_touches_is_told_by_the_clock_of_the_enrollments_location(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        await host.EnrollAsync(House.Rosa, House.Pmhnp, at: House.NewYork);
        await host.EnrollAsync(House.Theo, House.Pmhnp, at: House.LosAngeles);
        // Half past midnight on 1 October in New York is still the evening of 30 September in Los Angeles.
        await host.LogAsync(House.Lcsw, House.Rosa, "2026-10-01 00:30:00", "2026-10-01 00:40:00");
        await host.LogAsync(House.Pmhnp, House.Theo, "2026-10-01 00:30:00", "2026-10-01 00:40:00");
        await host.LogAsync(House.Lcsw, House.Rosa, "2026-10-31 23:50:00", "2026-11-01 00:10:00");

        Assert.Empty((await host.MonthAsync(House.Rosa))!.Entries);
        Assert.Single((await host.MonthAsync(House.Theo))!.Entries);
        Assert.Equal(2, (await host.MonthAsync(House.Rosa, "2026-10"))!.Entries.Count);
        Assert.Empty((await host.MonthAsync(House.Theo, "2026-10"))!.Entries);
        Assert.Single((await host.MonthAsync(House.Rosa, "2026-11"))!.Entries);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "B-074")]
    public async Task Two_patients_at_once_are_seen_in_the_stream_and_for_one_patient_alike(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        await host.EnrollAsync(House.Rosa, House.Pmhnp);
        await host.EnrollAsync(House.Theo, House.Pmhnp);
        var rosa = await host.LogAsync(House.Lcsw, House.Rosa, "2026-09-10 10:00:00", "2026-09-10 10:10:00");
        var theo = await host.LogAsync(House.Lcsw, House.Theo, "2026-09-10 10:05:00", "2026-09-10 10:20:00");
        var machine = await host.LogAsync(House.Lcsw, House.Theo, "2026-09-10 10:00:00", "2026-09-10 10:10:00", CareActivity.AutomatedProcessing);
        var alone = await host.LogAsync(House.Lcsw, House.Theo, "2026-09-10 10:00:00", "2026-09-10 10:10:00", CareActivity.PatientSelfCompletion);
        var voided = await host.LogAsync(House.Lcsw, House.Theo, "2026-09-10 10:00:00", "2026-09-10 10:10:00");
        await host.As(House.Lcsw).RunAsync<ITimeEntryAppService>((service, ct) => service.VoidAsync(voided.Id, 1, "twice", ct));
        // Time of a call about several patients is one conversation, logged once for each of them (B-076).
        await host.As(House.Lcsw).RunAsync<ITimeEntryAppService>((service, ct) => service.AddAsync(
            new AddTimeEntry(House.Theo, WorkTime.Between(Local("2026-09-10 10:00:00"), Local("2026-09-10 10:10:00")), CareActivity.TeamCall, "note", Unallocated: true), ct));

        var streamed = await StreamAsync(host, chunkSize: 1);
        IntervalSet shared = IntervalSet.Of([new Interval(Local("2026-09-10 10:05:00"), Local("2026-09-10 10:10:00"))]);

        foreach (var month in new[] { streamed.Single(one => one.PatientId == House.Rosa), await host.MonthAsync(House.Rosa) })
            Assert.Equal((rosa.Id, shared.Length, shared[0]), (month!.StaffOverlaps.Single().Key, month.StaffOverlaps.Single().Value.Length, month.StaffOverlaps.Single().Value[0]));
        foreach (var month in new[] { streamed.Single(one => one.PatientId == House.Theo), await host.MonthAsync(House.Theo) })
            Assert.Equal([theo.Id], month!.StaffOverlaps.Keys);
        Assert.DoesNotContain(machine.Id, streamed.SelectMany(month => month.StaffOverlaps.Keys));
        Assert.DoesNotContain(alone.Id, streamed.SelectMany(month => month.StaffOverlaps.Keys));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "B-074")]
    public async Task The_page_of_overlaps_knows_visits_as_the_meter_does(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var entry = await host.LogAsync(House.Lcsw, House.Rosa, "2026-09-10 10:00:00", "2026-09-10 10:10:00");
        Visited(host, House.Lcsw, House.Theo, "2026-09-10 10:05:00", "2026-09-10 11:00:00");
        Visited(host, House.Lcsw, House.Rosa, "2026-09-10 10:05:00", "2026-09-10 11:00:00");
        host.House.Visits[1] = host.House.Visits[1] with { Start = Local("2026-09-10 10:08:00") };
        var program = Guid.CreateVersion7();
        host.House.Visits.Add(new VisitTime(program, House.Lcsw.Id, Guid.CreateVersion7(), Local("2026-09-10 10:05:00"), Local("2026-09-10 10:07:00")) { IsPart2 = true });
        await host.ProgramAsync(House.Pmhnp);

        var one = Assert.Single(await host.As(House.Lcsw).RunAsync<ITimeEntryAppService, IReadOnlyList<EntryOverlap>>((time, ct) => time.GetOverlapsAsync(September, ct)));

        Assert.Equal((entry.Id, CareActivity.TeamCall, House.Theo, null), (one.Earlier.Id, one.Earlier.Activity!.Value, one.Later.PatientId, one.Later.Activity));
        Assert.Equal(new Interval(Local("2026-09-10 10:05:00"), Local("2026-09-10 10:10:00")), one.Shared);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "B-030h"), Trait("Rule", "B-030i"), Trait("Rule", "B-031")]
    public async Task Whose_work_counts_is_told_by_what_the_practice_allows_and_clerical_people_and_minutes_never_do(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        await host.EnrollAsync(House.Rosa, House.Pmhnp);
        await host.LogAsync(House.Assistant, House.Rosa, "2026-09-14 23:59:00", "2026-09-15 00:05:00");
        await host.LogAsync(House.Assistant, House.Rosa, "2026-09-15 10:00:00", "2026-09-15 10:05:00");
        await host.LogAsync(House.FrontDesk, House.Rosa, "2026-09-16 10:00:00", "2026-09-16 10:05:00");
        await host.LogAsync(House.Lcsw, House.Rosa, "2026-09-17 10:00:00", "2026-09-17 10:05:00");
        await host.LogAsync(House.Lcsw, House.Rosa, "2026-09-18 10:00:00", "2026-09-18 10:05:00", CareActivity.Administrative);

        var month = await host.MonthAsync(House.Rosa);

        Assert.Equal([false, true, false, true, true], month!.Entries.Select(entry => entry.StaffMayCount));
        Assert.Equal(10, Logged.September.Measured([.. month.Entries]).Minutes());
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "B-070")]
    public async Task An_entry_keeps_the_credential_that_its_author_had_then(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        await host.EnrollAsync(House.Rosa, House.Pmhnp);
        await host.LogAsync(House.FrontDesk, House.Rosa, "2026-09-16 10:00:00", "2026-09-16 10:05:00");
        host.House.Staff[House.FrontDesk.Id] = House.FrontDesk with { Credential = Identity.Contracts.Staff.Credential.LCSW };
        await host.LogAsync(House.FrontDesk, House.Rosa, "2026-09-17 10:00:00", "2026-09-17 10:05:00");

        var month = await host.MonthAsync(House.Rosa);

        Assert.Equal([("FrontDesk", false), ("LCSW", true)], month!.Entries.Select(entry => (entry.Credential, entry.StaffMayCount)));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "B-030i")]
    public async Task Work_is_judged_by_what_its_author_was_on_its_day_not_when_it_was_written_down(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        await host.EnrollAsync(House.Rosa, House.Pmhnp);
        host.House.Staff[House.FrontDesk.Id] = House.FrontDesk with
        {
            Credential = Identity.Contracts.Staff.Credential.LCSW,
            History = new Identity.Contracts.Staff.StaffHistory(
                [new Identity.Contracts.Staff.EarlierCredential(Identity.Contracts.Staff.Credential.FrontDesk, Day("2026-10-31"))], []),
        };
        var timer = await host.As(House.FrontDesk).RunAsync<ITimerAppService, RunningTimerDto>((timers, ct) =>
            timers.StartAsync(new StartTimer(House.Rosa, CareActivity.TeamCall), ct));
        host.Host.Clock.Advance(TimeSpan.FromMinutes(2));
        await host.As(House.FrontDesk).RunAsync<ITimerAppService>((timers, ct) => timers.PingAsync(ct));
        host.Host.Clock.AdjustTime(Local("2026-11-02 09:00:00"));

        await host.As(House.FrontDesk).RunAsync<ITimerAppService>((timers, ct) => timers.StopAsync(new StopTimer(timer.Id, "note", LateReason: "forgot"), ct));
        await AddAsync(host, "2026-10-31 23:50:00", "2026-10-31 23:55:00");
        var november = await AddAsync(host, "2026-11-01 00:00:00", "2026-11-01 00:05:00");
        var moved = await AddAsync(host, "2026-11-01 10:00:00", "2026-11-01 10:05:00");
        await host.As(House.FrontDesk).RunAsync<ITimeEntryAppService>((entries, ct) => entries.CorrectAsync(
            new CorrectTimeEntry(
                moved.Id, 1, House.Rosa, WorkTime.Between(Local("2026-10-30 10:00:00"), Local("2026-10-30 10:05:00")), CareActivity.TeamCall, "note", "it was Friday"),
            ct));

        var october = (await host.MonthAsync(House.Rosa, "2026-10"))!.Entries;
        Assert.Equal(3, october.Count);
        Assert.All(october, entry => Assert.Equal(("FrontDesk", false), (entry.Credential, entry.StaffMayCount)));
        Assert.Equal("LCSW", november.Credential);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task A_patient_whose_enrollments_do_not_touch_the_month_is_not_there(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        await host.EnrollAsync(House.Rosa, House.Pmhnp, to: "2026-08-31");
        await host.EnrollAsync(House.Theo, House.Pmhnp, from: "2026-09-30");
        await host.LogAsync(House.Lcsw, House.Rosa, "2026-09-10 10:00:00", "2026-09-10 10:10:00");

        Assert.Null(await host.MonthAsync(House.Rosa));
        Assert.Equal([House.Theo], (await StreamAsync(host, 10)).Select(month => month.PatientId));
        Assert.Equal(1, await host.AsSystem.RunAsync<ICareTime, int>((time, ct) => time.CountAsync(September, ct)));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task Every_chunk_size_and_every_start_gives_each_patient_once_whole_and_in_order(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var ids = await LoadAsync(host, patients: 30, entriesEach: 3);

        foreach (var chunkSize in new[] { 1, 7, 30, 1000 })
        {
            var months = await StreamAsync(host, chunkSize);
            Assert.Equal(ids, months.Select(month => month.PatientId));
            Assert.All(months, month => Assert.Equal((2, 3), (month.Enrollments.Count, month.Entries.Count)));
        }

        Assert.Equal(ids[11..], (await StreamAsync(host, 7, after: ids[10])).Select(month => month.PatientId));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task A_chunk_takes_two_statements_whatever_it_holds(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        await LoadAsync(host, patients: 60, entriesEach: 5);

        var statements = await host.AsSystem.RunAsync<IServiceProvider, int>((services, ct) => Statements.CountAsync(
            services.GetRequiredService<CoordinationDbContext>(),
            async () =>
            {
                await foreach (var chunk in services.GetRequiredService<ICareTime>().StreamMonthAsync(September, null, 20, ct))
                    Assert.Equal(20, chunk.Count);
            }));

        // Who was with two patients at once; three chunks of two; and the one that finds no more patients.
        Assert.Equal(1 + (3 * 2) + 1, statements);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task Another_practice_sees_nothing_of_it(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        await LoadAsync(host, patients: 3, entriesEach: 2);
        await host.EnrollAsync(House.Rosa, House.Pmhnp);
        var entry = await host.LogAsync(House.Lcsw, House.Rosa, "2026-09-10 10:00:00", "2026-09-10 10:10:00");
        var neighbour = host.Host.For(new Caller(PracticeId.New(), Guid.CreateVersion7(), House.Lcsw.Id, "test user", new HashSet<string> { "Therapist", "Supervisor" }, IsSystem: false));

        Assert.Equal(0, await neighbour.RunAsync<ICareTime, int>((time, ct) => time.CountAsync(September, ct)));
        Assert.Empty(await neighbour.RunAsync<ICareTime, IReadOnlyList<CareMonthFacts>>((time, ct) => time.GetAsync([House.Rosa], September, ct)));
        Assert.Empty(await neighbour.RunAsync<ICareTime, List<CareMonthFacts>>((time, ct) => CollectAsync(time, 10, null, ct)));
        Assert.Empty(await neighbour.RunAsync<IEnrollmentAppService, IReadOnlyList<EnrollmentDto>>((service, ct) => service.GetListAsync(House.Rosa, ct)));
        Assert.Empty((await neighbour.RunAsync<ITimeEntryAppService, PatientTimeDto>((service, ct) => service.GetPatientMonthAsync(House.Rosa, September, ct))).Entries);
        var refusal = await Assert.ThrowsAsync<BusinessException>(() =>
            neighbour.RunAsync<ITimeEntryAppService>((service, ct) => service.VoidAsync(entry.Id, 1, "not mine", ct)));
        Assert.Equal("Coordination:EntryNotFound", refusal.Code);
    }

    private static void Visited(CareHost host, StaffMember by, Guid patient, string start, string end) =>
        host.House.Visits.Add(new VisitTime(Guid.CreateVersion7(), by.Id, patient, Local(start), Local(end)));

    private static Task<TimeEntryDto> AddAsync(CareHost host, string start, string end) =>
        host.As(House.FrontDesk).RunAsync<ITimeEntryAppService, TimeEntryDto>((entries, ct) => entries.AddAsync(
            new AddTimeEntry(House.Rosa, WorkTime.Between(Local(start), Local(end)), CareActivity.TeamCall, "note"), ct));

    private static Task<List<CareMonthFacts>> StreamAsync(CareHost host, int chunkSize, Guid? after = null) =>
        host.AsSystem.RunAsync<ICareTime, List<CareMonthFacts>>((time, ct) => CollectAsync(time, chunkSize, after, ct));

    private static async Task<List<CareMonthFacts>> CollectAsync(ICareTime time, int chunkSize, Guid? after, CancellationToken cancellationToken)
    {
        var months = new List<CareMonthFacts>();
        await foreach (var chunk in time.StreamMonthAsync(September, after, chunkSize, cancellationToken))
        {
            Assert.InRange(chunk.Count, 1, chunkSize);
            months.AddRange(chunk);
        }

        return months;
    }

    /// <summary>Patients with an enrollment of each code and some minutes, in the order of their ids.</summary>
    private static async Task<List<Guid>> LoadAsync(CareHost host, int patients, int entriesEach)
    {
        var ids = Enumerable.Range(0, patients).Select(_ => Guid.CreateVersion7()).Order().ToList();
        await host.AsSystem.RunAsync<CoordinationDbContext>(async (db, ct) =>
        {
            foreach (var id in ids)
            {
                var patient = new PatientEnrollments(host.Host.Practice, id);
                foreach (var code in Enum.GetValues<BhiCode>())
                    patient.Enroll(new EnrollPatient(id, House.NewYork.Id, code, House.Pmhnp.Id, null, Day("2026-08-20")));
                db.Patients.Add(patient);
                db.Entries.AddRange(Enumerable.Range(1, entriesEach).Select(day => EntryOf(host, id, Local("2026-09-01 10:00:00").AddDays(day))));
            }

            await db.SaveChangesAsync(ct);
        });
        return ids;
    }

    private static CoordinationEntry EntryOf(CareHost host, Guid patient, DateTimeOffset start) => CoordinationEntry.Record(
        host.Host.Practice,
        new Author(Guid.CreateVersion7(), null),
        "LCSW",
        EntrySource.Timer,
        new Work(patient, new Interval(start, start.AddMinutes(2)), CareActivity.TeamCall, CareProgram.Bhi, null),
        start.AddHours(1));
}
