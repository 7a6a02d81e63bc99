using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Web.Sessions;

namespace PracticeSuite.Web.Hosting;

/// <summary>Signing in and out, and one's own password, are plain posts: only a response can carry the cookie.</summary>
internal static class SignInEndpoints
{
    /// <summary>
    /// Longer than a refusal needs. For a name that exists a failure is counted in the database and for another nothing is written: whoever
    /// listens must not hear that.
    /// </summary>
    internal static readonly TimeSpan RefusalTakes = TimeSpan.FromMilliseconds(400);

    /// <summary>No form of these is longer: names, passwords, and the JSON of a passkey.</summary>
    internal const int MostBytes = 64 * 1024;

    public static void MapSignIn(this WebApplication app)
    {
        // The address bar shows these while a refused form is drawn anew; whoever opens one again means the page.
        app.MapGet("/account/sign-in", () => TypedResults.LocalRedirect("/sign-in")).AllowAnonymous();
        var account = app.MapGroup("/account").WithMetadata(new RequestSizeLimitAttribute(MostBytes));
        account.MapPost("/sign-in", SignInAsync).AllowAnonymous().RequireRateLimiting(SignInLimit.Policy);
        account.MapPost("/sign-in/code", EnterCodeAsync).AllowAnonymous().RequireRateLimiting(SignInLimit.Policy);
        account.MapPost("/sign-in/passkey", SignInByPasskeyAsync).AllowAnonymous().RequireRateLimiting(SignInLimit.Policy);
        account.MapPost("/verify", VerifyAsync).RequireRateLimiting(SignInLimit.Policy).WithMetadata(new OpenWhileLockedAttribute());
        account.MapPost("/sign-out", SignOutAsync).WithMetadata(new OpenWhileLockedAttribute());
        account.MapPost("/password", ChangePasswordAsync).RequireRateLimiting(SignInLimit.Policy);
    }

    private static async Task<RedirectHttpResult> SignInAsync(
        [FromForm] string? userName, [FromForm] string? password, [FromForm] string? next, [FromForm] bool? shared, ISignIn signIn, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var unhurried = Task.Delay(RefusalTakes, clock, cancellationToken);
        var outcome = await signIn.SignInAsync(userName, password, shared ?? false, cancellationToken);
        if (outcome is SignInOutcome.Refused or SignInOutcome.Disabled)
            await unhurried;
        return TypedResults.LocalRedirect(After(outcome, next));
    }

    private static async Task<RedirectHttpResult> EnterCodeAsync(
        [FromForm] string? code, [FromForm] string? next, ISignIn signIn, CancellationToken cancellationToken)
    {
        var outcome = await signIn.EnterCodeAsync(code, cancellationToken);
        return TypedResults.LocalRedirect(outcome == SignInOutcome.Refused ? $"/sign-in/code?outcome={outcome}&next={Encoded(next)}" : After(outcome, next));
    }

    /// <summary>Asked by the page's script, which then goes there.</summary>
    private static async Task<Ok<GoTo>> SignInByPasskeyAsync(
        [FromForm] string? credential, [FromForm] string? next, [FromForm] bool? shared, ISignIn signIn, CancellationToken cancellationToken)
    {
        var outcome = await signIn.SignInByPasskeyAsync(credential, shared ?? false, cancellationToken);
        return TypedResults.Ok(new GoTo(outcome == SignInOutcome.Refused ? $"/sign-in?outcome=NoPasskey&next={Encoded(next)}" : After(outcome, next)));
    }

    /// <summary>By the script of a page that stays, or as a plain form of the page that leads back.</summary>
    private static async Task<IResult> VerifyAsync(
        [FromForm] string? password, [FromForm] string? code, [FromForm] string? credential, [FromForm] string? next, HttpContext http, ISignIn signIn,
        SessionGate gate, CancellationToken cancellationToken)
    {
        var outcome = await signIn.VerifyAsync(http.User, new Proof(password, code, credential), cancellationToken);
        if (outcome == VerifyOutcome.Verified)
            gate.Tell(http.User);
        if (http.Request.Headers.Accept == "application/json")
            return TypedResults.Ok(new Verified(outcome.ToString(), VerifyWords.Of(outcome)));
        return TypedResults.LocalRedirect(outcome switch
        {
            VerifyOutcome.Verified => LocalPath(next),
            VerifyOutcome.Ended => $"/sign-in?outcome=Ended&next={Encoded(next)}",
            _ => $"/account/verify?outcome={outcome}&next={Encoded(next)}",
        });
    }

    /// <param name="form">Asked for so that the form's antiforgery token is checked; a link from elsewhere signs nobody out.</param>
    private static async Task<RedirectHttpResult> SignOutAsync([FromForm] string? form, HttpContext http, ISignIn signIn, SessionGate gate, CancellationToken cancellationToken)
    {
        await signIn.SignOutAsync(cancellationToken);
        gate.Tell(http.User);
        return TypedResults.LocalRedirect("/sign-in");
    }

    private static async Task<RedirectHttpResult> ChangePasswordAsync(
        [FromForm] string? current, [FromForm] string? wanted, [FromForm] string? again, ClaimsPrincipal user, ISignIn signIn, SessionGate gate,
        CancellationToken cancellationToken)
    {
        var outcome = await signIn.ChangePasswordAsync(user, new OwnPassword(current, wanted, again), cancellationToken);
        gate.Tell(user);
        return TypedResults.LocalRedirect($"/account/password?outcome={outcome}");
    }

    private static string After(SignInOutcome outcome, string? next) => outcome switch
    {
        SignInOutcome.SignedIn => LocalPath(next),
        SignInOutcome.NeedsCode => $"/sign-in/code?next={Encoded(next)}",
        SignInOutcome.NeedsSetUp => $"/sign-in/second-factor?next={Encoded(next)}",
        _ => $"/sign-in?outcome={outcome}&next={Encoded(next)}",
    };

    private static string Encoded(string? next) => Uri.EscapeDataString(LocalPath(next));

    /// <summary>A path of this site, whatever an address from outside asked for; ours are plain ASCII, as a Location header has to be.</summary>
    internal static string LocalPath(string? next) =>
        next is ['/', .. var rest] && !rest.StartsWith('/') && !rest.StartsWith('\\') && next.All(letter => char.IsAscii(letter) && !char.IsControl(letter)) ? next : "/";
}

/// <summary>Where a page's script goes next.</summary>
internal sealed record GoTo(string Go);

internal sealed record Verified(string Outcome, string? Said);
