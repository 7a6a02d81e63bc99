namespace PracticeSuite.Kernel;

/// <summary>
/// Ids from First to Last, both included, in the order of their text: how one module asks another for a chunk of patients
/// without naming thousands of parameters.
/// </summary>
public readonly record struct IdRange(Guid First, Guid Last)
{
    public static IdRange Only(Guid id) => new(id, id);
}
