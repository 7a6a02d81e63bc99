using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using PracticeSuite.Web.Hosting;

namespace PracticeSuite.Web.Shell;

/// <summary>Where a page's failure ends. A refusal is an answer, and the log says its code alone; anything else is a bug, with its trace.</summary>
public sealed class PageBoundary : ErrorBoundary
{
    [Inject] private ILogger<PageBoundary> Logger { get; set; } = default!;

    protected override Task OnErrorAsync(Exception exception)
    {
        if (EdgeExceptionHandler.Describe(exception) is { } refused)
            Logger.LogInformation("A page was refused: {Code}", refused.Extensions["code"]);
        else
            Logger.LogError(exception, "A page failed");
        return Task.CompletedTask;
    }
}
