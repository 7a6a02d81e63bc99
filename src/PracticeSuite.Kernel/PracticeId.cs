namespace PracticeSuite.Kernel;

/// <summary>The practice (tenant) that a row, a user or an operation belongs to.</summary>
public readonly record struct PracticeId(Guid Value)
{
    public static PracticeId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();
}
