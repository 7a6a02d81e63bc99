using Microsoft.EntityFrameworkCore;
using PracticeSuite.Scheduling.Contracts.Visits;
using PracticeSuite.Scheduling.Data;

namespace PracticeSuite.Scheduling.Visits;

internal sealed class SeenPatients(SchedulingDbContext db) : ISeenPatients
{
    public async Task<IReadOnlyList<SeenFact>> GetAsync(IReadOnlyCollection<Guid> practitionerIds, DateOnly first, DateOnly last, CancellationToken cancellationToken)
    {
        var seen = await db.Visits.AsNoTracking()
            .Where(v => v.On >= first && v.On <= last && v.Kept && v.PractitionerId != null && practitionerIds.Contains(v.PractitionerId.Value))
            .Select(v => new { v.PatientId, PractitionerId = v.PractitionerId!.Value, v.On }).Distinct().ToListAsync(cancellationToken);
        return seen.ConvertAll(v => new SeenFact(v.PatientId, v.PractitionerId, v.On));
    }
}
