using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Scheduling.Contracts.Visits;
using PracticeSuite.Scheduling.Data;

namespace PracticeSuite.Scheduling.Stays;

/// <summary>Admissions after which a plan is reviewed (P-033); who is observed or seen in an emergency department was not admitted.</summary>
internal sealed class PlanOccasions(SchedulingDbContext db) : IPlanOccasions
{
    public async Task<IReadOnlyDictionary<Guid, DateTimeOffset>> GetAdmissionsAsync(IReadOnlyCollection<Guid> patients, CancellationToken cancellationToken)
    {
        var stays = await db.Stays.AsNoTracking().Where(s => patients.Contains(s.PatientId) && s.Kind == HospitalStayKind.Inpatient)
            .Select(s => new { s.PatientId, s.AdmittedAt }).ToListAsync(cancellationToken);
        return stays.GroupBy(s => s.PatientId).ToDictionary(g => g.Key, g => g.Max(s => s.AdmittedAt));
    }
}
