namespace PracticeSuite.Web.Live;

/// <summary>
/// Looks when something was committed in a chart, whoever's: soon, and not again before a pause is over, so that a busy practice costs an open page one look in
/// each. What is heard while it looks is looked at after the pause.
/// </summary>
public sealed class ChartMoments(ChartSignals signals, HalfMinutes minutes, TimeProvider clock) : IDisposable
{
    /// <summary>What one act commits is looked at together.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(200);

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);

    private readonly CancellationTokenSource _left = new();
    private Func<Task>? _look;
    private DateTimeOffset _next;
    private int _waits;

    /// <param name="look">Runs on the page's dispatcher; twice a minute as well, for what comes due by itself or is done on another node.</param>
    public void Follow(Func<Task> look)
    {
        _look = look;
        signals.Told += Hear;
        minutes.Follow(look);
    }

    public void Dispose()
    {
        signals.Told -= Hear;
        minutes.Dispose();
        if (_left.IsCancellationRequested)
            return;
        _left.Cancel();
        _left.Dispose();
    }

    private void Hear(object? sender, ChartChangedEventArgs told)
    {
        if (!_left.IsCancellationRequested && Interlocked.Exchange(ref _waits, 1) == 0)
            _ = LookAsync(_left.Token);
    }

    private async Task LookAsync(CancellationToken left)
    {
        try
        {
            var wait = _next - clock.GetUtcNow();
            await Task.Delay(wait > Soon ? wait : Soon, clock, left);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        _next = clock.GetUtcNow() + Pause;
        Interlocked.Exchange(ref _waits, 0);
        await minutes.QuietlyAsync(_look!);
    }
}
