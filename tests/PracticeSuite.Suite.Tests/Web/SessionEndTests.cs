using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using PracticeSuite.Database;
using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using PracticeSuite.Web.Hosting;
using Xunit;

namespace PracticeSuite.Suite.Tests.Web;

/// <summary>A page stands open long after the request that brought the cookie.</summary>
public sealed class SessionEndTests
{
    private const string Password = "correct horse battery";

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "P-131")]
    public async Task An_open_page_ends_with_the_cookie_it_was_opened_with(DatabaseKind kind)
    {
        await using var host = await TestHost.CreateAsync(kind, PracticeSuiteModules.All, services =>
        {
            services.AddSignIn();
            services.Configure<SecondFactorOptions>(options => options.IsRequired = false);
        });
        await host.AsSystem.RunAsync<IUserAppService>((users, token) => users.CreateAsync(
            new NewUser("anna", Password, "Anna Miller", null, [PracticeRole.Biller]), token));
        var cookie = await SignInAsync(host);
        host.Clock.Advance(TimeSpan.FromHours(11));
        var opened = await PrincipalAsync(host, cookie);
        using var circuit = new CircuitSignIn(NullLoggerFactory.Instance, host.Services.GetRequiredService<IServiceScopeFactory>(), host.Clock);

        host.Clock.Advance(TimeSpan.FromMinutes(59));
        var before = await circuit.MayGoOnAsync(opened!, CancellationToken.None);
        host.Clock.Advance(TimeSpan.FromSeconds(61));
        var afterwards = await circuit.MayGoOnAsync(opened!, CancellationToken.None);

        Assert.Equal((true, false), (before, afterwards));
        Assert.Null(await PrincipalAsync(host, cookie));
    }

    private static async Task<string> SignInAsync(TestHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var request = NewRequest(scope);
        Assert.Equal(SignInOutcome.SignedIn, await scope.ServiceProvider.GetRequiredService<ISignIn>().SignInAsync("anna", Password, isShared: false, default));
        return string.Join("; ", request.Response.Headers.SetCookie.Select(cookie => cookie!.Split(';')[0]));
    }

    private static async Task<ClaimsPrincipal?> PrincipalAsync(TestHost host, string cookie)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var request = NewRequest(scope);
        request.Request.Headers.Cookie = cookie;
        return (await request.AuthenticateAsync(IdentityConstants.ApplicationScheme)).Principal;
    }

    private static DefaultHttpContext NewRequest(AsyncServiceScope scope)
    {
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        scope.ServiceProvider.GetRequiredService<IHttpContextAccessor>().HttpContext = context;
        return context;
    }
}
