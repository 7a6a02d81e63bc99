using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Identity.Contracts.StandIns;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Identity.Tests.StandIns;

/// <summary>Who stands in for a colleague sees what the colleague sees, for those days (P-120).</summary>
[Trait("Rule", "P-120")]
public sealed class StandInTests
{
    private static readonly DateOnly Today = new(2026, 10, 9);

    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, MemberData(nameof(Databases))]
    public async Task It_holds_from_the_first_day_to_the_end_of_the_last_at_the_practice(DatabaseKind kind)
    {
        await using var house = await OpenAsync(kind);
        var patient = Guid.CreateVersion7();
        await house.Host.TreatAsync(house.Chen, patient);
        await ArrangeAsync(house.As(house.Chen), house.Brooks, house.Chen, Today.AddDays(1), Today.AddDays(2));

        Assert.Equal((0, 1), (await LinksAsync(house, patient, "2026-10-10T03:59:59Z"), await LinksAsync(house, patient, "2026-10-10T04:00:00Z")));
        Assert.Equal((1, 0), (await LinksAsync(house, patient, "2026-10-12T03:59:59Z"), await LinksAsync(house, patient, "2026-10-12T04:00:00Z")));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task The_one_who_is_away_their_supervisor_and_an_administrator_arrange_and_nobody_for_themselves(DatabaseKind kind)
    {
        await using var house = await OpenAsync(kind);

        await ArrangeAsync(house.As(house.Chen), house.Brooks, house.Chen, Today, Today);
        await ArrangeAsync(house.As(house.Ellis, PracticeRole.Supervisor), house.Brooks, house.Chen, Today.AddDays(1), Today.AddDays(1));
        await ArrangeAsync(house.As(house.Ellis, PracticeRole.Administrator), house.Chen, house.Brooks, Today.AddDays(3), Today.AddDays(3));
        var own = await Assert.ThrowsAsync<BusinessException>(() => ArrangeAsync(house.As(house.Brooks), house.Brooks, house.Chen, Today.AddDays(5), Today.AddDays(5)));
        var ownAsAdministrator = await Assert.ThrowsAsync<BusinessException>(() =>
            ArrangeAsync(house.As(house.Ellis, PracticeRole.Administrator), house.Ellis, house.Chen, Today, Today));
        var others = await Assert.ThrowsAsync<BusinessException>(() => ArrangeAsync(house.As(house.Brooks), house.Ellis, house.Chen, Today, Today));
        var supervisors = await Assert.ThrowsAsync<BusinessException>(() => ArrangeAsync(house.As(house.Ellis, PracticeRole.Supervisor), house.Chen, house.Brooks, Today.AddDays(9), Today.AddDays(9)));

        Assert.Equal(
            ("Identity:OwnStandIn", "Identity:OwnStandIn", "Identity:StandInNotYours", "Identity:StandInNotYours"),
            (own.Code, ownAsAdministrator.Code, others.Code, supervisors.Code));
    }

    /// <summary>What is passed on never comes back to whoever is away.</summary>
    [Theory, MemberData(nameof(Databases)), Trait("Rule", "K-019")]
    public async Task A_ring_of_stand_ins_is_refused_with_who_and_when_and_days_apart_are_none(DatabaseKind kind)
    {
        await using var house = await OpenAsync(kind);
        var admin = house.As(house.Ellis, PracticeRole.Administrator);
        var first = await ArrangeAsync(admin, house.Brooks, house.Chen, Today.AddDays(1), Today.AddDays(3));

        var back = await Assert.ThrowsAsync<BusinessException>(() => ArrangeAsync(admin, house.Chen, house.Brooks, Today.AddDays(3), Today.AddDays(9)));
        await ArrangeAsync(house.As(house.Brooks), house.Ellis, house.Brooks, Today.AddDays(2), Today.AddDays(2));
        var round = await Assert.ThrowsAsync<BusinessException>(() => ArrangeAsync(admin, house.Chen, house.Ellis, Today.AddDays(1), Today.AddDays(2)));
        await ArrangeAsync(admin, house.Chen, house.Ellis, Today.AddDays(1), Today.AddDays(1));
        await ArrangeAsync(admin, house.Chen, house.Brooks, Today.AddDays(4), Today.AddDays(9));
        await admin.RunAsync<IStandInAppService>((all, ct) => all.EndAsync(first.Id, ct));

        Assert.Equal((("Identity:StandInRing", "StaffId"), "Identity:StandInRing"), ((back.Code, back.Field), round.Code));
        Assert.Contains("2026-10-10 to 2026-10-12", back.Message, StringComparison.Ordinal);
        await ArrangeAsync(admin, house.Chen, house.Brooks, Today.AddDays(3), Today.AddDays(3));
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "K-019")]
    public async Task Two_arrangements_at_once_close_no_ring(DatabaseKind kind)
    {
        await using var house = await OpenAsync(kind);
        var admin = house.As(house.Ellis, PracticeRole.Administrator);

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => admin.RunAsync<IStandInAppService>(async (standIns, ct) =>
        {
            // Their page has shown that there is none.
            Assert.Empty(await standIns.GetListAsync(ct));
            await ArrangeAsync(house.As(house.Ellis, PracticeRole.Administrator), house.Brooks, house.Chen, Today, Today.AddDays(3));
            await standIns.ArrangeAsync(new StandInInput(house.Chen, house.Brooks, Today, Today.AddDays(3)), ct);
        }));

        Assert.True(refusal.Code is "Data:ChangedMeanwhile" or "Identity:StandInRing", refusal.Code);
        Assert.Single(await admin.RunAsync<IStandInAppService, IReadOnlyList<StandInDto>>((all, ct) => all.GetListAsync(ct)));
    }

    /// <summary>However they fall together.</summary>
    [Theory, MemberData(nameof(Databases)), Trait("Rule", "K-019")]
    public async Task Of_many_arrangements_at_once_the_days_have_no_ring(DatabaseKind kind)
    {
        await using var house = await OpenAsync(kind);
        for (var day = 0; day < 8; day++)
        {
            var on = Today.AddDays(day);
            await Task.WhenAll(
                Record.ExceptionAsync(() => Task.Run(() => ArrangeAsync(house.As(house.Ellis, PracticeRole.Administrator), house.Brooks, house.Chen, on, on))).AsTask(),
                Record.ExceptionAsync(() => Task.Run(() => ArrangeAsync(house.As(house.Ellis, PracticeRole.Administrator), house.Chen, house.Brooks, on, on))).AsTask());
        }

        var all = await house.As(house.Ellis, PracticeRole.Administrator).RunAsync<IStandInAppService, IReadOnlyList<StandInDto>>((standIns, ct) => standIns.GetListAsync(ct));
        Assert.Equal(all.Count, all.Select(one => one.From).Distinct().Count());
        Assert.NotEmpty(all);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task It_can_be_ended_at_once_also_by_who_stands_in(DatabaseKind kind)
    {
        await using var house = await OpenAsync(kind);
        var patient = Guid.CreateVersion7();
        await house.Host.TreatAsync(house.Chen, patient);
        var arranged = await ArrangeAsync(house.As(house.Chen), house.Brooks, house.Chen, Today, Today.AddDays(5));
        house.Host.Clock.Advance(TimeSpan.FromHours(1));

        var ended = await house.As(house.Brooks).RunAsync<IStandInAppService, StandInDto>((standIns, ct) => standIns.EndAsync(arranged.Id, ct));
        var again = await Assert.ThrowsAsync<BusinessException>(() => house.As(house.Chen).RunAsync<IStandInAppService, StandInDto>((standIns, ct) => standIns.EndAsync(arranged.Id, ct)));

        Assert.Equal((true, "Identity:StandInOver"), (ended.IsOver, again.Code));
        Assert.Equal(0, await LinksAsync(house, patient, "2026-10-09T17:00:01Z"));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Days_that_are_over_turned_around_or_taken_are_refused(DatabaseKind kind)
    {
        await using var house = await OpenAsync(kind);
        await ArrangeAsync(house.As(house.Chen), house.Brooks, house.Chen, Today, Today.AddDays(3));

        Assert.Equal("From", (await RefusedAsync(house, Today.AddDays(-1), Today)).Field);
        Assert.Equal("To", (await RefusedAsync(house, Today.AddDays(5), Today.AddDays(4))).Field);
        Assert.Equal("To", (await RefusedAsync(house, Today.AddDays(5), Today.AddDays(500))).Field);
        Assert.Equal("Identity:StandInKnown", (await RefusedAsync(house, Today.AddDays(3), Today.AddDays(4))).Code);
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "K-019")]
    public async Task For_some_patients_it_opens_those_charts_and_no_other_and_only_of_whoever_is_away(DatabaseKind kind)
    {
        await using var house = await OpenAsync(kind);
        var (chosen, other, later, stranger) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        await house.Host.TreatAsync(house.Chen, chosen, other);
        await house.Host.TreatAsync(house.Ellis, stranger);
        var nobodys = await Assert.ThrowsAsync<BusinessException>(() => ArrangeAsync(house.As(house.Chen), house.Brooks, house.Chen, Today, Today, chosen, stranger));
        var none = await Assert.ThrowsAsync<BusinessException>(() => house.As(house.Chen).RunAsync<IStandInAppService>((all, ct) =>
            all.ArrangeAsync(new StandInInput(house.Brooks, house.Chen, Today, Today) { PatientIds = [] }, ct)));

        var arranged = await ArrangeAsync(house.As(house.Chen), house.Brooks, house.Chen, Today, Today.AddDays(2), chosen, chosen);
        await house.Host.TreatAsync(house.Chen, later);

        Assert.Equal(("Identity:StandInNotTheirPatients", "PatientIds", "PatientIds", 1), (nobodys.Code, nobodys.Field, none.Field, arranged.OfPatients!.Value));
        const string now = "2026-10-09T16:00:01Z";
        Assert.Equal((1, 0, 0), (await LinksAsync(house, chosen, now), await LinksAsync(house, other, now), await LinksAsync(house, later, now)));
        foreach (var (patient, isOpen) in new[] { (chosen, true), (other, false), (later, false) })
            Assert.Equal(isOpen, (await house.Host.AsSystem.RunAsync<IConnectedStaff, IReadOnlySet<Guid>>((connected, ct) => connected.GetAsync(patient, ct))).Contains(house.Brooks));
        async Task<int> OnAsync(Guid? patient) => (await house.Host.AsSystem.RunAsync<IConnectedStaff, IReadOnlyList<StandInFact>>((connected, ct) => connected.GetStandInsAsync(patient, ct))).Count;
        Assert.Equal((1, 0, 0), (await OnAsync(chosen), await OnAsync(other), await OnAsync(null)));
        await house.As(house.Chen).RunAsync<IStandInAppService>((all, ct) => all.EndAsync(arranged.Id, ct));
        Assert.Equal(0, await OnAsync(chosen));
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "K-019")]
    public async Task Two_who_stand_in_for_each_other_with_different_patients_are_no_ring_and_overlap_only_where_they_meet(DatabaseKind kind)
    {
        await using var house = await OpenAsync(kind);
        var admin = house.As(house.Ellis, PracticeRole.Administrator);
        var (one, two, both) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        await house.Host.TreatAsync(house.Chen, one, both);
        await house.Host.TreatAsync(house.Brooks, two, both);
        await ArrangeAsync(admin, house.Brooks, house.Chen, Today, Today.AddDays(3), one);

        await ArrangeAsync(admin, house.Chen, house.Brooks, Today, Today.AddDays(1), two);
        await ArrangeAsync(admin, house.Brooks, house.Chen, Today, Today.AddDays(1), both);
        var ring = await Assert.ThrowsAsync<BusinessException>(() => ArrangeAsync(admin, house.Chen, house.Brooks, Today, Today.AddDays(1), both));
        var again = await Assert.ThrowsAsync<BusinessException>(() => ArrangeAsync(admin, house.Brooks, house.Chen, Today.AddDays(2), Today.AddDays(9), one));
        var all = await Assert.ThrowsAsync<BusinessException>(() => ArrangeAsync(admin, house.Brooks, house.Chen, Today.AddDays(2), Today.AddDays(9)));
        var round = await Assert.ThrowsAsync<BusinessException>(() => ArrangeAsync(admin, house.Chen, house.Brooks, Today.AddDays(2), Today.AddDays(3)));

        Assert.Equal(("Identity:StandInRing", "Identity:StandInKnown", "Identity:StandInKnown", "Identity:StandInRing"), (ring.Code, again.Code, all.Code, round.Code));
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "K-019")]
    public async Task Two_different_people_do_not_stand_in_for_one_on_the_same_days_and_both_periods_are_named(DatabaseKind kind)
    {
        await using var house = await OpenAsync(kind);
        var patient = Guid.CreateVersion7();
        await house.Host.TreatAsync(house.Chen, patient);
        var admin = house.As(house.Ellis, PracticeRole.Administrator);
        var first = await ArrangeAsync(admin, house.Brooks, house.Chen, Today, Today.AddDays(6));

        var all = await Assert.ThrowsAsync<BusinessException>(() => ArrangeAsync(house.As(house.Chen), house.Ellis, house.Chen, Today.AddDays(5), Today.AddDays(9)));
        var some = await Assert.ThrowsAsync<BusinessException>(() => ArrangeAsync(house.As(house.Chen), house.Ellis, house.Chen, Today.AddDays(6), Today.AddDays(6), patient));
        await ArrangeAsync(house.As(house.Chen), house.Ellis, house.Chen, Today.AddDays(7), Today.AddDays(9));
        await admin.RunAsync<IStandInAppService>((standIns, ct) => standIns.EndAsync(first.Id, ct));
        await ArrangeAsync(house.As(house.Chen), house.Ellis, house.Chen, Today.AddDays(5), Today.AddDays(6));

        Assert.Equal(("Identity:StandInBeside", "From", "Identity:StandInBeside"), (all.Code, all.Field, some.Code));
        foreach (var day in new[] { Today, Today.AddDays(5), Today.AddDays(6), Today.AddDays(9) })
            Assert.Contains($"{day:yyyy-MM-dd}", all.Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "K-019")]
    public async Task Nobody_covers_for_themselves(DatabaseKind kind)
    {
        await using var house = await OpenAsync(kind);

        var refused = await Assert.ThrowsAsync<BusinessException>(() => ArrangeAsync(house.As(house.Ellis, PracticeRole.Administrator), house.Chen, house.Chen, Today, Today));

        Assert.Equal("StaffId", refused.Field);
    }

    private static Task<BusinessException> RefusedAsync(Office house, DateOnly from, DateOnly to) =>
        Assert.ThrowsAsync<BusinessException>(() => ArrangeAsync(house.As(house.Chen), house.Brooks, house.Chen, from, to));

    private static Task<StandInDto> ArrangeAsync(IOperations by, Guid staff, Guid away, DateOnly from, DateOnly to, params Guid[] patients) =>
        by.RunAsync<IStandInAppService, StandInDto>((standIns, ct) => standIns.ArrangeAsync(new StandInInput(staff, away, from, to) { PatientIds = patients.Length == 0 ? null : patients }, ct));

    private static async Task<int> LinksAsync(Office house, Guid patient, string at) => (await house.Host.AsSystem.RunAsync<IAccessHistory, AccessThen>(
        (history, ct) => history.GetAsync(patient, DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture), ct))).Links.Count(link => link.Kind == StaffLinkKind.Coverage);

    private static async Task<Office> OpenAsync(DatabaseKind kind)
    {
        var host = await Given.HostWithPracticeAsync(kind);
        await host.AsSystem.RunAsync<IPracticeAppService>((practice, ct) => practice.AddLocationAsync(
            new LocationInput("MAIN", "Main", "America/New_York", "11", IsVirtual: false, Given.Practice.Address), ct));
        var ellis = await EmployAsync(host, "ELLIS", null);
        return new Office(host, await EmployAsync(host, "CHEN", ellis), await EmployAsync(host, "BROOKS", null), ellis);
    }

    private static async Task<Guid> EmployAsync(TestHost host, string code, Guid? supervisor) => (await host.AsSystem.RunAsync<IStaffAppService, StaffDto>(
        (staff, ct) => staff.CreateAsync(Given.Staff(code, Credential.LCSW, npi: null) with { SupervisorId = supervisor }, ct))).Id;

    private sealed record Office(TestHost Host, Guid Chen, Guid Brooks, Guid Ellis) : IAsyncDisposable
    {
        public IOperations As(Guid staff, string role = PracticeRole.Therapist) => Host.For(staff, role);

        public ValueTask DisposeAsync() => Host.DisposeAsync();
    }
}
