using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Web.Hosting;

/// <summary>The one place that catches: a refusal becomes problem details, anything else a plain 500. Never a name or a diagnosis.</summary>
internal sealed class EdgeExceptionHandler(IProblemDetailsService problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext http, Exception exception, CancellationToken cancellationToken)
    {
        // What a form holds beyond its limits is found while it is read, and is the sender's fault.
        var found = exception is InvalidDataException && http.Request.HasFormContentType ? new BadHttpRequestException("Form", StatusCodes.Status400BadRequest) : exception;
        if (Describe(found) is not { } problem)
            return false;
        http.Response.StatusCode = problem.Status!.Value;
        return await problems.TryWriteAsync(new() { HttpContext = http, ProblemDetails = problem, Exception = exception });
    }

    internal static ProblemDetails? Describe(Exception exception) => exception switch
    {
        NoRelationshipException stranger => Problem(StatusCodes.Status403Forbidden, "Not allowed", stranger.Message, NoRelationshipException.Code),
        ReasonNeededException sensitive => Problem(StatusCodes.Status403Forbidden, "Sensitive chart", sensitive.Message, ReasonNeededException.Code),
        AccessDeniedException denied => Problem(StatusCodes.Status403Forbidden, "Not allowed", denied.Message, "Access:Denied"),
        BusinessException refused => Problem(StatusOf(refused.Kind), TitleOf(refused.Kind), refused.Message, refused.Code, refused.Field),
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => Problem(
            StatusCodes.Status413PayloadTooLarge, "Too large", "What was sent is too large: a file may have 20 MB, anything else less. Scan it in gray or in parts, and attach those.", "Http:TooLarge"),
        BadHttpRequestException bad => Problem(bad.StatusCode, "Not understood", "The request cannot be read.", "Http:Bad"),
        _ => null,
    };

    private static int StatusOf(RefusalKind kind) => kind switch
    {
        RefusalKind.Missing => StatusCodes.Status404NotFound,
        RefusalKind.Invalid => StatusCodes.Status400BadRequest,
        RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
        RefusalKind.Uncertain => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status409Conflict,
    };

    private static string TitleOf(RefusalKind kind) => kind switch
    {
        RefusalKind.Missing => "Not found",
        RefusalKind.Invalid => "Not valid",
        RefusalKind.Forbidden => "Not allowed",
        RefusalKind.Uncertain => "Perhaps not saved",
        _ => "Refused",
    };

    private static ProblemDetails Problem(int status, string title, string detail, string code, string? field = null)
    {
        var problem = new ProblemDetails { Status = status, Title = title, Detail = detail };
        problem.Extensions["code"] = code;
        if (field is not null)
            problem.Extensions["field"] = field;
        return problem;
    }
}
