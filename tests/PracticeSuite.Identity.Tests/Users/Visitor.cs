using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Identity.SecondFactors;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;

namespace PracticeSuite.Identity.Tests.Users;

/// <summary>One browser of somebody: each call is a request with its own scope, and cookies stay from one to the next.</summary>
internal sealed class Visitor(TestHost host)
{
    public const string Password = "correct horse battery";

    private readonly Dictionary<string, string> _cookies = new(StringComparer.Ordinal);

    public ClaimsPrincipal Principal { get; private set; } = new(new ClaimsIdentity());

    public static async Task<TestHost> HostAsync(DatabaseKind kind)
    {
        var host = await Given.HostAsync(kind, services => services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies());
        await host.AsSystem.RunAsync<IUserAppService>((users, token) => users.CreateAsync(
            new NewUser("mei", Password, "Mei Chen", null, [PracticeRole.Biller]), token));
        return host;
    }

    /// <summary>The same cookies in other hands.</summary>
    public Visitor Copy()
    {
        var copy = new Visitor(host) { Principal = Principal };
        foreach (var (name, value) in _cookies)
            copy._cookies[name] = value;
        return copy;
    }

    public Task<SignInOutcome> SignInAsync(string password = Password, bool isShared = false) =>
        RunAsync<ISignIn, SignInOutcome>(signIn => signIn.SignInAsync("mei", password, isShared, default));

    public Task<SignInOutcome> EnterAsync(string code) => RunAsync<ISignIn, SignInOutcome>(signIn => signIn.EnterCodeAsync(code, default));

    public Task<VerifyOutcome> VerifyAsync(string? password = null, string? code = null) =>
        RunAsync<ISignIn, VerifyOutcome>(signIn => signIn.VerifyAsync(Principal, new Proof(password, code, null), default));

    /// <summary>Password, then a second factor set up with a code of its key.</summary>
    public async Task<(byte[] Key, IReadOnlyList<string> Codes)> SetUpAsync()
    {
        await SignInAsync();
        var setUp = await RunAsync<ISecondFactor, SecondFactorSetUp?>(second => second.ProposeAsync(Principal, default));
        var key = Decode(setUp!.Key);
        var codes = await TakeAsync(setUp.SetUp, CodeOf(key));
        return (key, codes!);
    }

    public Task<IReadOnlyList<string>?> TakeAsync(string setUp, string code) =>
        RunAsync<ISecondFactor, IReadOnlyList<string>?>(second => second.TakeAsync(Principal, setUp, code, default));

    public string CodeOf(byte[] key) => Totp.CodeAt(key, Totp.StepAt(host.Clock.GetUtcNow()));

    public async Task<TResult> RunAsync<TService, TResult>(Func<TService, Task<TResult>> act)
        where TService : notnull
    {
        await using var scope = host.Services.CreateAsyncScope();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider, User = Principal };
        context.Request.Headers.Cookie = string.Join("; ", _cookies.Select(one => $"{one.Key}={one.Value}"));
        scope.ServiceProvider.GetRequiredService<IHttpContextAccessor>().HttpContext = context;
        var result = await act(scope.ServiceProvider.GetRequiredService<TService>());
        foreach (var cookie in context.Response.Headers.SetCookie)
            Keep(cookie!);
        await ReadPrincipalAsync();
        return result;
    }

    private void Keep(string cookie)
    {
        var (name, value) = (cookie.Split('=')[0], cookie.Split('=', ';')[1]);
        if (value.Length == 0)
            _cookies.Remove(name);
        else
            _cookies[name] = value;
    }

    private async Task ReadPrincipalAsync()
    {
        await using var scope = host.Services.CreateAsyncScope();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        context.Request.Headers.Cookie = string.Join("; ", _cookies.Select(one => $"{one.Key}={one.Value}"));
        Principal = (await context.AuthenticateAsync(IdentityConstants.ApplicationScheme)).Principal ?? new ClaimsPrincipal(new ClaimsIdentity());
    }

    private static byte[] Decode(string base32)
    {
        var bits = string.Concat(base32.Select(one => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(one, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(one => one.Length == 8).Select(one => Convert.ToByte(new string(one), 2))];
    }
}
