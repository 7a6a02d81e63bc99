using System.Text;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Importing;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Scheduling.Contracts.Stays;
using PracticeSuite.Scheduling.Contracts.Visits;
using PracticeSuite.Testing;
using Xunit;
using static PracticeSuite.Scheduling.Tests.House;

namespace PracticeSuite.Scheduling.Tests;

public sealed class SchedulingServiceTests
{
    private static readonly RecordVisit Visit = new(Rosa, new DateOnly(2026, 8, 20), "99214", Patel.Id, null, NewYork.Id);

    private static readonly IdRange Both = Rosa.CompareTo(Theo) < 0 ? new IdRange(Rosa, Theo) : new IdRange(Theo, Rosa);

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task The_same_visit_is_recorded_once(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);
        await RecordAsync(host, Visit);

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => RecordAsync(host, Visit));
        await RecordAsync(host, Visit with { Code = "90834" });
        await RecordAsync(host, Visit with { PractitionerId = null, OutsidePractitioner = "Dr. Gray" });

        Assert.Equal("Scheduling:VisitExists", refusal.Code);
        Assert.Equal(3, (await host.AsSystem.RunAsync<IVisitAppService, IReadOnlyList<VisitDto>>((service, ct) => service.GetListAsync(Rosa, ct))).Count);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task Facts_are_kept_visits_of_the_days_and_of_any_day_those_with_a_wanted_code(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);
        var old = await RecordAsync(host, Visit with { On = new DateOnly(2025, 1, 5) });
        await RecordAsync(host, Visit with { On = new DateOnly(2025, 1, 5), Code = "90834" });
        var missed = await RecordAsync(host, Visit with { On = new DateOnly(2026, 9, 1) });
        await host.AsSystem.RunAsync<IVisitAppService>((service, ct) => service.MarkKeptAsync(missed.Id, false, ct));
        var ten = Local("2026-09-30 10:00:00");
        var last = await RecordAsync(host, Visit with { PatientId = Theo, On = new DateOnly(2026, 9, 30), Code = "90834", Start = ten, End = ten.AddMinutes(45), Mode = VisitMode.Telehealth });
        await RecordAsync(host, Visit with { PatientId = Theo, On = new DateOnly(2026, 10, 1), Code = "90834" });

        var facts = await FactsAsync(host, Both);

        Assert.Equal([old.Id], facts[Rosa].Select(visit => visit.Id));
        Assert.Equal([new VisitFact(last.Id, Theo, new DateOnly(2026, 9, 30), "90834", Patel.Id, ten, ten.AddMinutes(45), VisitMode.Telehealth)], facts[Theo]);
        Assert.Empty((await FactsAsync(host, IdRange.Only(Rosa)))[Theo]);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "B-074")]
    public async Task Times_are_of_kept_visits_with_these_practitioners_that_touch_the_time(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);
        var (before, during) = (Local("2026-09-01 10:00:00"), new Interval(Local("2026-09-02 10:00:00"), Local("2026-09-02 11:00:00")));
        await RecordAsync(host, Visit with { On = new DateOnly(2026, 9, 1), Start = before, End = before.AddHours(1) });
        await RecordAsync(host, Visit with { On = new DateOnly(2026, 9, 2) });
        var touches = await RecordAsync(host, Visit with { On = new DateOnly(2026, 9, 2), Start = during.Start.AddHours(-1), End = during.Start.AddMinutes(1) });
        var missed = await RecordAsync(host, Visit with { On = new DateOnly(2026, 9, 2), Code = "90834", Start = during.Start, End = during.End });
        await host.AsSystem.RunAsync<IVisitAppService>((service, ct) => service.MarkKeptAsync(missed.Id, false, ct));
        await RecordAsync(host, Visit with { On = new DateOnly(2026, 9, 2), Code = "99215", Start = during.End, End = during.End.AddHours(1) });

        Assert.Equal(
            [new VisitTime(touches.Id, Patel.Id, Rosa, during.Start.AddHours(-1), during.Start.AddMinutes(1))], await TimesAsync(host, Patel.Id, during));
        Assert.Empty(await TimesAsync(host, Guid.CreateVersion7(), during));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task Stays_that_touch_the_time_are_told_with_their_kind(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);
        await AdmitAsync(host, Rosa, HospitalStayKind.Inpatient, "2026-08-01 10:00", "2026-09-01 00:00");
        var edge = await AdmitAsync(host, Rosa, HospitalStayKind.EmergencyDepartment, "2026-08-31 23:00", "2026-09-01 00:01");
        var open = await AdmitAsync(host, Theo, HospitalStayKind.Observation, "2026-09-12 10:00", null);
        await AdmitAsync(host, Theo, HospitalStayKind.Inpatient, "2026-10-01 00:00", null);

        var stays = await host.AsSystem.RunAsync<IVisitFacts, ILookup<Guid, HospitalStayFact>>((facts, ct) =>
            facts.GetStaysAsync(Both, new BillingMonth(2026, 9).In(NewYork.Zone), ct));

        Assert.Equal([(edge.Id, HospitalStayKind.EmergencyDepartment)], stays[Rosa].Select(stay => (stay.Id, stay.Kind)));
        Assert.Equal([new HospitalStayFact(open.Id, Theo, HospitalStayKind.Observation, Local("2026-09-12 10:00"), null)], stays[Theo]);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-033")]
    public async Task Only_an_inpatient_was_admitted_so_that_the_plan_is_reviewed(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);
        await AdmitAsync(host, Rosa, HospitalStayKind.Inpatient, "2026-08-01 10:00", "2026-08-05 10:00");
        await AdmitAsync(host, Rosa, HospitalStayKind.EmergencyDepartment, "2026-08-31 23:00", "2026-09-01 00:01");
        await AdmitAsync(host, Theo, HospitalStayKind.Observation, "2026-09-12 10:00", null);

        var admitted = await host.AsSystem.RunAsync<IPlanOccasions, IReadOnlyDictionary<Guid, DateTimeOffset>>((occasions, ct) => occasions.GetAdmissionsAsync([Rosa, Theo], ct));

        Assert.Equal([(Rosa, Local("2026-08-01 10:00"))], admitted.Select(one => (one.Key, one.Value)));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-017")]
    public async Task The_last_medication_visit_that_was_kept_and_the_last_stay_ask_for_a_reconciliation(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);
        await RecordAsync(host, Visit);
        await RecordAsync(host, Visit with { On = new DateOnly(2026, 9, 3), Code = "90834" });
        var missed = await RecordAsync(host, Visit with { On = new DateOnly(2026, 9, 1) });
        await host.AsSystem.RunAsync<IVisitAppService>((service, ct) => service.MarkKeptAsync(missed.Id, false, ct));
        await AdmitAsync(host, Rosa, HospitalStayKind.Inpatient, "2026-08-01 10:00", "2026-08-05 10:00");
        await AdmitAsync(host, Theo, HospitalStayKind.EmergencyDepartment, "2026-09-12 10:00", null);
        Task<IReadOnlyList<ReconciliationOccasion>> AskedAsync(Guid patient) =>
            host.AsSystem.RunAsync<IReconciliationOccasions, IReadOnlyList<ReconciliationOccasion>>((occasions, ct) => occasions.GetAsync(patient, new DateOnly(2026, 9, 30), ct));

        Assert.Equal(
            [new(ReconciliationOccasionKind.MedicationVisit, new DateOnly(2026, 8, 20)), new(ReconciliationOccasionKind.Admission, new DateOnly(2026, 8, 5))], await AskedAsync(Rosa));
        Assert.Equal([new ReconciliationOccasion(ReconciliationOccasionKind.Admission, new DateOnly(2026, 9, 12))], await AskedAsync(Theo));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task Of_two_overlapping_stays_recorded_at_once_one_is_kept(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);
        for (var round = 1; round <= 10; round++)
        {
            var (admitted, discharged) = ($"2026-09-{round:00} 10:00", $"2026-09-{round:00} 12:00");

            var outcomes = await Task.WhenAll(Enumerable.Range(0, 2).Select(async _ =>
                await Xunit.Record.ExceptionAsync(() => Task.Run(() => AdmitAsync(host, Rosa, HospitalStayKind.Inpatient, admitted, discharged)))));

            Assert.Matches("^Scheduling:Stay(Overlaps|Changed)$", Assert.Single(outcomes.OfType<BusinessException>()).Code);
            Assert.Single(outcomes, outcome => outcome is null);
        }
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task Files_bring_in_visits_and_stays_and_tell_every_problem(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);
        await TakeAsync(host, "visits.csv", "patient,date,code,practitioner,start,end,mode\n1001,2026-08-20,99214,patel,2026-08-20 09:00,2026-08-20 09:25,UnpayableTelehealth\n");
        await TakeAsync(host, "stays.csv", "patient,kind,admitted_at,discharged_at\n1001,Inpatient,2026-09-02 10:00,2026-09-05 10:00\n");

        var visits = await Assert.ThrowsAsync<ImportRefusedException>(() => TakeAsync(host, "visits.csv", """
            patient,date,code,practitioner,outside_practitioner,start,end,kept
            1009,2026-08-20,99214,nobody,,,,
            1001,2026-08-20,9921,patel,,,,
            1001,2026-08-21,99214,,,,,
            1001,2026-08-20,99214,patel,,2026-08-20 09:00,2026-08-20 09:25,
            1001,2026-08-22,99214,patel,,,,
            1001,2026-08-22,99214,PATEL,,,,
            1001,2027-08-22,99214,patel,,,,
            """));
        var stays = await Assert.ThrowsAsync<ImportRefusedException>(() => TakeAsync(host, "stays.csv", """
            patient,kind,admitted_at,discharged_at
            1001,Inpatient,2026-09-04 10:00,
            1001,Ward,2026-09-04 10:00,
            1002,Inpatient,2026-09-04 10:00,2026-09-04 09:00
            """));

        Assert.Equal(
            [(2, "patient"), (2, "practitioner"), (3, "code"), (4, "practitioner"), (5, "code"), (7, "code"), (8, "date")],
            visits.Problems.Select(problem => ((int)problem.Line, problem.Column)));
        Assert.Equal([(2, "admitted_at"), (3, "kind"), (4, "discharged_at")], stays.Problems.Select(problem => ((int)problem.Line, problem.Column)));
        var visit = (await FactsAsync(host, Both))[Rosa].Single();
        Assert.Equal((Local("2026-08-20 09:00"), VisitMode.UnpayableTelehealth), (visit.Start!.Value, visit.Mode));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "B-171"), Trait("Rule", "B-056")]
    public async Task Where_no_location_is_named_hours_stand_on_the_clock_of_the_patients(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);
        await TakeAsync(host, "visits.csv", "patient,date,code,practitioner,start,end\n1002,2026-08-20,99214,patel,2026-08-20 09:00,2026-08-20 09:25\n");
        await TakeAsync(host, "stays.csv", "patient,kind,admitted_at,location\n1002,Inpatient,2026-09-02 10:00,\n1002,Observation,2026-09-02 10:00,NY\n");
        host.Clock.AdjustTime(Local("2026-10-10 01:00")); // still the ninth in Los Angeles
        var elsewhere = Visit with { On = new DateOnly(2026, 10, 10), PractitionerId = null, OutsidePractitioner = "Dr. Gray", LocationId = null };

        var tooSoon = await Assert.ThrowsAsync<BusinessException>(() => RecordAsync(host, elsewhere with { PatientId = Theo }));
        await RecordAsync(host, elsewhere);

        Assert.Equal("Scheduling:VisitNotYet", tooSoon.Code);
        Assert.Equal(Local("2026-08-20 12:00"), (await FactsAsync(host, Both))[Theo].Single().Start);
        var stays = await host.AsSystem.RunAsync<IHospitalStayAppService, IReadOnlyList<HospitalStayDto>>((service, ct) => service.GetListAsync(Theo, ct));
        Assert.Equal([Local("2026-09-02 13:00"), Local("2026-09-02 10:00")], stays.Select(stay => stay.AdmittedAt));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task Another_practice_sees_nothing_of_it(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);
        var visit = await RecordAsync(host, Visit);
        await AdmitAsync(host, Rosa, HospitalStayKind.Inpatient, "2026-09-02 10:00", null);
        var neighbour = host.For(Caller.System(PracticeId.New()));

        Assert.Empty(await neighbour.RunAsync<IVisitAppService, IReadOnlyList<VisitDto>>((service, ct) => service.GetListAsync(Rosa, ct)));
        Assert.Empty(await neighbour.RunAsync<IHospitalStayAppService, IReadOnlyList<HospitalStayDto>>((service, ct) => service.GetListAsync(Rosa, ct)));
        var refusal = await Assert.ThrowsAsync<BusinessException>(() => neighbour.RunAsync<IVisitAppService>((service, ct) => service.MarkKeptAsync(visit.Id, false, ct)));
        Assert.Equal("Scheduling:VisitNotFound", refusal.Code);
    }

    [Theory, Trait("Rule", "P-110")]
    [InlineData(PracticeRole.Therapist, true, true, true)]
    [InlineData(PracticeRole.FrontDesk, true, true, false)]
    [InlineData(PracticeRole.Supervisor, true, false, true)]
    [InlineData(PracticeRole.Biller, true, false, true)]
    [InlineData(PracticeRole.PrivacyOfficer, true, false, true)]
    [InlineData(PracticeRole.Administrator, false, false, false)]
    public async Task A_role_reads_and_records_as_the_matrix_says(string role, bool readsVisits, bool recordsVisits, bool readsStays)
    {
        await using var host = await CreateAsync(DatabaseKind.Sqlite);
        var someone = host.For(Patel.Id, role);

        Assert.Equal(readsVisits, await MayAsync(() => someone.RunAsync<IVisitAppService>((service, ct) => service.GetListAsync(Rosa, ct))));
        Assert.Equal(recordsVisits, await MayAsync(() => someone.RunAsync<IVisitAppService>((service, ct) => service.RecordAsync(Visit, ct))));
        Assert.Equal(readsStays, await MayAsync(() => someone.RunAsync<IHospitalStayAppService>((service, ct) => service.GetListAsync(Rosa, ct))));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-110"), Trait("Rule", "P-120")]
    public async Task A_visit_is_seen_by_who_rendered_it_and_by_who_treats_the_patient(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);
        await RecordAsync(host, Visit);
        await RecordAsync(host, Visit with { Code = "90834", PractitionerId = null, OutsidePractitioner = "Dr. Gray" });
        Task<IReadOnlyList<VisitDto>> SeenAsync(Guid staff) =>
            host.For(staff, PracticeRole.Therapist).RunAsync<IVisitAppService, IReadOnlyList<VisitDto>>((service, ct) => service.GetListAsync(Rosa, ct));
        var colleague = Guid.CreateVersion7();
        await host.TreatAsync(colleague, Rosa);

        Assert.Equal((2, 0), ((await SeenAsync(colleague)).Count, (await SeenAsync(Guid.CreateVersion7())).Count));
        await Assert.ThrowsAsync<NoRelationshipException>(() => host.For(Guid.CreateVersion7(), PracticeRole.Therapist)
            .RunAsync<IHospitalStayAppService>((service, ct) => service.GetListAsync(Rosa, ct)));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-110")]
    public async Task A_clinician_writes_their_own_visits_and_those_who_keep_the_calendar_everybodys(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);
        var colleagues = await RecordAsync(host, Visit);
        var (therapist, desk) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await host.TreatAsync(therapist, Rosa);

        Assert.Equal(("Scheduling:NotYourVisit", "PractitionerId"), await RefusedAsync(therapist, PracticeRole.Therapist, visits => visits.RecordAsync(Visit with { Code = "90834" }, default)));
        Assert.Equal(
            ("Scheduling:NotYourVisit", "PractitionerId"),
            await RefusedAsync(therapist, PracticeRole.Therapist, visits => visits.RecordAsync(Visit with { PractitionerId = null, OutsidePractitioner = "Dr. Gray" }, default)));
        Assert.Equal(("Scheduling:NotYourVisit", null), await RefusedAsync(therapist, PracticeRole.Prescriber, visits => visits.MarkKeptAsync(colleagues.Id, false, default)));
        Assert.Null(await RefusedAsync(Patel.Id, PracticeRole.Prescriber, visits => visits.MarkKeptAsync(colleagues.Id, false, default)));
        Assert.Null(await RefusedAsync(Patel.Id, PracticeRole.Prescriber, visits => visits.RecordAsync(Visit with { Code = "90834" }, default)));
        Assert.Null(await RefusedAsync(desk, PracticeRole.FrontDesk, visits => visits.MarkKeptAsync(colleagues.Id, true, default)));
        Assert.Null(await RefusedAsync(desk, PracticeRole.CareCoordinator, visits => visits.RecordAsync(Visit with { Code = "99215" }, default)));

        async Task<(string, string?)?> RefusedAsync(Guid staff, string role, Func<IVisitAppService, Task<VisitDto>> act) =>
            await Xunit.Record.ExceptionAsync(() => host.For(staff, role).RunAsync<IVisitAppService>((visits, _) => act(visits))) is { } refused
                ? (Assert.IsType<BusinessException>(refused).Code, ((BusinessException)refused).Field)
                : null;
    }

    private static async Task<bool> MayAsync(Func<Task> act) => await Xunit.Record.ExceptionAsync(act) is not AccessDeniedException;

    private static Task<VisitDto> RecordAsync(TestHost host, RecordVisit record) =>
        host.AsSystem.RunAsync<IVisitAppService, VisitDto>((service, ct) => service.RecordAsync(record, ct));

    private static Task<HospitalStayDto> AdmitAsync(TestHost host, Guid patient, HospitalStayKind kind, string admitted, string? discharged) =>
        host.AsSystem.RunAsync<IHospitalStayAppService, HospitalStayDto>((service, ct) => service.RecordAsync(
            new RecordHospitalStay(patient, kind, Local(admitted), discharged is null ? null : Local(discharged), "Mercy"), ct));

    private static Task<ILookup<Guid, VisitFact>> FactsAsync(TestHost host, IdRange patients) =>
        host.AsSystem.RunAsync<IVisitFacts, ILookup<Guid, VisitFact>>((facts, ct) =>
            facts.GetVisitsAsync(patients, new DateOnly(2026, 8, 1), new DateOnly(2026, 9, 30), ["99214"], ct));

    private static Task<IReadOnlyList<VisitTime>> TimesAsync(TestHost host, Guid practitioner, Interval during) =>
        host.AsSystem.RunAsync<IVisitFacts, IReadOnlyList<VisitTime>>((facts, ct) => facts.GetTimesAsync([practitioner], during, ct));

    private static Task TakeAsync(TestHost host, string name, string content)
    {
        var files = new Dictionary<string, Func<Stream>>(StringComparer.Ordinal) { [name] = () => new MemoryStream(Encoding.UTF8.GetBytes(content)) };
        return host.AsSystem.RunAsync<FolderImport>((import, ct) => import.RunAsync(files, partial: false, _ => { }, ct));
    }
}
