using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PracticeSuite.Identity.Contracts.Users;

namespace PracticeSuite.Web.Hosting;

/// <summary>Signing in and out, and one's own password, are plain posts: only a response can carry the cookie.</summary>
internal static class SignInEndpoints
{
    public static void MapSignIn(this WebApplication app)
    {
        app.MapPost("/account/sign-in", SignInAsync).AllowAnonymous();
        app.MapPost("/account/sign-out", SignOutAsync);
        app.MapPost("/account/password", ChangePasswordAsync);
    }

    private static async Task<RedirectHttpResult> SignInAsync(
        [FromForm] string? userName, [FromForm] string? password, [FromForm] string? next, ISignIn signIn, CancellationToken cancellationToken)
    {
        var outcome = await signIn.SignInAsync(userName, password, remember: false, cancellationToken);
        return outcome == SignInOutcome.SignedIn
            ? TypedResults.LocalRedirect(LocalPath(next))
            : TypedResults.LocalRedirect($"/sign-in?outcome={outcome}&next={Uri.EscapeDataString(LocalPath(next))}");
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
