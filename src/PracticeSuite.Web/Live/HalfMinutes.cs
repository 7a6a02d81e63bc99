using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Web.Live;

/// <summary>Looks again twice a minute, for what comes due by itself: nobody's change tells of it (K-001).</summary>
public sealed class HalfMinutes(TimeProvider clock, ILogger<HalfMinutes> log) : IDisposable
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(30);

    private readonly CancellationTokenSource _left = new();

    /// <param name="look">Runs on the page's dispatcher.</param>
    public void Follow(Func<Task> look) => _ = FollowAsync(look, _left.Token);

    /// <summary>By the page that is left, and by what made it for the page.</summary>
    public void Dispose()
    {
        if (_left.IsCancellationRequested)
            return;
        _left.Cancel();
        _left.Dispose();
    }

    private async Task FollowAsync(Func<Task> look, CancellationToken left)
    {
        using var timer = new PeriodicTimer(Between, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(left))
                await QuietlyAsync(look);
        }
        catch (OperationCanceledException)
        {
            // The page was left.
        }
    }

    /// <summary>A screen that could not look keeps what it shows; the next thing that its person does tells them why.</summary>
    public async Task QuietlyAsync(Func<Task> look)
    {
        try
        {
            await look();
        }
        catch (Exception usual) when (usual is OperationCanceledException or ObjectDisposedException or AccessDeniedException or BusinessException)
        {
            // Locked, the page was left, or it is not theirs to see any more.
        }
        catch (Exception failure)
        {
            log.LogWarning("An open page could not be looked at again ({Failure})", failure.GetType().Name);
        }
    }
}
