using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using PracticeSuite.Kernel;
using PracticeSuite.Web.FillIn;

namespace PracticeSuite.Web.Hosting;

/// <summary>
/// What a browser sees where an endpoint answered with a status and no words: a page with that status. It is drawn as a GET, because
/// a form that was refused would be refused again there.
/// </summary>
internal static class StatusPages
{
    private static readonly object Refusal = new();

    /// <summary>Before routing, so that the page that is drawn instead finds its own endpoint.</summary>
    public static void UseStatusPages(this WebApplication app)
    {
        app.UseStatusCodePages(answered => PageFor(answered.HttpContext) is { } page ? DrawAsync(answered.HttpContext, page, answered.Next) : Task.CompletedTask);
        app.UseRouting();
    }

    /// <summary>Ends a request whose form carries no token or an old one, whichever endpoint it was for.</summary>
    public static void UseFreshForms(this WebApplication app)
    {
        app.UseAntiforgery();
        app.Use((http, next) =>
        {
            if (!IsStale(http))
                return next(http);
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return Task.CompletedTask;
        });
    }

    /// <summary>A page of a month that is none is no page: routing alone takes any text for one.</summary>
    public static void UseKnownMonths(this WebApplication app) => app.Use((http, next) =>
    {
        if (http.GetRouteValue("MonthText") is not string month || BillingMonth.TryParse(month, out _))
            return next(http);
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    });

    /// <summary>The form is drawn anew with what was typed: a redirect would lose it.</summary>
    public static StatusCodeHttpResult DrawnAnew(HttpContext http, string outcome)
    {
        http.Items[Refusal] = outcome;
        return TypedResults.StatusCode(StatusCodes.Status422UnprocessableEntity);
    }

    private static bool IsStale(HttpContext http) => http.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false };

    private static (string Path, string Outcome)? PageFor(HttpContext http) => http.Response.StatusCode switch
    {
        StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed when IsRead(http.Request.Method) && !IsForPrograms(http) => ("/not-found", ""),
        StatusCodes.Status429TooManyRequests when !IsForPrograms(http) => (FormOf(http), "TooMany"),
        StatusCodes.Status400BadRequest when IsStale(http) => (FormOf(http), "Stale"),
        StatusCodes.Status422UnprocessableEntity when http.Items[Refusal] is string outcome => (FormOf(http), outcome),
        _ => null,
    };

    private static bool IsForPrograms(HttpContext http) =>
        http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal) || http.Request.Path.StartsWithSegments("/connect", StringComparison.Ordinal);

    private static bool IsRead(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method);

    private static string FormOf(HttpContext http) => http.Request.Path.Value switch
    {
        "/account/sign-in" or "/sign-in" => "/sign-in",
        "/sign-in/code" or "/account/sign-in/code" => "/sign-in/code",
        "/sign-in/second-factor" => "/sign-in/second-factor",
        "/account/verify" => "/account/verify",
        "/account/password" => "/account/password",
        "/fill-in/message/answer" or "/fill-in/message/close" => "/fill-in/conversation",
        "/fill-in/message/open" => "/fill-in/message",
        "/fill-in/open" => "/fill-in",
        "/fill-in/answers" when FillInPasses.IsCarriedBy(http) => "/fill-in/questions",
        "/fill-in/answers" => "/fill-in",
        _ => "/too-old",
    };

    private static async Task DrawAsync(HttpContext http, (string Path, string Outcome) page, RequestDelegate next)
    {
        http.SetEndpoint(null);
        http.Features.Get<IRouteValuesFeature>()?.RouteValues.Clear();
        http.Features.Set<IAntiforgeryValidationFeature>(null);
        http.Features.Set<IStatusCodeReExecuteFeature>(new StatusCodeReExecuteFeature
        {
            OriginalPathBase = http.Request.PathBase, OriginalPath = http.Request.Path, OriginalQueryString = http.Request.QueryString.Value,
        });
        (http.Request.Method, http.Request.Path, http.Request.QueryString) = (HttpMethods.Get, page.Path, QueryString.Create("outcome", page.Outcome));
        // The page's services are those of a request of its own; what was begun with the refused one stays with it.
        await using var scope = http.RequestServices.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
        var refused = http.RequestServices;
        http.RequestServices = scope.ServiceProvider;
        await next(http);
        http.RequestServices = refused;
    }
}
