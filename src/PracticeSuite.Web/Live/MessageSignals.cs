using PracticeSuite.Kernel;

namespace PracticeSuite.Web.Live;

/// <summary>Tells the open screens of this process that something happened in a conversation; what it is, each of them reads with the rights of its own person.</summary>
public sealed class MessageSignals
{
    public event EventHandler<ThreadToldEventArgs>? Told;

    /// <param name="staff">Whose number of unread threads it may change.</param>
    public void Tell(PracticeId practice, Guid threadId, IEnumerable<Guid> staff) => Told?.Invoke(this, new ThreadToldEventArgs(practice, threadId, staff.ToHashSet()));
}

public sealed class ThreadToldEventArgs(PracticeId practice, Guid threadId, IReadOnlySet<Guid> staff) : EventArgs
{
    public PracticeId Practice => practice;

    public Guid ThreadId => threadId;

    public IReadOnlySet<Guid> Staff => staff;
}
