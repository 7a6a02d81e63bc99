using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Web.Live;

/// <summary>
/// Looks at a chart again when something was committed about its patient. Another node of the program tells this one nothing, so it asks
/// every now and then whether there was something; to look again for nothing would put views into the trail that nobody had.
/// Changes that come while it looks are looked at once, afterwards.
/// </summary>
public sealed class ChartWatch(IOperations operations, ChartSignals signals, TimeProvider clock, ILogger<ChartWatch> log) : IDisposable
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(20);

    /// <summary>What was begun this long ago may be committed only now.</summary>
    private static readonly TimeSpan LongestCommit = TimeSpan.FromMinutes(2);

    private readonly CancellationTokenSource _left = new();
    private readonly Lock _turn = new();
    private HashSet<Guid> _known = [];
    private Guid _patientId;
    private Func<CancellationToken, Task>? _look;
    private bool _looksAlways;
    private bool _looking;
    private bool _again;
    private bool _missed;
    private bool _ended;

    /// <summary>Cancelled once the page was left.</summary>
    public CancellationToken Left => _ended ? new CancellationToken(canceled: true) : _left.Token;

    /// <param name="look">Runs on the page's dispatcher.</param>
    /// <param name="always">Looks at every beat: for what may end by the clock alone, where looking shows nothing.</param>
    public void Follow(Guid patientId, Func<CancellationToken, Task> look, bool always = false)
    {
        if (_ended)
            return;
        (_patientId, _look, _looksAlways) = (patientId, look, always);
        signals.Told += Hear;
        _ = KeepOnAsync();
    }

    public void Dispose()
    {
        _ended = true;
        signals.Told -= Hear;
        _left.Cancel();
        _left.Dispose();
    }

    private void Hear(object? sender, ChartChangedEventArgs told)
    {
        if (told.PatientIds.Contains(_patientId))
            _ = LookAsync();
    }

    private async Task KeepOnAsync()
    {
        using var beats = new PeriodicTimer(Beat, clock);
        try
        {
            while (await beats.WaitForNextTickAsync(Left))
            {
                if (_looksAlways || _missed || await IsChangedAsync())
                    await LookAsync();
            }
        }
        catch (Exception left) when (left is OperationCanceledException or ObjectDisposedException)
        {
            // the page was left
        }
    }

    /// <summary>Who could not ask, because the session was locked or the database away, does not know: the next beat looks.</summary>
    private async Task<bool> IsChangedAsync()
    {
        var since = clock.GetUtcNow() - Beat - LongestCommit;
        IReadOnlyList<Guid> found = [];
        _missed = !await QuietlyAsync(async () => found = await operations.RunAsync<IPatientPulse, IReadOnlyList<Guid>>((pulse, ct) => pulse.FeelAsync(_patientId, since, ct), Left));
        var isNew = found.Any(one => !_known.Contains(one));
        _known = [.. found];
        return isNew;
    }

    private async Task LookAsync()
    {
        if (!Begins())
            return;
        do
        {
            _missed = !await QuietlyAsync(() => _look!(Left));
        }
        while (GoesOn());
    }

    /// <summary>Changes are heard on the threads of those who make them.</summary>
    private bool Begins()
    {
        lock (_turn)
        {
            _again = _looking;
            var begins = !_looking;
            _looking = true;
            return begins;
        }
    }

    private bool GoesOn()
    {
        lock (_turn)
        {
            _looking = _again;
            _again = false;
            return _looking;
        }
    }

    /// <summary>
    /// Whatever went wrong, the next beat comes: a database that starts again must not leave charts on the screen that hear of nothing, a
    /// consent taken back least of all.
    /// </summary>
    public async Task<bool> QuietlyAsync(Func<Task> act)
    {
        try
        {
            await act();
            return true;
        }
        catch (Exception usual) when (usual is OperationCanceledException or ObjectDisposedException or AccessDeniedException or BusinessException)
        {
            // Locked, the page was left, or the person may not see the chart any more, which the next thing that they do tells them.
            return false;
        }
        catch (Exception failure)
        {
            log.LogWarning("An open chart could not be looked at again ({Failure})", failure.GetType().Name);
            return false;
        }
    }
}
