using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Web.Live;

/// <summary>Looks at a calendar again when somebody of the practice changed one. Changes that come while it looks are looked at once, afterwards.</summary>
public sealed class CalendarWatch : IDisposable
{
    private readonly CalendarDesk _desk;
    private readonly CalendarSignals _signals;
    private readonly Func<Task> _look;
    private readonly ILogger<CalendarWatch> _log;
    private readonly Lock _turn = new();
    private bool _looking;
    private bool _again;

    internal CalendarWatch(CalendarDesk desk, CalendarSignals signals, Func<Task> look, ILogger<CalendarWatch> log)
    {
        (_desk, _signals, _look, _log) = (desk, signals, look, log);
        _signals.Told += Hear;
    }

    public void Dispose() => _signals.Told -= Hear;

    private void Hear(object? sender, CalendarChangedEventArgs told)
    {
        if (told.Practice == _desk.Practice)
            _ = LookAsync();
    }

    private async Task LookAsync()
    {
        if (!Begins())
            return;
        do
        {
            await QuietlyAsync();
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

    /// <summary>A screen that could not look keeps what it shows; the next thing that its person does tells them why.</summary>
    private async Task QuietlyAsync()
    {
        try
        {
            await _look();
        }
        catch (Exception usual) when (usual is OperationCanceledException or ObjectDisposedException or AccessDeniedException or BusinessException)
        {
            // Locked, the page was left, or it is not theirs to see any more.
        }
        catch (Exception failure)
        {
            _log.LogWarning("An open calendar could not be looked at again ({Failure})", failure.GetType().Name);
        }
    }
}
