using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Charting.Data;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.CareTeams;

internal sealed class CareTeamFacts(ChartingDbContext db, IAccess access, TimeProvider clock) : ICareTeamFacts
{
    public async Task<IReadOnlyList<Guid>> GetInChargeAsync(Guid patientId, CancellationToken cancellationToken)
    {
        var members = await MembersAsync(patientId, cancellationToken);
        var primary = members.Where(member => member.IsPrimary).ToList();
        return [.. (primary.Count > 0 ? primary : members).Select(member => member.StaffId)];
    }

    public async Task<IReadOnlyList<Guid>> GetMembersAsync(Guid patientId, CancellationToken cancellationToken) =>
        [.. (await MembersAsync(patientId, cancellationToken)).Select(member => member.StaffId).Distinct()];

    private async Task<List<CareTeamMember>> MembersAsync(Guid patientId, CancellationToken cancellationToken)
    {
        using var facts = access.ReadFacts();
        var now = clock.GetUtcNow();
        return await db.Set<CareTeamMember>().AsNoTracking()
            .Where(member => member.PatientId == patientId && member.From <= now && (member.Until == null || member.Until > now))
            .ToListAsync(cancellationToken);
    }
}
