using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Kernel;

namespace PracticeSuite.Scheduling;

/// <summary>Nothing is recorded about a patient whom the practice does not have.</summary>
internal sealed class KnownPatients(IChartFacts charts)
{
    public async Task DemandAsync(Guid patientId, CancellationToken cancellationToken)
    {
        if ((await charts.GetAsync(IdRange.Only(patientId), cancellationToken)).Count == 0)
            throw SchedulingErrors.PatientNotFound(patientId);
    }
}
