using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Identity.Tests.Users;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Identity.Tests.Sessions;

public sealed class SessionTests
{
    public static TheoryData<DatabaseKind> Both => BothDatabases.All;

    [Theory, Trait("Rule", "P-131")]
    [InlineData(DatabaseKind.Sqlite, false, 15)]
    [InlineData(DatabaseKind.Sqlite, true, 5)]
    [InlineData(DatabaseKind.MariaDb, false, 15)]
    public async Task Nobody_seen_for_so_long_locks_the_session(DatabaseKind kind, bool isShared, int minutes)
    {
        await using var host = await Visitor.HostAsync(kind);
        var mei = await SignedInAsync(host, isShared);
        host.Clock.Advance(TimeSpan.FromMinutes(minutes - 1));
        await NoteAsync(host, mei);
        host.Clock.Advance(TimeSpan.FromMinutes(minutes) - TimeSpan.FromSeconds(1));

        var before = await StateAsync(host, mei);
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        var locked = await StateAsync(host, mei);
        await NoteAsync(host, mei);
        var stillLocked = await StateAsync(host, mei);

        Assert.Equal((false, true, true), (before!.IsLocked, locked!.IsLocked, stillLocked!.IsLocked));
        Assert.Equal(isShared, locked.IsShared);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-131")]
    public async Task The_password_or_a_code_opens_it_again_and_nothing_else(DatabaseKind kind)
    {
        await using var host = await Visitor.HostAsync(kind);
        var mei = new Visitor(host);
        var (key, _) = await mei.SetUpAsync();
        await LockAsync(host, mei);

        var (wrong, nothing) = (await mei.VerifyAsync(password: "wrong"), await mei.VerifyAsync());
        var whileLocked = await StateAsync(host, mei);
        var right = await mei.VerifyAsync(password: Visitor.Password);
        var opened = await StateAsync(host, mei);
        await LockAsync(host, mei);
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        var byCode = await mei.VerifyAsync(code: mei.CodeOf(key));

        Assert.Equal((VerifyOutcome.Refused, VerifyOutcome.Refused, VerifyOutcome.Verified), (wrong, nothing, right));
        Assert.Equal((true, false), (whileLocked!.IsLocked, opened!.IsLocked));
        Assert.Equal(VerifyOutcome.Verified, byCode);
        Assert.Equal(host.Clock.GetUtcNow(), (await StateAsync(host, mei))!.VerifiedAt);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-132")]
    public async Task A_locked_screen_is_no_place_to_try_passwords(DatabaseKind kind)
    {
        await using var host = await Visitor.HostAsync(kind);
        var mei = new Visitor(host);
        await mei.SetUpAsync();
        for (var attempt = 0; attempt < 5; attempt++)
            await mei.VerifyAsync(password: "guess");

        Assert.Equal(VerifyOutcome.LockedOut, await mei.VerifyAsync(password: Visitor.Password));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-131")]
    public async Task After_half_a_day_there_is_no_session(DatabaseKind kind)
    {
        await using var host = await Visitor.HostAsync(kind);
        var mei = new Visitor(host);
        await mei.SetUpAsync();
        host.Clock.Advance(TimeSpan.FromHours(12));

        Assert.Null(await StateAsync(host, mei));
        Assert.Equal(VerifyOutcome.Ended, await mei.VerifyAsync(password: Visitor.Password));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_copy_of_the_cookie_ends_when_its_owner_signs_out(DatabaseKind kind)
    {
        await using var host = await Visitor.HostAsync(kind);
        var mei = new Visitor(host);
        await mei.SetUpAsync();
        var thief = mei.Copy();

        await mei.RunAsync<ISignIn, bool>(async signIn =>
        {
            await signIn.SignOutAsync(default);
            return true;
        });

        Assert.True(thief.Principal.Identity!.IsAuthenticated);
        Assert.False(await thief.RunAsync<ISignIn, bool>(signIn => signIn.IsStillValidAsync(thief.Principal, default)));
        Assert.Null(await StateAsync(host, thief));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Each_sign_in_is_a_session_of_its_own_that_nobody_can_plant(DatabaseKind kind)
    {
        await using var host = await Visitor.HostAsync(kind);
        var (_, codes) = await new Visitor(host).SetUpAsync();
        var ids = new HashSet<Guid>();
        var browser = new Visitor(host);

        foreach (var code in codes.Take(3))
        {
            await browser.SignInAsync();
            await browser.EnterAsync(code);
            ids.Add(SessionOf(browser));
        }

        Assert.Equal(3, ids.Count);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_session_is_its_users_own(DatabaseKind kind)
    {
        await using var host = await Visitor.HostAsync(kind);
        var mei = new Visitor(host);
        await mei.SetUpAsync();
        var somebody = host.For(Guid.CreateVersion7(), PracticeRole.Administrator);

        await somebody.RunAsync<ISessions>((sessions, token) => sessions.LockAsync(SessionOf(mei), token));

        Assert.Null(await somebody.RunAsync<ISessions, SessionState?>((sessions, token) => sessions.GetAsync(SessionOf(mei), token)));
        Assert.False((await StateAsync(host, mei))!.IsLocked);
    }

    private static async Task<Visitor> SignedInAsync(TestHost host, bool isShared)
    {
        var (_, codes) = await new Visitor(host).SetUpAsync();
        var mei = new Visitor(host);
        await mei.SignInAsync(isShared: isShared);
        await mei.EnterAsync(codes[0]);
        return mei;
    }

    private static Task<SessionState?> StateAsync(TestHost host, Visitor visitor) =>
        As(host, visitor).RunAsync<ISessions, SessionState?>((sessions, token) => sessions.GetAsync(SessionOf(visitor), token));

    private static Task NoteAsync(TestHost host, Visitor visitor) =>
        As(host, visitor).RunAsync<ISessions>((sessions, token) => sessions.NoteActivityAsync(SessionOf(visitor), token));

    private static Task LockAsync(TestHost host, Visitor visitor) =>
        As(host, visitor).RunAsync<ISessions>((sessions, token) => sessions.LockAsync(SessionOf(visitor), token));

    private static Guid SessionOf(Visitor visitor) => SignedInUser.TryRead(visitor.Principal, out var user) ? user.SessionId!.Value : Guid.Empty;

    private static IOperations As(TestHost host, Visitor visitor)
    {
        Assert.True(SignedInUser.TryRead(visitor.Principal, out var user));
        return host.For(new Caller(user.Practice, user.UserId, user.StaffId, user.DisplayName, user.Roles, IsSystem: false));
    }
}
