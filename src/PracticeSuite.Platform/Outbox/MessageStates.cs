namespace PracticeSuite.Platform.Outbox;

public enum MessageChannel
{
    Email,
    Text,
}

/// <summary>Where a message stands. Stored by name.</summary>
public enum MessageState
{
    /// <summary>It waits for its turn, or for the next try.</summary>
    Queued,

    /// <summary>It waits for an hour at which it may be sent.</summary>
    Held,

    /// <summary>The provider accepted it; it is never handed over again.</summary>
    Sent,

    /// <summary>It was tried as often as is tried, or refused for good; somebody has to look at it.</summary>
    Failed,

    /// <summary>It became superfluous before it was sent.</summary>
    Canceled,
}
