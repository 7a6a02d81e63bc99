using PracticeSuite.Kernel;

namespace PracticeSuite.Platform.Access;

/// <summary>
/// A row about a patient that a Part 2 program may have made (P-071). The base context labels it when it is first saved by or for somebody
/// of the program, and what is derived from labelled rows says so itself; the filter shows it to those who may know (P-072, P-082).
/// </summary>
public interface IPart2Item : IBelongsToPractice
{
    bool IsPart2 { get; }
}

/// <summary>
/// A row that may be concluded from rows of the chart: it has the label of these and not of whoever saved when it was concluded, who may have
/// nothing to do with it. Whoever's work it tells of labels it all the same.
/// </summary>
public interface IConcludedItem : IPart2Item
{
    /// <summary>False = somebody wrote it, and it is labelled as everything that they write.</summary>
    bool IsConcluded { get; }
}
