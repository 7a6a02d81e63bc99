using PracticeSuite.Kernel;

namespace PracticeSuite.Charting.Contracts.Flags;

/// <summary>When the practice works (K-020); the module that keeps its calendar implements it.</summary>
public interface IBusinessHours
{
    /// <summary>With the holidays of the year around now.</summary>
    Task<BusinessTime> GetAsync(CancellationToken cancellationToken);
}
