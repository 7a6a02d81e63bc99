using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Kernel;
using PracticeSuite.Web.Sessions;

namespace PracticeSuite.Web.Hosting;

/// <summary>The server's half of WebAuthn: questions and answers are JSON, the browser's half is sign-in.js.</summary>
internal static class PasskeyEndpoints
{
    private const string Page = "/account/security";

    public static void MapPasskeys(this WebApplication app)
    {
        var account = app.MapGroup("/account").WithMetadata(new RequestSizeLimitAttribute(SignInEndpoints.MostBytes)).RequireRateLimiting(SignInLimit.Policy);
        account.MapPost("/passkey/ask", AskAsync).AllowAnonymous().WithMetadata(new OpenWhileLockedAttribute());
        var own = account.MapGroup("/passkeys").RequireFreshSignIn(Page);
        own.MapPost("/begin", BeginAsync);
        own.MapPost("/", AddAsync);
        own.MapPost("/{id:guid}/name", RenameAsync);
        own.MapPost("/{id:guid}/remove", RemoveAsync);
    }

    private static async Task<ContentHttpResult> AskAsync([FromForm] string? form, IPasskeys passkeys, CancellationToken cancellationToken) =>
        TypedResults.Content(await passkeys.AskAsync(cancellationToken), "application/json");

    private static async Task<ContentHttpResult> BeginAsync([FromForm] string? form, ClaimsPrincipal user, IPasskeys passkeys, CancellationToken cancellationToken) =>
        TypedResults.Content(await passkeys.BeginAddingAsync(user, cancellationToken), "application/json");

    private static async Task<Ok<GoTo>> AddAsync(
        [FromForm] string? credential, [FromForm] string? name, ClaimsPrincipal user, IPasskeys passkeys, CancellationToken cancellationToken) =>
        TypedResults.Ok(new GoTo(await SaidAsync(async () => await passkeys.AddAsync(user, credential, name, cancellationToken) ? "PasskeyAdded" : "PasskeyRefused")));

    private static async Task<RedirectHttpResult> RenameAsync(
        Guid id, [FromForm] string? name, ClaimsPrincipal user, IPasskeys passkeys, CancellationToken cancellationToken) =>
        TypedResults.LocalRedirect(await SaidAsync(async () =>
        {
            await passkeys.RenameAsync(user, id, name, cancellationToken);
            return "PasskeyRenamed";
        }));

    private static async Task<RedirectHttpResult> RemoveAsync(
        Guid id, [FromForm] string? form, ClaimsPrincipal user, IPasskeys passkeys, CancellationToken cancellationToken) =>
        TypedResults.LocalRedirect(await SaidAsync(async () =>
        {
            await passkeys.RemoveAsync(user, id, cancellationToken);
            return "PasskeyRemoved";
        }));

    private static async Task<string> SaidAsync(Func<Task<string>> act)
    {
        try
        {
            return $"{Page}?outcome={await act()}";
        }
        catch (BusinessException refused)
        {
            return $"{Page}?outcome={(refused.Code == "Identity:TooManyPasskeys" ? "TooManyPasskeys" : "PasskeyRefused")}";
        }
    }
}
