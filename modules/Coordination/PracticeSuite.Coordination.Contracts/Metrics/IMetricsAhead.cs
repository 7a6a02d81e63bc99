namespace PracticeSuite.Coordination.Contracts.Metrics;

/// <summary>What costs whoever first asks a new process for figures some seconds: the models, the statements and the program itself are compiled. A host does it ahead.</summary>
public interface IMetricsAhead
{
    /// <summary>Sends each statement of a practice's figures once, for a practice that is not there: nothing is found, nothing is kept.</summary>
    Task PrepareAsync(CancellationToken cancellationToken);
}
