using System.Security.Claims;
using Microsoft.AspNetCore.Http.Features;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Identity.Contracts.ApiClients;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Web.Api;

/// <summary>What programs may ask. Each endpoint names its permission, which is the scope that the client must have, now and in the token.</summary>
internal static class ApiEndpoints
{
    /// <summary>What an administrator may give a client.</summary>
    public static IReadOnlyList<string> Scopes { get; } = [BillingPermissions.Months.View];

    public static void MapApi(this WebApplication app)
    {
        var api = app.MapGroup("/api").RequireRateLimiting(ApiLimit.Calls);
        Protect(api.MapGet("/months/{month}/results", ResultsAsync), BillingPermissions.Months.View);
        // A program is told that there is nothing, not where people sign in.
        api.MapFallback("/{**path}", () => TypedResults.Problem(title: "There is nothing at this address", statusCode: StatusCodes.Status404NotFound)).AllowAnonymous();
    }

    private static void Protect(RouteHandlerBuilder endpoint, string scope) => endpoint
        .RequireAuthorization(policy => policy.AddAuthenticationSchemes(ApiTokens.Scheme).RequireClaim(ApiTokens.ScopeClaim, scope))
        .AddEndpointFilter(async (call, next) =>
        {
            var http = call.HttpContext;
            if (await ClientAsync(http) is not { } client)
            {
                http.Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
                return TypedResults.Unauthorized();
            }

            if (!client.Scopes.Contains(scope))
                return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
            http.Features.Set(http.RequestServices.GetRequiredService<OperationFactory>().For(
                new Caller(client.Practice, null, null, client.Name, new HashSet<string>(), IsSystem: false)
                {
                    Scopes = new HashSet<string>([scope]), Origin = new CallerOrigin(Address: http.Connection.RemoteIpAddress?.ToString(), Device: http.Request.Headers.UserAgent),
                }));
            return await next(call);
        });

    private static async Task<ApiCaller?> ClientAsync(HttpContext http) => Guid.TryParse(http.User.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
        ? await http.RequestServices.GetRequiredService<OperationFactory>().For(Caller.Nobody)
            .RunAsync<IApiClientSignIn, ApiCaller?>((clients, token) => clients.FindAsync(id, token), http.RequestAborted)
        : null;

    /// <summary>The results that <c>month-end --json</c> prints, with the month's sums before them.</summary>
    private static async Task<IResult> ResultsAsync(string month, HttpContext http)
    {
        if (!BillingMonth.TryParse(month, out var of))
            throw Check.Invalid("month", $"'{(month.Length > 20 ? "…" : month)}' is not a month; write it as 2026-09.");
        var operations = http.Features.GetRequiredFeature<IOperations>();
        var sums = await operations.RunAsync<IMonthEndAppService, MonthBoardSummaryDto>((months, token) => months.GetSummaryAsync(of, token), http.RequestAborted);
        var results = await operations.RunAsync<IMonthEnd, List<object>>(
            async (monthEnd, token) =>
            {
                var read = new List<object>();
                await foreach (var result in monthEnd.ReadResultsAsync(of, token))
                    read.Add(MonthResultJson.Of(result));
                return read;
            },
            http.RequestAborted);
        return TypedResults.Json(new { month = of.ToString(), eligible = sums.Eligible, held = sums.Held, nearMiss = sums.NearMiss, results }, Json.Options);
    }
}
