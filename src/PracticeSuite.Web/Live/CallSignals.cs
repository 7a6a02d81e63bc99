using PracticeSuite.Kernel;

namespace PracticeSuite.Web.Live;

/// <summary>Somebody acted in a call.</summary>
public sealed class CallSignals : LiveSignals<CallToldEventArgs>
{
    public void Tell(PracticeId practice, Guid callId) => Say(new CallToldEventArgs(practice, callId));
}

public sealed class CallToldEventArgs(PracticeId practice, Guid callId) : EventArgs
{
    public PracticeId Practice => practice;

    public Guid CallId => callId;
}
