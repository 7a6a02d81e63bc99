using PracticeSuite.Coordination.Contracts.Metrics;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Coordination.Metrics;

/// <summary>Each month in an operation of its own, the oldest first: what is made is kept, whatever happens to the next, and nobody waits for half a year.</summary>
internal sealed class MetricMonths(OperationFactory operations, IAccess access) : IMetricMonths
{
    public async Task FillAsync(CancellationToken cancellationToken)
    {
        var practice = operations.For(Caller.System(access.Caller.Practice));
        for (var back = MetricKeeping.Months; back > 0; back--)
        {
            var month = back;
            await practice.RunAsync<MetricKeeping>((keeping, token) => keeping.FillAsync(month, token), cancellationToken);
        }
    }
}
