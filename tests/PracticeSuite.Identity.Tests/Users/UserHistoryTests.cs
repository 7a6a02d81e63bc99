using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Identity.Data;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Identity.Tests.Users;

/// <summary>What users could do is told as it was (P-120).</summary>
[Trait("Rule", "P-120")]
public sealed class UserHistoryTests
{
    private static readonly DateTimeOffset Noon = TestHost.DefaultNow;

    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, MemberData(nameof(Databases))]
    public async Task Roles_and_being_switched_off_are_known_for_every_instant(DatabaseKind kind)
    {
        await using var host = await Given.HostWithPracticeAsync(kind);
        await AddAsync(host, "boss", PracticeRole.Administrator);
        var grant = await AddAsync(host, "grant", PracticeRole.Biller);
        host.Clock.Advance(TimeSpan.FromHours(1));
        await host.AsSystem.RunAsync<IUserAppService, UserDto>((users, ct) => users.ChangeAsync(grant, new UserChange("grant", null, [PracticeRole.FrontDesk]), ct));
        host.Clock.Advance(TimeSpan.FromHours(1));
        await host.AsSystem.RunAsync<IUserAppService, UserDto>((users, ct) => users.DisableAsync(grant, ct));
        host.Clock.Advance(TimeSpan.FromHours(1));
        await host.AsSystem.RunAsync<IUserAppService, UserDto>((users, ct) => users.EnableAsync(grant, ct));

        Assert.Null(await RolesAsync(host, grant, Noon.AddMinutes(-1)));
        Assert.Equal([PracticeRole.Biller], await RolesAsync(host, grant, Noon));
        Assert.Equal([PracticeRole.FrontDesk], await RolesAsync(host, grant, Noon.AddHours(1)));
        Assert.Null(await RolesAsync(host, grant, Noon.AddHours(2)));
        Assert.Equal([PracticeRole.FrontDesk], await RolesAsync(host, grant, Noon.AddHours(3)));
    }

    /// <summary>Users who were there before this was kept have no rows.</summary>
    [Theory, MemberData(nameof(Databases))]
    public async Task What_was_before_it_was_kept_is_taken_to_be_the_earliest_that_is_known(DatabaseKind kind)
    {
        await using var host = await Given.HostWithPracticeAsync(kind);
        await AddAsync(host, "boss", PracticeRole.Administrator);
        var grant = await AddAsync(host, "grant", PracticeRole.Biller);
        await host.AsSystem.RunAsync<IdentityDbContext>((db, ct) => db.DeleteAllAsync(db.UserPeriods.Where(period => period.UserId == grant), ct));
        var unkept = Assert.Single(await ThenAsync(host, Noon.AddYears(-1)), user => user.UserId == grant);
        host.Clock.Advance(TimeSpan.FromHours(1));
        await host.AsSystem.RunAsync<IUserAppService, UserDto>((users, ct) => users.ChangeAsync(grant, new UserChange("grant", null, [PracticeRole.FrontDesk]), ct));

        var before = Assert.Single(await ThenAsync(host, Noon.AddYears(-1)), user => user.UserId == grant);

        Assert.Equal((null, PracticeRole.Biller), (unkept.Since, unkept.Roles[0]));
        Assert.Equal((null, PracticeRole.Biller), (before.Since, before.Roles[0]));
        Assert.Equal([PracticeRole.FrontDesk], await RolesAsync(host, grant, Noon.AddHours(1)));
    }

    private static async Task<IReadOnlyList<string>?> RolesAsync(TestHost host, Guid user, DateTimeOffset at) =>
        (await ThenAsync(host, at)).FirstOrDefault(one => one.UserId == user)?.Roles;

    private static Task<IReadOnlyList<UserThen>> ThenAsync(TestHost host, DateTimeOffset at) =>
        host.AsSystem.RunAsync<IUserHistory, IReadOnlyList<UserThen>>((history, ct) => history.GetAsync(at, ct));

    private static async Task<Guid> AddAsync(TestHost host, string name, string role) => (await host.AsSystem.RunAsync<IUserAppService, UserDto>(
        (users, ct) => users.CreateAsync(new NewUser(name, $"{name} has a long password", name, null, [role]), ct))).Id;
}
