using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Charting.Data;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.CareTeams;

internal sealed class CareTeamFacts(ChartingDbContext db, IAccess access, TimeProvider clock) : ICareTeamFacts
{
    public async Task<IReadOnlyList<Guid>> GetInChargeAsync(Guid patientId, CancellationToken cancellationToken)
    {
        using var facts = access.ReadFacts();
        var now = clock.GetUtcNow();
        var members = await db.Set<CareTeamMember>().AsNoTracking()
            .Where(member => member.PatientId == patientId && member.From <= now && (member.Until == null || member.Until > now))
            .Select(member => new { member.StaffId, member.IsPrimary }).ToListAsync(cancellationToken);
        var primary = members.Where(member => member.IsPrimary).ToList();
        return [.. (primary.Count > 0 ? primary : members).Select(member => member.StaffId)];
    }
}
