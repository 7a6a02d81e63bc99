using PracticeSuite.Kernel;

namespace PracticeSuite.Web.Live;

/// <summary>Tells the open rooms of this process that somebody acted in a call; what they did, each of them reads with the rights of its own person.</summary>
public sealed class CallSignals
{
    public event EventHandler<CallToldEventArgs>? Told;

    public void Tell(PracticeId practice, Guid callId) => Told?.Invoke(this, new CallToldEventArgs(practice, callId));
}

public sealed class CallToldEventArgs(PracticeId practice, Guid callId) : EventArgs
{
    public PracticeId Practice => practice;

    public Guid CallId => callId;
}
