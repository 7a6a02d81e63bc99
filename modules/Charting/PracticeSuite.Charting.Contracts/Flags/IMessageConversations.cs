namespace PracticeSuite.Charting.Contracts.Flags;

/// <summary>The conversations of the messages that flags tell of (K-061). For the module that has messages: asked in the transaction in which a rung is told, and where flags are shown.</summary>
public interface IMessageConversations
{
    /// <summary>Whoever was told and may read the message takes part from now on, and has it before them; whoever may not learns nothing of it (K-049).</summary>
    Task LetInAsync(Guid messageId, IReadOnlyCollection<Guid> told, CancellationToken cancellationToken);

    /// <summary>Those of the conversations in which the caller takes part.</summary>
    Task<IReadOnlySet<Guid>> OfCallerAsync(IReadOnlyCollection<Guid> threadIds, CancellationToken cancellationToken);
}
