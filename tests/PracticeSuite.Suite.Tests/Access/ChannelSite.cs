using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PracticeSuite.Database;
using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Testing;
using PracticeSuite.Web;
using PracticeSuite.Web.Api;
using PracticeSuite.Web.Hosting;
using PracticeSuite.Web.Live;
using PracticeSuite.Web.Outbox;
using PracticeSuite.Web.Sessions;

namespace PracticeSuite.Suite.Tests.Access;

/// <summary>
/// The web program on the database and the clock of a test: its endpoints behind its own order of middleware, and its pages drawn as their
/// circuit draws them first. Only the sign-in is left out: a cookie says who somebody is, and their session is open.
/// </summary>
internal sealed class ChannelSite : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly TestHost _host;
    private readonly HttpClient _browser;

    private ChannelSite(WebApplication app, TestHost host) => (_app, _host, _browser) = (app, host, app.GetTestClient());

    public IServiceProvider Services => _app.Services;

    public IReadOnlyList<RouteEndpoint> Endpoints => [.. ((IEndpointRouteBuilder)_app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()];

    public IOperations AsSystem => Services.GetRequiredService<OperationFactory>().For(Caller.System(_host.Practice));

    public static async Task<ChannelSite> StartAsync(TestHost host)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Provider"] = host.Provider.Kind.ToString(), ["ConnectionStrings:Default"] = host.Provider.ConnectionString,
        });
        builder.Services.AddSingleton<TimeProvider>(host.Clock).AddPracticeSuite(builder.Configuration);
        builder.Services.AddSignIn();
        builder.Services.AddSecondFactor(builder.Configuration);
        builder.Services.AddSignInLimit();
        builder.Services.AddApiLimits();
        builder.Services.AddPermissionPolicies();
        builder.Services.AddPages();
        builder.Services.AddLive(builder.Configuration);
        builder.Services.AddEdge();
        builder.Services.AddOutboxCarriers(builder.Configuration, builder.Environment);
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddScoped<ISessions, OpenSessions>();
        var app = builder.Build();
        app.UseExceptionHandler();
        app.UseStatusPages();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseSessions();
        app.UseAuthorization();
        app.UseFreshForms();
        app.UseKnownMonths();
        app.MapEndpoints();
        await app.StartAsync();
        return new ChannelSite(app, host);
    }

    public ClaimsPrincipal Person(Guid staffId, string role)
    {
        var person = new ClaimsIdentity(
            [
                new Claim(ClaimTypes.NameIdentifier, $"{staffId}"), new Claim(ClaimTypes.Name, "test user"), new Claim(ClaimTypes.Role, role),
                new Claim(IdentityClaims.PracticeId, $"{_host.Practice.Value}"), new Claim(IdentityClaims.StaffId, $"{staffId}"), new Claim(IdentityClaims.SessionId, $"{Guid.CreateVersion7()}"),
            ],
            IdentityConstants.ApplicationScheme);
        SessionEnd.Set(person, _host.Clock.GetUtcNow().AddHours(12));
        return new ClaimsPrincipal(person);
    }

    public async Task<HttpResponseMessage> GetAsync(ClaimsPrincipal person, string path)
    {
        var cookies = Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var now = _host.Clock.GetUtcNow();
        var ticket = new AuthenticationTicket(person, new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now.AddHours(12) }, IdentityConstants.ApplicationScheme);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.Add("Cookie", $"{cookies.Cookie.Name}={cookies.TicketDataFormat.Protect(ticket)}");
        return await _browser.SendAsync(request);
    }

    /// <summary>What a page asks on its person's behalf; a refusal is an answer without words.</summary>
    public async Task<string> AskAsync(ClaimsPrincipal person, Func<IOperations, Task<string>> ask)
    {
        await using var circuit = Services.CreateAsyncScope();
        Enter(circuit.ServiceProvider, person);
        try
        {
            return await ask(circuit.ServiceProvider.GetRequiredService<IOperations>());
        }
        catch (Exception refused) when (EdgeExceptionHandler.Describe(refused) is not null)
        {
            return refused.Message;
        }
    }

    /// <summary>What the first drawing of a page shows; its refusal is an answer without words.</summary>
    public Task<string> DrawAsync(ClaimsPrincipal person, string path, Type page, IReadOnlyDictionary<string, object?> values) =>
        DrawAsync<AuthorizeRouteView>(person, path, new Dictionary<string, object?> { [nameof(AuthorizeRouteView.RouteData)] = new Microsoft.AspNetCore.Components.RouteData(page, values) });

    /// <summary>The same with the frame around it, which hears the refusal and says it.</summary>
    public Task<string> DrawWithFrameAsync(ClaimsPrincipal person, string path) => DrawAsync<Routes>(person, path, new Dictionary<string, object?>());

    private async Task<string> DrawAsync<TComponent>(ClaimsPrincipal person, string path, Dictionary<string, object?> parameters)
        where TComponent : IComponent
    {
        await using var circuit = Services.CreateAsyncScope();
        ((IHostEnvironmentNavigationManager)circuit.ServiceProvider.GetRequiredService<NavigationManager>()).Initialize("http://localhost/", $"http://localhost{path}");
        Enter(circuit.ServiceProvider, person);
        await using var renderer = new HtmlRenderer(circuit.ServiceProvider, circuit.ServiceProvider.GetRequiredService<ILoggerFactory>());
        try
        {
            return WebUtility.HtmlDecode(await renderer.Dispatcher.InvokeAsync(
                async () => (await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(parameters))).ToHtmlString()));
        }
        catch (NavigationException leads)
        {
            return leads.Location;
        }
        catch (Exception refused) when (EdgeExceptionHandler.Describe(refused) is not null)
        {
            return refused.Message;
        }
    }

    private static void Enter(IServiceProvider circuit, ClaimsPrincipal person) =>
        ((IHostEnvironmentAuthenticationStateProvider)circuit.GetRequiredService<AuthenticationStateProvider>()).SetAuthenticationState(Task.FromResult(new AuthenticationState(person)));

    public async ValueTask DisposeAsync()
    {
        _browser.Dispose();
        await _app.DisposeAsync();
    }

    private sealed class OpenSessions(TimeProvider clock) : ISessions
    {
        public Task<SessionState?> GetAsync(Guid id, CancellationToken cancellationToken) =>
            Task.FromResult<SessionState?>(new SessionState(IsLocked: false, IsShared: false, clock.GetUtcNow(), clock.GetUtcNow()));

        public Task NoteActivityAsync(Guid id, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task LockAsync(Guid id, CancellationToken cancellationToken) => throw new InvalidOperationException("Nothing locks a session that was never begun.");

        public Task ViewAsAsync(Guid id, string? role, CancellationToken cancellationToken) => throw new InvalidOperationException("Nobody views as another here.");
    }
}
