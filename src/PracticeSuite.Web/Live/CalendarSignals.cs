using PracticeSuite.Kernel;

namespace PracticeSuite.Web.Live;

/// <summary>Something in a calendar changed.</summary>
public sealed class CalendarSignals : LiveSignals<CalendarChangedEventArgs>
{
    public void Tell(PracticeId practice) => Say(new CalendarChangedEventArgs(practice));
}

public sealed class CalendarChangedEventArgs(PracticeId practice) : EventArgs
{
    public PracticeId Practice => practice;
}
