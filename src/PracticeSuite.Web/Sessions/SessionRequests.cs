using Microsoft.AspNetCore.StaticAssets;
using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Web.Sessions;

/// <summary>What is served while the session is locked: the page that opens it, signing out, and the circuits, which ask the gate themselves.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class OpenWhileLockedAttribute : Attribute;

/// <summary>A page or an endpoint for people who proved within 5 minutes who they are (P-131).</summary>
/// <param name="back">Where to go on after the proof; null for the address itself, which is then fetched again.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class RequiresFreshSignInAttribute(string? back = null) : Attribute
{
    public string? Back => back;
}

/// <summary>The session of each request, between knowing who asks and deciding what they may.</summary>
internal static class SessionRequests
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(30);

    public static TBuilder RequireFreshSignIn<TBuilder>(this TBuilder endpoint, string? back = null)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new RequiresFreshSignInAttribute(back));

    public static void UseSessions(this WebApplication app) => app.Use(async (http, next) =>
    {
        if (http.User.Identity?.IsAuthenticated != true || http.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
        {
            await next(http);
            return;
        }

        var gate = http.RequestServices.GetRequiredService<SessionGate>();
        if (await gate.ReadAsync(http.User, http.RequestAborted) is not { } session)
        {
            http.User = new(new System.Security.Claims.ClaimsIdentity());
            await next(http);
        }
        else if (Refuse(http, session) is { } leadTo)
            Lead(http, leadTo);
        else if (session.ViewedRole is { } role && Changes(http))
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            await http.Response.WriteAsync(ViewedScopes.NothingChanges(role).Message, http.RequestAborted);
        }
        else
        {
            await NoticeAsync(http, gate, session);
            http.Features.Set(session);
            ViewedRole.Note(http.User, session.ViewedRole);
            await next(http);
        }
    });

    private static string? Refuse(HttpContext http, SessionState session)
    {
        var endpoint = http.GetEndpoint();
        if (endpoint is null || IsCircuit(http) || endpoint.Metadata.GetMetadata<OpenWhileLockedAttribute>() is not null)
            return null;
        var fresh = endpoint.Metadata.GetMetadata<RequiresFreshSignInAttribute>();
        var isStale = fresh is not null && !Reauthentication.IsFresh(session.VerifiedAt, Now(http));
        return session.IsLocked || isStale ? fresh?.Back ?? Here(http) : null;
    }

    /// <summary>Everything that is posted but the proof of who is there and signing out; what a circuit asks for is refused by its operations.</summary>
    private static bool Changes(HttpContext http) => !HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method) && !IsCircuit(http)
        && http.GetEndpoint()?.Metadata.GetMetadata<OpenWhileLockedAttribute>() is null;

    private static void Lead(HttpContext http, string next)
    {
        if (HttpMethods.IsGet(http.Request.Method) || http.GetEndpoint()?.Metadata.GetMetadata<RequiresFreshSignInAttribute>() is not null)
            http.Response.Redirect($"/account/verify?next={Uri.EscapeDataString(next)}");
        else
            http.Response.StatusCode = StatusCodes.Status423Locked;
    }

    /// <summary>Opening a page is work as well; what a circuit sends says so itself.</summary>
    private static Task NoticeAsync(HttpContext http, SessionGate gate, SessionState session) =>
        !session.IsLocked && !IsCircuit(http) && Now(http) - session.LastSeenAt > Beat ? gate.NoteActivityAsync(http.User, http.RequestAborted) : Task.CompletedTask;

    private static bool IsCircuit(HttpContext http) => http.Request.Path.StartsWithSegments("/_blazor", StringComparison.OrdinalIgnoreCase);

    private static string Here(HttpContext http) => HttpMethods.IsGet(http.Request.Method) ? http.Request.Path + http.Request.QueryString : "/";

    private static DateTimeOffset Now(HttpContext http) => http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
}
