using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Web.Hosting;

/// <summary>The one place that catches: a refusal becomes problem details, anything else a plain 500. Never a name or a diagnosis.</summary>
internal sealed class EdgeExceptionHandler(IProblemDetailsService problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext http, Exception exception, CancellationToken cancellationToken)
    {
        if (Describe(exception) is not { } problem)
            return false;
        http.Response.StatusCode = problem.Status!.Value;
        return await problems.TryWriteAsync(new() { HttpContext = http, ProblemDetails = problem, Exception = exception });
    }

    internal static ProblemDetails? Describe(Exception exception) => exception switch
    {
        AccessDeniedException denied => Problem(StatusCodes.Status403Forbidden, "Not allowed", denied.Message, "Access:Denied"),
        BusinessException { Code: DataErrors.CommitUncertainCode } lost =>
            Problem(StatusCodes.Status503ServiceUnavailable, "Perhaps not saved", lost.Message, lost.Code),
        BusinessException refused when IsMissing(refused.Code) =>
            Problem(StatusCodes.Status404NotFound, "Not found", refused.Message, refused.Code),
        BusinessException { Code: Check.Code } invalid => Problem(StatusCodes.Status400BadRequest, "Not valid", invalid.Message, invalid.Code, invalid.Field),
        BusinessException refused => Problem(StatusCodes.Status409Conflict, "Refused", refused.Message, refused.Code, refused.Field),
        BadHttpRequestException bad => Problem(bad.StatusCode, "Not understood", "The request cannot be read.", "Http:Bad"),
        _ => null,
    };

    internal static bool IsMissing(string code) =>
        code.EndsWith("NotFound", StringComparison.Ordinal) || code.EndsWith("Missing", StringComparison.Ordinal)
        || code.EndsWith("Unknown", StringComparison.Ordinal);

    private static ProblemDetails Problem(int status, string title, string detail, string code, string? field = null)
    {
        var problem = new ProblemDetails { Status = status, Title = title, Detail = detail };
        problem.Extensions["code"] = code;
        if (field is not null)
            problem.Extensions["field"] = field;
        return problem;
    }
}
