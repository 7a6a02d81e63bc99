using PracticeSuite.Kernel;

namespace PracticeSuite.Web.Live;

/// <summary>Tells the open calendars of this process that something in one changed; what it is, each of them reads with the rights of its own person.</summary>
public sealed class CalendarSignals
{
    public event EventHandler<CalendarChangedEventArgs>? Told;

    public void Tell(PracticeId practice) => Told?.Invoke(this, new CalendarChangedEventArgs(practice));
}

public sealed class CalendarChangedEventArgs(PracticeId practice) : EventArgs
{
    public PracticeId Practice => practice;
}
