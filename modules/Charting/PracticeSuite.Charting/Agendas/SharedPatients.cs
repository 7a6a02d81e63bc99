using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.CareTeams;
using PracticeSuite.Charting.Contracts.Agendas;
using PracticeSuite.Charting.Data;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Agendas;

internal sealed class SharedPatients(ChartingDbContext db, IAccess access, TimeProvider clock) : ISharedPatients
{
    public async Task<IReadOnlyList<Guid>> GetAsync(IReadOnlyCollection<Guid> staffIds, CancellationToken cancellationToken)
    {
        using var facts = access.ReadFacts();
        var (now, all) = (clock.GetUtcNow(), staffIds.Distinct().Count());
        var shared = db.Set<CareTeamMember>().Where(member => staffIds.Contains(member.StaffId) && member.From <= now && (member.Until == null || member.Until > now))
            .GroupBy(member => member.PatientId).Where(team => team.Select(member => member.StaffId).Distinct().Count() == all).Select(team => team.Key);
        return await db.Patients.AsNoTracking().Where(p => p.DiedAt == null && p.DischargedOn == null && shared.Contains(p.Id)).Select(p => p.Id).ToListAsync(cancellationToken);
    }
}
