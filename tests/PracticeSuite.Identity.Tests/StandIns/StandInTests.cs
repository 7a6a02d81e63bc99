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
        await ArrangeAsync(house.As(house.Ellis, PracticeRole.Administrator), house.Chen, house.Brooks, Today, Today);
        var own = await Assert.ThrowsAsync<BusinessException>(() => ArrangeAsync(house.As(house.Brooks), house.Brooks, house.Chen, Today.AddDays(5), Today.AddDays(5)));
        var ownAsAdministrator = await Assert.ThrowsAsync<BusinessException>(() =>
            ArrangeAsync(house.As(house.Ellis, PracticeRole.Administrator), house.Ellis, house.Chen, Today, Today));
        var others = await Assert.ThrowsAsync<BusinessException>(() => ArrangeAsync(house.As(house.Brooks), house.Ellis, house.Chen, Today, Today));
        var supervisors = await Assert.ThrowsAsync<BusinessException>(() => ArrangeAsync(house.As(house.Ellis, PracticeRole.Supervisor), house.Chen, house.Brooks, Today.AddDays(9), Today.AddDays(9)));

        Assert.Equal(
            ("Identity:OwnStandIn", "Identity:OwnStandIn", "Identity:StandInNotYours", "Identity:StandInNotYours"),
            (own.Code, ownAsAdministrator.Code, others.Code, supervisors.Code));
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

    private static Task<BusinessException> RefusedAsync(Office house, DateOnly from, DateOnly to) =>
        Assert.ThrowsAsync<BusinessException>(() => ArrangeAsync(house.As(house.Chen), house.Brooks, house.Chen, from, to));

    private static Task<StandInDto> ArrangeAsync(IOperations by, Guid staff, Guid away, DateOnly from, DateOnly to) =>
        by.RunAsync<IStandInAppService, StandInDto>((standIns, ct) => standIns.ArrangeAsync(new StandInInput(staff, away, from, to), ct));

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
