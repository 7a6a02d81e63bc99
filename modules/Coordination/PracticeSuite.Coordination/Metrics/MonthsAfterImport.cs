using PracticeSuite.Coordination.Data;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Importing;

namespace PracticeSuite.Coordination.Metrics;

/// <summary>An import may bring teams, talks and plans of months whose figures are kept: they are made again, and this month's, too.</summary>
internal sealed class MonthsAfterImport(CoordinationDbContext db) : IHearOfImports
{
    public Task HearAsync(CancellationToken cancellationToken) =>
        db.UpdateAllAsync(db.KeptMetrics, set => set.SetProperty(kept => kept.Stamp, ""), cancellationToken);
}
