namespace PracticeSuite.Kernel;

/// <summary>
/// Ids from First to Last, both included, in the order of their text: how one module asks another for a chunk of patients
/// without naming thousands of parameters. A few who do not stand beside each other are named.
/// </summary>
/// <param name="Named">Only these of the range; null means all.</param>
public readonly record struct IdRange(Guid First, Guid Last, IReadOnlyCollection<Guid>? Named = null)
{
    public static IdRange Only(Guid id) => new(id, id);

    /// <summary>At least one, and not so many that naming each would be dear: the patients of a page.</summary>
    public static IdRange Of(IReadOnlyCollection<Guid> ids) => ids.Count == 1 ? Only(ids.First()) : new(ids.Min(), ids.Max(), ids);

    public bool Holds(Guid id) => Named?.Contains(id) ?? (id >= First && id <= Last);
}
