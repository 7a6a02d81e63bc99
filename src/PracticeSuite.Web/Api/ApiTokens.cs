using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using PracticeSuite.Identity.Contracts.ApiClients;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Web.Api;

/// <summary>
/// OAuth 2 client credentials (RFC 6749, 4.4). The token is the framework's bearer ticket, encrypted with the keys of the installation;
/// it says who and which scopes, and each use of it asks whether the client still stands.
/// </summary>
internal static class ApiTokens
{
    public const string Scheme = "api";
    public const string ScopeClaim = "scope";

    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);

    private const int MostBytes = 8 * 1024;

    public static void MapApiTokens(this WebApplication app) => app.MapPost("/connect/token", TokenAsync)
        .AllowAnonymous().DisableAntiforgery().RequireRateLimiting(ApiLimit.Tokens).WithMetadata(new RequestSizeLimitAttribute(MostBytes));

    private static async Task<IResult> TokenAsync(HttpContext http, OperationFactory operations, IOptionsMonitor<BearerTokenOptions> options, TimeProvider clock)
    {
        if (!http.Request.HasFormContentType)
            return Error(StatusCodes.Status400BadRequest, "invalid_request");
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (form["grant_type"] != "client_credentials")
            return Error(StatusCodes.Status400BadRequest, "unsupported_grant_type");
        var (id, secret) = Credentials(http.Request, form);
        var client = await operations.For(Caller.Nobody).RunAsync<IApiClientSignIn, ApiCaller?>((clients, token) => clients.SignInAsync(id, secret, token), http.RequestAborted);
        if (client is null)
        {
            http.Response.Headers.WWWAuthenticate = "Basic realm=\"PracticeSuite\"";
            return Error(StatusCodes.Status401Unauthorized, "invalid_client");
        }

        var asked = form["scope"].ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (!asked.All(client.Scopes.Contains))
            return Error(StatusCodes.Status400BadRequest, "invalid_scope");
        IReadOnlyList<string> scopes = asked.Length > 0 ? asked : [.. client.Scopes.Order(StringComparer.Ordinal)];
        var token = options.Get(Scheme).BearerTokenProtector.Protect(Ticket(client.ClientId, scopes, clock.GetUtcNow() + Lasts));
        return TypedResults.Json(new Token(token, "Bearer", (int)Lasts.TotalSeconds, string.Join(' ', scopes)));
    }

    private static AuthenticationTicket Ticket(Guid client, IEnumerable<string> scopes, DateTimeOffset until)
    {
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, client.ToString()), .. scopes.Select(scope => new Claim(ScopeClaim, scope))], Scheme);
        return new AuthenticationTicket(new ClaimsPrincipal(identity), new AuthenticationProperties { ExpiresUtc = until }, $"{Scheme}:AccessToken");
    }

    /// <summary>In the header, as the standard prefers, or in the form.</summary>
    private static (string? Id, string? Secret) Credentials(HttpRequest request, IFormCollection form)
    {
        if (!AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out var header) || header is not { Scheme: "Basic", Parameter: { } parameter })
            return (form["client_id"], form["client_secret"]);
        var bytes = new byte[parameter.Length];
        if (!Convert.TryFromBase64String(parameter, bytes, out var length))
            return default;
        var parts = Encoding.UTF8.GetString(bytes, 0, length).Split(':', 2);
        return (Uri.UnescapeDataString(parts[0]), parts.Length > 1 ? Uri.UnescapeDataString(parts[1]) : null);
    }

    private static JsonHttpResult<TokenError> Error(int status, string error) => TypedResults.Json(new TokenError(error), statusCode: status);

    private sealed record Token(
        [property: System.Text.Json.Serialization.JsonPropertyName("access_token")] string AccessToken,
        [property: System.Text.Json.Serialization.JsonPropertyName("token_type")] string TokenType,
        [property: System.Text.Json.Serialization.JsonPropertyName("expires_in")] int ExpiresIn,
        [property: System.Text.Json.Serialization.JsonPropertyName("scope")] string Scope);

    private sealed record TokenError([property: System.Text.Json.Serialization.JsonPropertyName("error")] string Error);
}
