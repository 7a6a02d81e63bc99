using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Identity.Users;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Identity.Tests.Users;

public sealed class SignInTests
{
    private const string Password = "correct horse battery";

    public static TheoryData<DatabaseKind> Both => BothDatabases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task The_principal_names_the_practice_the_member_of_staff_and_the_roles(DatabaseKind kind)
    {
        await using var host = await HostAsync(kind);
        var staff = await host.AsSystem.RunAsync<IStaffAppService, StaffDto>((all, token) => all.CreateAsync(Given.Therapist, token));
        var created = await CreateAsync(host.AsSystem, staffId: staff.Id, roles: [PracticeRole.Supervisor, PracticeRole.Therapist]);

        var (outcome, principal) = await SignInAsync(host, "  MEI@harbor  ", Password);

        Assert.Equal(SignInOutcome.SignedIn, outcome);
        Assert.True(SignedInUser.TryRead(principal, out var user));
        Assert.Equal((host.Practice, created.Id, (Guid?)staff.Id, "Mei Chen"), (user.Practice, user.UserId, user.StaffId, user.DisplayName));
        Assert.Equal([PracticeRole.Therapist, PracticeRole.Supervisor], user.Roles);
        Assert.True(principal!.IsInRole(PracticeRole.Therapist));
        Assert.NotNull(user.SessionId);
    }

    [Fact]
    public void A_stranger_is_nobody()
    {
        Assert.False(SignedInUser.TryRead(null, out _));
        Assert.False(SignedInUser.TryRead(new ClaimsPrincipal(new ClaimsIdentity()), out _));
        Assert.False(SignedInUser.TryRead(new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, "x")], "other")), out _));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-132")]
    public async Task Five_wrong_passwords_lock_for_fifteen_minutes(DatabaseKind kind)
    {
        await using var host = await HostAsync(kind);
        await CreateAsync(host.AsSystem);

        var outcomes = new List<SignInOutcome>();
        for (var attempt = 0; attempt < 5; attempt++)
            outcomes.Add((await SignInAsync(host, "mei@harbor", "wrong")).Outcome);
        var withTheRightOne = await SignInAsync(host, "mei@harbor", Password);
        var user = Assert.Single(await ListAsync(host.AsSystem));

        Assert.All(outcomes, outcome => Assert.Equal(SignInOutcome.Refused, outcome));
        Assert.Equal((SignInOutcome.Refused, null), withTheRightOne);
        Assert.InRange(user.LockedUntil!.Value - TimeProvider.System.GetUtcNow(), TimeSpan.FromMinutes(13), TimeSpan.FromMinutes(15));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-132")]
    public async Task A_stranger_locks_out_strangers_and_nobody_at_a_browser_they_have_used(DatabaseKind kind)
    {
        await using var host = await HostAsync(kind);
        await CreateAsync(host.AsSystem);
        await host.AsSystem.RunAsync<IUserAppService>((users, token) => users.CreateAsync(
            new NewUser("ada@harbor", Password, "Ada Brown", null, [PracticeRole.Biller]), token));
        var (_, hers) = await VisitAsync(host, "mei@harbor", Password);
        var (_, somebodyElses) = await VisitAsync(host, "ada@harbor", Password);
        await FailAsync(host, times: 5);

        var elsewhere = await VisitAsync(host, "mei@harbor", Password);
        var atAnothersBrowser = await VisitAsync(host, "mei@harbor", Password, somebodyElses);
        var withMadeUpCookie = await VisitAsync(host, "mei@harbor", Password, "practicesuite-browser=" + new string('x', 200));
        var atHerBrowser = await VisitAsync(host, "mei@harbor", Password, hers);

        Assert.All([elsewhere, atAnothersBrowser, withMadeUpCookie], visit => Assert.Equal(SignInOutcome.Refused, visit.Outcome));
        Assert.Equal(SignInOutcome.SignedIn, atHerBrowser.Outcome);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-132")]
    public async Task A_browser_that_is_known_has_five_tries_as_well_and_only_its_own(DatabaseKind kind)
    {
        await using var host = await HostAsync(kind);
        await CreateAsync(host.AsSystem);
        var (_, office) = await VisitAsync(host, "mei@harbor", Password);
        var (_, home) = await VisitAsync(host, "mei@harbor", Password);
        await FailAsync(host, times: 5, office);

        Assert.Equal(SignInOutcome.Refused, (await VisitAsync(host, "mei@harbor", Password, office)).Outcome);
        Assert.Equal(SignInOutcome.SignedIn, (await VisitAsync(host, "mei@harbor", Password, home)).Outcome);
        Assert.Equal(SignInOutcome.SignedIn, (await VisitAsync(host, "mei@harbor", Password)).Outcome);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Every_refusal_costs_one_hash(DatabaseKind kind)
    {
        var hashes = new CountedHashes();
        await using var host = await HostAsync(kind, services => services.AddSingleton<IPasswordHasher<StaffUser>>(hashes));
        await CreateAsync(host.AsSystem);
        await VisitAsync(host, "nobody", "wrong");
        hashes.Verified = 0;

        await VisitAsync(host, "nobody", "wrong");
        var unknown = hashes.Verified;
        await FailAsync(host, times: 5);
        var wrong = hashes.Verified - unknown;
        await VisitAsync(host, "mei@harbor", "wrong");

        Assert.Equal((1, 5, 7), (unknown, wrong, hashes.Verified));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_right_password_forgets_earlier_failures(DatabaseKind kind)
    {
        await using var host = await HostAsync(kind);
        await CreateAsync(host.AsSystem);

        for (var attempt = 0; attempt < 4; attempt++)
            await SignInAsync(host, "mei@harbor", "wrong");
        await SignInAsync(host, "mei@harbor", Password);
        for (var attempt = 0; attempt < 4; attempt++)
            await SignInAsync(host, "mei@harbor", "wrong");

        Assert.Equal(SignInOutcome.SignedIn, (await SignInAsync(host, "mei@harbor", Password)).Outcome);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task An_unknown_name_is_refused_like_a_wrong_password(DatabaseKind kind)
    {
        await using var host = await HostAsync(kind);

        Assert.Equal((SignInOutcome.Refused, null), await SignInAsync(host, "nobody", Password));
        Assert.Equal((SignInOutcome.Refused, null), await SignInAsync(host, null, null));
        Assert.Equal((SignInOutcome.Refused, null), await SignInAsync(host, "nobody", new string('x', 5000)));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-133")]
    public async Task A_disabled_user_stays_out_and_their_open_sessions_end(DatabaseKind kind)
    {
        await using var host = await HostAsync(kind);
        var user = await CreateAsync(host.AsSystem);
        var (_, principal) = await SignInAsync(host, "mei@harbor", Password);
        var before = await IsStillValidAsync(host, principal!);

        await host.AsSystem.RunAsync<IUserAppService>((users, token) => users.DisableAsync(user.Id, token));

        Assert.True(before);
        Assert.False(await IsStillValidAsync(host, principal!));
        Assert.Equal((SignInOutcome.Disabled, null), await SignInAsync(host, "mei@harbor", Password));
        Assert.Equal(SignInOutcome.Refused, (await SignInAsync(host, "mei@harbor", "wrong")).Outcome);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_new_password_lifts_the_lock_and_ends_open_sessions(DatabaseKind kind)
    {
        await using var host = await HostAsync(kind);
        var user = await CreateAsync(host.AsSystem);
        var (_, principal) = await SignInAsync(host, "mei@harbor", Password);
        for (var attempt = 0; attempt < 5; attempt++)
            await SignInAsync(host, "mei@harbor", "wrong");

        await host.AsSystem.RunAsync<IUserAppService>((users, token) => users.ResetPasswordAsync(user.Id, "another long password", token));

        Assert.False(await IsStillValidAsync(host, principal!));
        Assert.Equal(SignInOutcome.SignedIn, (await SignInAsync(host, "mei@harbor", "another long password")).Outcome);
        Assert.Equal(SignInOutcome.Refused, (await SignInAsync(host, "mei@harbor", Password)).Outcome);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Whoever_knows_their_password_changes_it_and_only_this_session_goes_on(DatabaseKind kind)
    {
        await using var host = await HostAsync(kind);
        await CreateAsync(host.AsSystem);
        var (_, elsewhere) = await SignInAsync(host, "mei@harbor", Password);
        var (_, here) = await SignInAsync(host, "mei@harbor", Password);

        var wrong = await ChangePasswordAsync(host, here!, new OwnPassword("not this one", "another long password", "another long password"));
        var unlike = await ChangePasswordAsync(host, here!, new OwnPassword(Password, "another long password", "another long passwort"));
        var tooShort = await ChangePasswordAsync(host, here!, new OwnPassword(Password, "short", "short"));
        var changed = await ChangePasswordAsync(host, here!, new OwnPassword(Password, "another long password", "another long password"));

        Assert.Equal((PasswordOutcome.Refused, PasswordOutcome.NotTheSame, PasswordOutcome.Unfit), (wrong.Outcome, unlike.Outcome, tooShort.Outcome));
        Assert.Equal(PasswordOutcome.Changed, changed.Outcome);
        Assert.False(await IsStillValidAsync(host, elsewhere!));
        Assert.True(await IsStillValidAsync(host, changed.Principal!));
        Assert.Equal(SignInOutcome.SignedIn, (await SignInAsync(host, "mei@harbor", "another long password")).Outcome);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-132")]
    public async Task An_unattended_screen_is_no_place_to_try_passwords(DatabaseKind kind)
    {
        await using var host = await HostAsync(kind);
        await CreateAsync(host.AsSystem);
        var (_, principal) = await SignInAsync(host, "mei@harbor", Password);

        for (var attempt = 0; attempt < 5; attempt++)
            await ChangePasswordAsync(host, principal!, new OwnPassword("guess", "another long password", "another long password"));
        var withTheRightOne = await ChangePasswordAsync(host, principal!, new OwnPassword(Password, "another long password", "another long password"));

        Assert.Equal(PasswordOutcome.LockedOut, withTheRightOne.Outcome);
    }

    private static Task<TestHost> HostAsync(DatabaseKind kind, Action<IServiceCollection>? configure = null) => Given.HostAsync(kind, services =>
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.Configure<SecondFactorOptions>(options => options.IsRequired = false);
        configure?.Invoke(services);
    });

    /// <summary>A sign-in from a browser with these cookies, and the cookies it has afterwards.</summary>
    private static async Task<(SignInOutcome Outcome, string Cookies)> VisitAsync(TestHost host, string name, string password, string? cookies = null)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var context = NewRequest(scope);
        context.Request.Headers.Cookie = cookies;
        var outcome = await scope.ServiceProvider.GetRequiredService<ISignIn>().SignInAsync(name, password, isShared: false, default);
        return (outcome, CookieOf(context));
    }

    private static async Task FailAsync(TestHost host, int times, string? cookies = null)
    {
        for (var attempt = 0; attempt < times; attempt++)
            Assert.Equal(SignInOutcome.Refused, (await VisitAsync(host, "mei@harbor", "wrong", cookies)).Outcome);
    }

    private sealed class CountedHashes : PasswordHasher<StaffUser>
    {
        public int Verified { get; set; }

        public override PasswordVerificationResult VerifyHashedPassword(StaffUser user, string hashedPassword, string providedPassword)
        {
            Verified++;
            return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }

    private static Task<UserDto> CreateAsync(IOperations operations, Guid? staffId = null, params string[] roles) =>
        operations.RunAsync<IUserAppService, UserDto>((users, token) => users.CreateAsync(
            new NewUser("mei@harbor", Password, "Mei Chen", staffId, roles.Length > 0 ? roles : [PracticeRole.Biller]), token));

    private static Task<IReadOnlyList<UserDto>> ListAsync(IOperations operations) =>
        operations.RunAsync<IUserAppService, IReadOnlyList<UserDto>>((users, token) => users.GetListAsync(token));

    /// <summary>A request with its own scope, as the sign-in page has it; the principal is read back from the cookie it was answered.</summary>
    private static async Task<(SignInOutcome Outcome, ClaimsPrincipal? Principal)> SignInAsync(TestHost host, string? name, string? password)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var context = NewRequest(scope);
        var outcome = await scope.ServiceProvider.GetRequiredService<ISignIn>().SignInAsync(name, password, isShared: false, default);
        if (outcome != SignInOutcome.SignedIn)
            return (outcome, null);

        return (outcome, await ReadBackAsync(host, context));
    }

    private static async Task<(PasswordOutcome Outcome, ClaimsPrincipal? Principal)> ChangePasswordAsync(
        TestHost host, ClaimsPrincipal principal, OwnPassword given)
    {
        await using var before = host.Services.CreateAsyncScope();
        var earlier = NewRequest(before);
        await earlier.SignInAsync(IdentityConstants.ApplicationScheme, principal);

        await using var scope = host.Services.CreateAsyncScope();
        var context = NewRequest(scope);
        context.Request.Headers.Cookie = CookieOf(earlier);
        var outcome = await scope.ServiceProvider.GetRequiredService<ISignIn>().ChangePasswordAsync(principal, given, default);
        return (outcome, outcome == PasswordOutcome.Changed ? await ReadBackAsync(host, context) : null);
    }

    /// <summary>The principal of the cookie that a request was answered.</summary>
    private static async Task<ClaimsPrincipal?> ReadBackAsync(TestHost host, DefaultHttpContext answered)
    {
        await using var next = host.Services.CreateAsyncScope();
        var following = NewRequest(next);
        following.Request.Headers.Cookie = CookieOf(answered);
        return (await following.AuthenticateAsync(IdentityConstants.ApplicationScheme)).Principal;
    }

    private static string CookieOf(DefaultHttpContext answered) =>
        string.Join("; ", answered.Response.Headers.SetCookie.Select(cookie => cookie!.Split(';')[0]));

    private static async Task<bool> IsStillValidAsync(TestHost host, ClaimsPrincipal principal)
    {
        await using var scope = host.Services.CreateAsyncScope();
        NewRequest(scope);
        return await scope.ServiceProvider.GetRequiredService<ISignIn>().IsStillValidAsync(principal, default);
    }

    private static DefaultHttpContext NewRequest(AsyncServiceScope scope)
    {
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        scope.ServiceProvider.GetRequiredService<IHttpContextAccessor>().HttpContext = context;
        return context;
    }
}
