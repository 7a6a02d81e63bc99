using PracticeSuite.Kernel;

namespace PracticeSuite.Platform.Operations;

/// <summary>
/// Every practice of the database, for whoever must choose one before an operation can run for it: the command line and the
/// nightly job. The only query that the practice filter does not narrow.
/// </summary>
public interface IPracticeCatalog
{
    /// <summary>By code.</summary>
    Task<IReadOnlyList<PracticeSummary>> GetAllAsync(CancellationToken cancellationToken);

    /// <summary>The practice with the code, upper or lower case, or null.</summary>
    Task<PracticeSummary?> FindAsync(string code, CancellationToken cancellationToken);
}

public sealed record PracticeSummary(PracticeId Id, string Code, string Name);
