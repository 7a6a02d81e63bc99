using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Charting.Data;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.CareTeams;

/// <summary>Changes a team and, in the same transaction, the relationships by which its members see the chart (P-120).</summary>
internal sealed class CareTeams(ChartingDbContext db, IRelationships relationships)
{
    public async Task<CareTeam> OfAsync(Guid patientId, CancellationToken cancellationToken)
    {
        if (await db.CareTeams.Include(team => team.Members).SingleOrDefaultAsync(team => team.Id == patientId, cancellationToken) is { } known)
            return known;
        // A patient whom nobody treats yet has no row; it begins with the first member.
        await db.PatientAsync(patientId, cancellationToken);
        return new CareTeam(db.CurrentPractice, patientId);
    }

    public async Task AddAsync(
        Guid patientId, Guid staffId, CareTeamPart part, bool isPrimary, DateTimeOffset from, DateTimeOffset? until, CancellationToken cancellationToken)
    {
        var team = await OfAsync(patientId, cancellationToken);
        if (db.Entry(team).State == EntityState.Detached)
            db.Add(team);
        var member = team.Add(staffId, part, isPrimary, from, until);
        db.Add(member);
        await SaveAsync(member, cancellationToken);
    }

    public async Task SaveAsync(CareTeamMember member, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        await relationships.KeepAsync(
            RelationshipKind.CareTeam, member.Id, member.PatientId, member.StaffId, member.From, member.Until, cancellationToken);
    }
}
