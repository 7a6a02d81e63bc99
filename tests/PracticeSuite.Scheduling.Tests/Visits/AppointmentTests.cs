using System.Text;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Importing;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Scheduling.Contracts.Stays;
using PracticeSuite.Scheduling.Contracts.Visits;
using PracticeSuite.Testing;
using Xunit;
using static PracticeSuite.Scheduling.Tests.House;

namespace PracticeSuite.Scheduling.Tests.Visits;

/// <summary>A visit opens the chart to its practitioner from seven days before its day to seven days after (P-120).</summary>
[Trait("Rule", "P-120")]
public sealed class AppointmentTests
{
    private static readonly Guid Desk = Guid.CreateVersion7();

    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, MemberData(nameof(Databases))]
    public async Task It_opens_on_the_clock_of_its_place_and_closes_with_the_seventh_day(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind, areTreated: false);
        await RecordAsync(host.For(Desk, PracticeRole.FrontDesk), new RecordVisit(Rosa, new DateOnly(2026, 10, 20), "99214", Patel.Id, null, LosAngeles.Id, Kept: false));

        Assert.False(await SeesAsync(host, "2026-10-13T06:59:59Z"));
        Assert.True(await SeesAsync(host, "2026-10-13T07:00:00Z"));
        Assert.True(await SeesAsync(host, "2026-10-28T06:59:59Z"));
        Assert.False(await SeesAsync(host, "2026-10-28T07:00:00Z"));
    }

    /// <summary>Otherwise anybody could open any chart with two fields and nobody would be told.</summary>
    [Theory, MemberData(nameof(Databases))]
    public async Task Nobody_lets_themselves_in_by_writing_down_a_visit_of_their_own(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind, areTreated: false);
        var own = new RecordVisit(Rosa, new DateOnly(2026, 10, 9), "99214", Patel.Id, null, NewYork.Id);

        await RecordAsync(host.For(Patel.Id, PracticeRole.Prescriber), own);
        var alone = await SeesAsync(host, "2026-10-09T17:00:00Z");
        await host.AsSystem.RunAsync<IRelationships>((all, ct) => all.OpenGlassAsync(
            Guid.CreateVersion7(), Rosa, Patel.Id, "CrisisCall", TestHost.DefaultNow, TestHost.DefaultNow.AddHours(4), ct));
        await RecordAsync(host.For(Patel.Id, PracticeRole.Prescriber), own with { Code = "90834" });
        var behindGlass = await SeesAsync(host, "2026-10-09T21:00:00Z");

        Assert.Equal((false, false), (alone, behindGlass));
    }

    /// <summary>Care coordinators write anybody's visits, and their own with strangers open nothing either.</summary>
    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-120")]
    public async Task Whoever_keeps_the_calendar_does_not_let_themselves_in_by_it(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind, areTreated: false);

        await RecordAsync(host.For(Patel.Id, PracticeRole.CareCoordinator), new RecordVisit(Rosa, new DateOnly(2026, 10, 9), "99214", Patel.Id, null, NewYork.Id));

        Assert.False(await SeesAsync(host, "2026-10-09T17:00:00Z"));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Who_treats_the_patient_keeps_the_days_after_a_last_visit(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind, areTreated: false);
        await host.AsSystem.RunAsync<IRelationships>((all, ct) => all.KeepAsync(
            RelationshipKind.CareTeam, Guid.CreateVersion7(), Rosa, Patel.Id, TestHost.DefaultNow.AddDays(-30), TestHost.DefaultNow.AddHours(1), ct));
        await RecordAsync(host.For(Patel.Id, PracticeRole.Prescriber), new RecordVisit(Rosa, new DateOnly(2026, 10, 9), "99214", Patel.Id, null, NewYork.Id));

        Assert.True(await SeesAsync(host, "2026-10-12T17:00:00Z"));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Imported_visits_open_what_is_not_over_yet(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind, areTreated: false);
        const string csv = "patient,date,code,practitioner,kept\n1001,2026-10-05,99214,patel,yes\n1002,2026-09-30,99214,patel,yes";
        var files = new Dictionary<string, Func<Stream>> { ["visits.csv"] = () => new MemoryStream(Encoding.UTF8.GetBytes(csv)) };
        await host.AsSystem.RunAsync<FolderImport>((import, ct) => import.RunAsync(files, partial: false, _ => { }, ct));

        Assert.Equal((true, false), (await SeesAsync(host, "2026-10-09T17:00:00Z"), await SeesAsync(host, "2026-10-09T17:00:00Z", Theo)));
        Assert.Single((await host.AsSystem.RunAsync<IAccessHistory, AccessThen>((history, ct) => history.GetAsync(Rosa, TestHost.DefaultNow, ct))).Relationships);
    }

    private static Task<VisitDto> RecordAsync(IOperations somebody, RecordVisit visit) =>
        somebody.RunAsync<IVisitAppService, VisitDto>((visits, ct) => visits.RecordAsync(visit, ct));

    /// <summary>By what only a relationship opens: the hospital stays.</summary>
    private static async Task<bool> SeesAsync(TestHost host, string at, Guid? patient = null)
    {
        host.Clock.SetUtcNow(DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture));
        return await Record.ExceptionAsync(() => host.For(Patel.Id, PracticeRole.Prescriber)
            .RunAsync<IHospitalStayAppService, IReadOnlyList<HospitalStayDto>>((stays, ct) => stays.GetListAsync(patient ?? Rosa, ct))) is null;
    }
}
