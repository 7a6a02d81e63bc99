using PracticeSuite.Kernel;

namespace PracticeSuite.Web.Live;

/// <summary>Something happened in a conversation.</summary>
public sealed class MessageSignals : LiveSignals<ThreadToldEventArgs>
{
    /// <param name="staff">Whose number of unread threads it may change.</param>
    public void Tell(PracticeId practice, Guid threadId, IEnumerable<Guid> staff) => Say(new ThreadToldEventArgs(practice, threadId, staff.ToHashSet()));
}

public sealed class ThreadToldEventArgs(PracticeId practice, Guid threadId, IReadOnlySet<Guid> staff) : EventArgs
{
    public PracticeId Practice => practice;

    public Guid ThreadId => threadId;

    public IReadOnlySet<Guid> Staff => staff;
}
