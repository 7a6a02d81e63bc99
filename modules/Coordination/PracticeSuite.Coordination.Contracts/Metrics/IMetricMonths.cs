namespace PracticeSuite.Coordination.Contracts.Metrics;

/// <summary>The figures of the months before this one: made by a job of the night or by whoever has just brought a practice's past.</summary>
public interface IMetricMonths
{
    /// <summary>Makes those that are missing, and those of which an import or, up to the day before, anybody has changed something since; the others stay as they are.</summary>
    Task FillAsync(CancellationToken cancellationToken);
}
