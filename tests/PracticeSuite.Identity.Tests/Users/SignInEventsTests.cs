using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Identity.Tests.Users;

/// <summary>Who came in, who did not, and who changed what users may do, is in the audit trail.</summary>
public sealed class SignInEventsTests
{
    private const string Password = "correct horse battery";

    public static TheoryData<DatabaseKind> Both => BothDatabases.All;

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-141"), Trait("Rule", "P-142")]
    public async Task A_sign_in_is_recorded_in_the_practice_of_its_user(DatabaseKind kind)
    {
        await using var host = await HostAsync(kind);
        var user = await CreateAsync(host);

        await SignInAsync(host, "mei@harbor", Password);

        var row = await LastAsync(host.AsSystem);
        Assert.Equal((AuditAction.SignIn, AuditOutcome.Done, user.Id, "Mei Chen"), (row.Action, row.Outcome, row.UserId!.Value, row.Actor));
        Assert.Equal(("10.0.0.7", "a browser"), (row.Address, row.Device));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-141")]
    public async Task A_wrong_password_is_recorded_for_the_user_and_by_nobody(DatabaseKind kind)
    {
        await using var host = await HostAsync(kind);
        var user = await CreateAsync(host);

        await SignInAsync(host, "mei@harbor", "wrong password");

        var row = await LastAsync(host.AsSystem);
        Assert.Equal((AuditAction.SignIn, AuditOutcome.Failed, "PasswordWrong"), (row.Action, row.Outcome, row.Reason));
        Assert.Equal((null, user.Id.ToString()), (row.UserId, row.ObjectId));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-141")]
    public async Task A_name_that_nobody_has_is_recorded_outside_of_every_practice_and_not_written_down(DatabaseKind kind)
    {
        await using var host = await HostAsync(kind);

        await SignInAsync(host, "a password typed too early", Password);

        var row = await LastAsync(host.For(Caller.System(default)));
        Assert.Equal((AuditOutcome.Failed, "PasswordUnknownName", null), (row.Outcome, row.Reason, row.ObjectId));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-141")]
    public async Task A_change_of_roles_says_which(DatabaseKind kind)
    {
        await using var host = await HostAsync(kind);
        var user = await CreateAsync(host);
        host.Clock.Advance(TimeSpan.FromSeconds(1));

        await host.AsSystem.RunAsync<IUserAppService, UserDto>(
            (users, token) => users.ChangeAsync(user.Id, new UserChange("Mei Chen", null, [PracticeRole.FrontDesk]), token));

        var row = await LastAsync(host.AsSystem);
        Assert.Equal((AuditAction.ChangePermission, user.Id.ToString(), "Roles: Biller to FrontDesk"), (row.Action, row.ObjectId, row.Reason));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-141"), Trait("Rule", "P-142")]
    public async Task What_somebody_does_around_their_session_is_recorded_under_its_id(DatabaseKind kind)
    {
        await using var host = await Visitor.HostAsync(kind);
        var mei = new Visitor(host);
        await mei.SetUpAsync();
        Assert.True(SignedInUser.TryRead(mei.Principal, out var user));
        var session = user.SessionId!.Value;
        var hers = host.For(new Caller(user.Practice, user.UserId, null, user.DisplayName, user.Roles, IsSystem: false) { Origin = new CallerOrigin(Session: session.ToString()) });

        Func<Task>[] acts =
        [
            () => hers.RunAsync<ISessions>((sessions, token) => sessions.NoteActivityAsync(session, token)),
            () => hers.RunAsync<ISessions>((sessions, token) => sessions.LockAsync(session, token)),
            () => mei.VerifyAsync(password: "wrong password"),
            () => mei.VerifyAsync(password: Visitor.Password),
            () => mei.VerifyAsync(password: Visitor.Password),
            () => mei.RunAsync<ISignIn, bool>(SignOutAsync),
        ];
        foreach (var act in acts)
        {
            host.Clock.Advance(TimeSpan.FromSeconds(1));
            await act();
        }

        var rows = (await AllAsync(host.AsSystem)).Where(row => row.Session == session.ToString()).Reverse().ToList();
        Assert.Equal(
            [
                (AuditAction.SignIn, AuditOutcome.Done, "PasswordAndCode", user.UserId), (AuditAction.Lock, AuditOutcome.Done, null, user.UserId),
                (AuditAction.SignIn, AuditOutcome.Failed, "PasswordWrong", null), (AuditAction.Unlock, AuditOutcome.Done, "Password", user.UserId),
                (AuditAction.Reauthenticate, AuditOutcome.Done, "Password", user.UserId), (AuditAction.SignOut, AuditOutcome.Done, null, user.UserId),
            ],
            rows.Select(row => (row.Action, row.Outcome, row.Reason, row.UserId)));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-141")]
    public async Task A_second_factor_that_is_set_up_and_new_recovery_codes_are_recorded_as_its_users(DatabaseKind kind)
    {
        await using var host = await Visitor.HostAsync(kind);
        var mei = new Visitor(host);
        await mei.SetUpAsync();
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        await mei.RunAsync<ISecondFactor, IReadOnlyList<string>>(second => second.RenewRecoveryCodesAsync(mei.Principal, default));

        var changes = (await AllAsync(host.AsSystem)).Where(row => row.Action == AuditAction.ChangePermission && row.UserId is not null).ToList();
        Assert.Equal(["SecondFactorNewRecoveryCodes", "SecondFactorSetUp"], changes.Select(row => row.Reason));
        Assert.All(changes, row => Assert.Equal((row.UserId!.Value.ToString(), "Mei Chen"), (row.ObjectId, row.Actor)));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-141")]
    public async Task A_new_password_of_ones_own_is_recorded_also_where_it_is_refused(DatabaseKind kind)
    {
        await using var host = await Visitor.HostAsync(kind);
        var mei = new Visitor(host);
        await mei.SetUpAsync();
        foreach (var again in new[] { "something else", "a longer horse battery" })
        {
            host.Clock.Advance(TimeSpan.FromSeconds(1));
            await mei.RunAsync<ISignIn, PasswordOutcome>(signIn =>
                signIn.ChangePasswordAsync(mei.Principal, new OwnPassword(Visitor.Password, "a longer horse battery", again), default));
        }

        var changes = (await AllAsync(host.AsSystem)).Where(row => row.Reason?.StartsWith("OwnPassword", StringComparison.Ordinal) == true);
        Assert.Equal(
            [("OwnPasswordChanged", AuditOutcome.Done), ("OwnPasswordNotTheSame", AuditOutcome.Failed)],
            changes.Select(row => (row.Reason!, row.Outcome)));
    }

    private static async Task<bool> SignOutAsync(ISignIn signIn)
    {
        await signIn.SignOutAsync(default);
        return true;
    }

    private static async Task<IReadOnlyList<AuditEntry>> AllAsync(IOperations practice) =>
        (await practice.RunAsync<IAuditLog, AuditPage>((log, token) => log.GetPageAsync(new AuditFilter(Take: 50), token))).Rows;

    private static Task<TestHost> HostAsync(DatabaseKind kind) => Given.HostAsync(kind, services =>

    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.Configure<SecondFactorOptions>(options => options.IsRequired = false);
    });

    private static Task<UserDto> CreateAsync(TestHost host) => host.AsSystem.RunAsync<IUserAppService, UserDto>(
        (users, token) => users.CreateAsync(new NewUser("mei@harbor", Password, "Mei Chen", null, [PracticeRole.Biller]), token));

    private static async Task SignInAsync(TestHost host, string name, string password)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        context.Connection.RemoteIpAddress = IPAddress.Parse("10.0.0.7");
        context.Request.Headers.UserAgent = "a browser";
        scope.ServiceProvider.GetRequiredService<IHttpContextAccessor>().HttpContext = context;
        // A moment later than what was done before, so that it is the newest.
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        await scope.ServiceProvider.GetRequiredService<ISignIn>().SignInAsync(name, password, isShared: false, default);
    }

    private static async Task<AuditEntry> LastAsync(IOperations practice) =>
        (await practice.RunAsync<IAuditLog, AuditPage>((log, token) => log.GetPageAsync(new AuditFilter(Take: 1), token))).Rows[0];
}
