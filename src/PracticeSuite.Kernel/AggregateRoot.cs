namespace PracticeSuite.Kernel;

/// <summary>An entity that is loaded, checked and saved as a whole.</summary>
public abstract class AggregateRoot
{
    public Guid Id { get; protected init; } = Guid.CreateVersion7();

    /// <summary>Counts the saves; two people who changed the same version cannot both save.</summary>
    public int Version { get; private set; }
}
