using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;
using PracticeSuite.Scheduling.Data;

namespace PracticeSuite.Scheduling.Stays;

/// <summary>Admissions after which a plan is reviewed (P-033).</summary>
internal sealed class PlanOccasions(SchedulingDbContext db, IPracticeDirectory practices) : IPlanOccasions
{
    public async Task<IReadOnlyDictionary<Guid, DateOnly>> GetAdmissionsAsync(IReadOnlyCollection<Guid> patients, CancellationToken cancellationToken)
    {
        var zone = (await practices.GetAsync(cancellationToken)).Locations.OrMain(null).Zone;
        var stays = await db.Stays.AsNoTracking().Where(s => patients.Contains(s.PatientId)).Select(s => new { s.PatientId, s.AdmittedAt }).ToListAsync(cancellationToken);
        return stays.GroupBy(s => s.PatientId).ToDictionary(g => g.Key, g => zone.LocalDate(g.Max(s => s.AdmittedAt)));
    }
}
