namespace PracticeSuite.Kernel;

/// <summary>An entity that is loaded, checked and saved as a whole, and tells what happened to it.</summary>
public abstract class AggregateRoot
{
    private readonly List<IDomainEvent> _events = [];

    public Guid Id { get; protected init; } = Guid.CreateVersion7();

    /// <summary>Counts the saves; two people who changed the same version cannot both save.</summary>
    public int Version { get; private set; }

    public IReadOnlyList<IDomainEvent> Events => _events;

    public void ClearEvents() => _events.Clear();

    protected void Tell(IDomainEvent told) => _events.Add(told);
}

/// <summary>Something that happened, in the past tense, told by the module that owns it.</summary>
public interface IDomainEvent;
