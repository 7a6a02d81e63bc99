using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PracticeSuite.Identity.Contracts.Users;

namespace PracticeSuite.Web.Hosting;

/// <summary>Signing in and out, and one's own password, are plain posts: only a response can carry the cookie.</summary>
internal static class SignInEndpoints
{
    /// <summary>
    /// Longer than a refusal needs. For a name that exists a failure is counted in the database and for another nothing is written: whoever
    /// listens must not hear that.
    /// </summary>
    internal static readonly TimeSpan RefusalTakes = TimeSpan.FromMilliseconds(400);

    public static void MapSignIn(this WebApplication app)
    {
        // The address bar shows this one while a refused form is drawn anew; whoever opens it again means the page.
        app.MapGet("/account/sign-in", () => TypedResults.LocalRedirect("/sign-in")).AllowAnonymous();
        app.MapPost("/account/sign-in", SignInAsync).AllowAnonymous().RequireRateLimiting(SignInLimit.Policy);
        app.MapPost("/account/sign-out", SignOutAsync);
        app.MapPost("/account/password", ChangePasswordAsync).RequireRateLimiting(SignInLimit.Policy);
    }

    private static async Task<RedirectHttpResult> SignInAsync(
        [FromForm] string? userName, [FromForm] string? password, [FromForm] string? next, ISignIn signIn, TimeProvider clock, CancellationToken cancellationToken)
    {
        var unhurried = Task.Delay(RefusalTakes, clock, cancellationToken);
        var outcome = await signIn.SignInAsync(userName, password, remember: false, cancellationToken);
        if (outcome == SignInOutcome.SignedIn)
            return TypedResults.LocalRedirect(LocalPath(next));
        await unhurried;
        return TypedResults.LocalRedirect($"/sign-in?outcome={outcome}&next={Uri.EscapeDataString(LocalPath(next))}");
    }

    /// <param name="form">Asked for so that the form's antiforgery token is checked; a link from elsewhere signs nobody out.</param>
    private static async Task<RedirectHttpResult> SignOutAsync([FromForm] string? form, ISignIn signIn, CancellationToken cancellationToken)
    {
        await signIn.SignOutAsync(cancellationToken);
        return TypedResults.LocalRedirect("/sign-in");
    }

    private static async Task<RedirectHttpResult> ChangePasswordAsync(
        [FromForm] string? current, [FromForm] string? wanted, [FromForm] string? again, ClaimsPrincipal user, ISignIn signIn, CancellationToken cancellationToken)
    {
        var outcome = await signIn.ChangePasswordAsync(user, new OwnPassword(current, wanted, again), cancellationToken);
        return TypedResults.LocalRedirect($"/account/password?outcome={outcome}");
    }

    /// <summary>A path of this site, whatever an address from outside asked for; ours are plain ASCII, as a Location header has to be.</summary>
    private static string LocalPath(string? next) =>
        next is ['/', .. var rest] && !rest.StartsWith('/') && !rest.StartsWith('\\') && next.All(letter => char.IsAscii(letter) && !char.IsControl(letter)) ? next : "/";
}
