using Microsoft.EntityFrameworkCore;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Platform.Access;

/// <summary>How the module that knows why a chart is sensitive says so (P-122), in the operation in which it changes.</summary>
public interface ISensitiveCharts
{
    Task MarkAsync(Guid sourceId, Guid patientId, DateTimeOffset from, CancellationToken cancellationToken);

    Task EndAsync(Guid sourceId, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>The caller has said why: the chart does not ask them again until then.</summary>
    Task OpenAsync(Guid patientId, DateTimeOffset until, CancellationToken cancellationToken);
}

internal sealed class SensitiveCharts(AccessDbContext db, CurrentCaller current, SensitivePractices practices) : ISensitiveCharts
{
    public async Task MarkAsync(Guid sourceId, Guid patientId, DateTimeOffset from, CancellationToken cancellationToken)
    {
        db.Add(new SensitiveChart(current.Practice, sourceId, patientId, from));
        await db.SaveChangesAsync(cancellationToken);
        practices.Learn(current.Practice, hasSensitive: true);
    }

    public async Task EndAsync(Guid sourceId, DateTimeOffset at, CancellationToken cancellationToken)
    {
        foreach (var chart in await db.SensitiveCharts.Where(chart => chart.SourceId == sourceId).ToListAsync(cancellationToken))
            chart.End(at);
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task OpenAsync(Guid patientId, DateTimeOffset until, CancellationToken cancellationToken)
    {
        if (current.Caller.UserId is not { } user)
            return;
        db.Add(new ChartReason(current.Practice, patientId, user, current.Now, until));
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Before an operation: a practice without a sensitive chart asks nobody and pays for no question.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        if (current.Caller.IsSystem || current.Practice == default)
            return;
        var known = practices.Knows(current.Practice);
        if (known is null)
        {
            known = await db.SensitiveCharts.AnyAsync(chart => chart.Until == null || chart.Until > current.Now, cancellationToken);
            practices.Learn(current.Practice, known.Value);
        }

        current.Sight.PracticeHasSensitive = known.Value;
    }
}
