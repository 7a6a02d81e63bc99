using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Database;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Testing;
using PracticeSuite.Web.Hosting;
using PracticeSuite.Web.Sessions;
using Xunit;

namespace PracticeSuite.Suite.Tests.Web;

/// <summary>What stands between a window and the product, whatever the window sends.</summary>
public sealed class SessionGateTests
{
    private const string Password = "correct horse battery";

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-131")]
    public async Task A_locked_session_does_nothing_until_it_is_opened(DatabaseKind kind)
    {
        await using var host = await HostAsync(kind);
        var (anna, gate) = (await SignInAsync(host), host.Services.GetRequiredService<SessionGate>());
        var page = PageOf(host, anna);
        await page.RunAsync<IPracticeCatalog>((catalog, token) => catalog.FindAsync("X", token));
        var heard = new List<Guid>();
        gate.Changed += (_, session) => heard.Add(session.Id);

        await gate.LockAsync(anna);

        await Assert.ThrowsAsync<SessionClosedException>(() => page.RunAsync<IPracticeCatalog>((catalog, token) => catalog.FindAsync("X", token)));
        Assert.Equal([SessionGate.SessionOf(anna)!.Value], heard);
        Assert.Equal(VerifyOutcome.Verified, await InRequestAsync<ISignIn, VerifyOutcome>(host, signIn => signIn.VerifyAsync(anna, new Proof(Password, null, null), default)));
        await page.RunAsync<IPracticeCatalog>((catalog, token) => catalog.FindAsync("X", token));
    }

    [Fact, Trait("Rule", "P-131")]
    public async Task Nobody_seen_for_a_quarter_of_an_hour_is_locked_for_every_window_at_that_moment()
    {
        await using var host = await HostAsync(DatabaseKind.Sqlite);
        var page = PageOf(host, await SignInAsync(host));
        host.Clock.Advance(TimeSpan.FromMinutes(15));

        await Assert.ThrowsAsync<SessionClosedException>(() => page.RunAsync<IPracticeCatalog>((catalog, token) => catalog.FindAsync("X", token)));
    }

    [Fact, Trait("Rule", "P-133")]
    public async Task A_window_of_somebody_who_was_switched_off_does_nothing_from_that_moment()
    {
        await using var host = await HostAsync(DatabaseKind.Sqlite);
        var page = PageOf(host, await SignInAsync(host));
        var anna = Assert.Single(await host.AsSystem.RunAsync<IUserAppService, IReadOnlyList<UserDto>>((users, token) => users.GetListAsync(token)), one => one.UserName == "anna");

        await host.AsSystem.RunAsync<IUserAppService>((users, token) => users.DisableAsync(anna.Id, token));

        await Assert.ThrowsAsync<SessionClosedException>(() => page.RunAsync<IPracticeCatalog>((catalog, token) => catalog.FindAsync("X", token)));
    }

    [Fact, Trait("Rule", "P-131")]
    public async Task What_wants_a_fresh_proof_asks_for_it_and_is_then_done()
    {
        await using var host = await HostAsync(DatabaseKind.Sqlite);
        var (anna, prompt) = (await SignInAsync(host), new ReauthenticationPrompt());
        var page = PageOf(host, anna, prompt);
        await DemandAsync(page);
        host.Clock.Advance(TimeSpan.FromMinutes(5) + TimeSpan.FromSeconds(1));

        var closed = DemandAsync(page, () => prompt.Answer(false), prompt);
        var refusal = await Assert.ThrowsAsync<BusinessException>(() => closed);
        await InRequestAsync<ISignIn, VerifyOutcome>(host, signIn => signIn.VerifyAsync(anna, new Proof(Password, null, null), default));
        await DemandAsync(page);

        Assert.Equal(Reauthentication.Code, refusal.Code);
        Assert.False(prompt.IsOpen);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-124")]
    public async Task Whoever_views_the_product_as_a_role_has_its_rights_until_they_end_it_and_the_session_goes_on(DatabaseKind kind)
    {
        await using var host = await HostAsync(kind);
        var (anna, gate) = (await SignInAsync(host), host.Services.GetRequiredService<SessionGate>());
        var page = PageOf(host, anna);
        await gate.ViewAsAsync(anna, PracticeRole.Therapist);

        var viewing = await gate.CallerAsync(anna);
        await Assert.ThrowsAsync<AccessDeniedException>(() => UsersAsync(page));
        host.Clock.Advance(TimeSpan.FromMinutes(10));
        await gate.NoteActivityAsync(anna);
        host.Clock.Advance(TimeSpan.FromMinutes(10));
        await gate.ViewAsAsync(anna, null);

        Assert.Equal((PracticeRole.Therapist, null), (viewing.ViewedRole, (await gate.CallerAsync(anna)).ViewedRole));
        Assert.NotEmpty(await UsersAsync(page));
        var trail = await host.AsSystem.RunAsync<IAuditLog, AuditPage>((log, token) => log.GetPageAsync(new AuditFilter(Action: AuditAction.ViewAs), token));
        Assert.Equal(["Ended", "Begun"], trail.Rows.Select(row => row.Reason));

        static Task<IReadOnlyList<UserDto>> UsersAsync(IOperations page) => page.RunAsync<IUserAppService, IReadOnlyList<UserDto>>((users, token) => users.GetListAsync(token));
    }

    [Fact, Trait("Rule", "P-124")]
    public async Task Only_administrators_and_privacy_officers_view_the_product_as_another_role()
    {
        await using var host = await HostAsync(DatabaseKind.Sqlite);

        foreach (var role in PracticeRole.All.Except([PracticeRole.Administrator, PracticeRole.PrivacyOfficer]))
        {
            await Assert.ThrowsAsync<AccessDeniedException>(() => host.For(Guid.CreateVersion7(), role)
                .RunAsync<ISessions>((sessions, token) => sessions.ViewAsAsync(Guid.CreateVersion7(), PracticeRole.PrivacyOfficer, token)));
        }
    }

    private static Task DemandAsync(CircuitOperations page, Action? onAsked = null, ReauthenticationPrompt? prompt = null)
    {
        if (prompt is not null)
            prompt.Changed += (_, _) => Answer(prompt, onAsked!);
        return page.RunAsync<IReauthentication>((reauthentication, _) =>
        {
            reauthentication.Demand();
            return Task.CompletedTask;
        });
    }

    private static void Answer(ReauthenticationPrompt prompt, Action onAsked)
    {
        if (prompt.IsOpen)
            onAsked();
    }

    private static CircuitOperations PageOf(TestHost host, ClaimsPrincipal person, ReauthenticationPrompt? prompt = null)
    {
        var gate = host.Services.GetRequiredService<SessionGate>();
        return new CircuitOperations(host.Services.GetRequiredService<OperationFactory>().For(() => gate.CallerAsync(person)), prompt ?? new ReauthenticationPrompt());
    }

    private static async Task<TestHost> HostAsync(DatabaseKind kind)
    {
        var host = await TestHost.CreateAsync(kind, PracticeSuiteModules.All, services =>
        {
            services.AddSignIn();
            services.Configure<SecondFactorOptions>(options => options.IsRequired = false);
        });
        await host.AsSystem.RunAsync<IPracticeAppService>((practice, token) => practice.SaveAsync(
            new PracticeInput(
                "HARBOR", "Harbor Behavioral", "12-3456789", "1234567893", "261QM0801X", new PostalAddress("100 Main Street", null, "Albany", "NY", "12207-1234"),
                "(518) 555-0132", IsFqhcOrRhc: false, Part2Program.None),
            token));
        foreach (var name in new[] { "anna", "berta" })
            await host.AsSystem.RunAsync<IUserAppService>((users, token) => users.CreateAsync(new NewUser(name, Password, name, null, [PracticeRole.Administrator]), token));
        return host;
    }

    private static async Task<ClaimsPrincipal> SignInAsync(TestHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var request = NewRequest(scope);
        Assert.Equal(SignInOutcome.SignedIn, await scope.ServiceProvider.GetRequiredService<ISignIn>().SignInAsync("anna", Password, isShared: false, default));
        await using var next = host.Services.CreateAsyncScope();
        var following = NewRequest(next);
        following.Request.Headers.Cookie = string.Join("; ", request.Response.Headers.SetCookie.Select(cookie => cookie!.Split(';')[0]));
        return (await following.AuthenticateAsync(IdentityConstants.ApplicationScheme)).Principal!;
    }

    private static async Task<TResult> InRequestAsync<TService, TResult>(TestHost host, Func<TService, Task<TResult>> act)
        where TService : notnull
    {
        await using var scope = host.Services.CreateAsyncScope();
        NewRequest(scope);
        return await act(scope.ServiceProvider.GetRequiredService<TService>());
    }

    private static DefaultHttpContext NewRequest(AsyncServiceScope scope)
    {
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        scope.ServiceProvider.GetRequiredService<IHttpContextAccessor>().HttpContext = context;
        return context;
    }
}
