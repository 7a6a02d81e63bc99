using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace PracticeSuite.Charting.Attachments;

/// <summary>Says once, as the program starts, that nothing looks at files (K-066).</summary>
internal sealed class NoScannerNotice(ILogger<NoScannerNotice> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        logger.LogWarning("No scanner looks at uploaded files; name one with Attachments:Clamd");
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
