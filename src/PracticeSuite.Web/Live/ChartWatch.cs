using System.Data.Common;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Web.Live;

/// <summary>
/// Looks at a chart again when something was committed about its patient, and every now and then, because another node of the program tells
/// this one nothing. Changes that come while it looks are looked at once, afterwards.
/// </summary>
public sealed class ChartWatch(ChartSignals signals, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(20);

    private readonly CancellationTokenSource _left = new();
    private readonly Lock _turn = new();
    private Guid _patientId;
    private Func<CancellationToken, Task>? _look;
    private bool _looking;
    private bool _again;

    public CancellationToken Left => _left.Token;

    /// <param name="look">Runs on the page's dispatcher.</param>
    public void Follow(Guid patientId, Func<CancellationToken, Task> look)
    {
        (_patientId, _look) = (patientId, look);
        signals.Told += Hear;
        _ = KeepOnAsync();
    }

    public void Dispose()
    {
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
                await LookAsync();
        }
        catch (Exception left) when (left is OperationCanceledException or ObjectDisposedException)
        {
            // the page was left
        }
    }

    private async Task LookAsync()
    {
        if (!Begins())
            return;
        do
            await LookOnceAsync();
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

    private async Task LookOnceAsync()
    {
        try
        {
            await _look!(Left);
        }
        catch (Exception quiet) when (quiet is OperationCanceledException or ObjectDisposedException or AccessDeniedException or DbException or BusinessException)
        {
            // Locked, the page was left, the database is busy until the next beat, or the person may not see the chart any more, which the
            // next thing that they do tells them.
        }
    }
}
