using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Data;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.CareTeams;

/// <summary>Saves a team and, in the same transaction, the relationships by which its members see the chart (P-120).</summary>
internal sealed class CareTeamRecords(ChartingDbContext db, IRelationships relationships)
{
    public IQueryable<CareTeam> All => db.CareTeams.Include(team => team.Members);

    /// <summary>A patient whom nobody treats yet has no row; it begins with the first member.</summary>
    public async Task<CareTeam> OfAsync(Guid patientId, CancellationToken cancellationToken)
    {
        var patient = await db.PatientAsync(patientId, cancellationToken);
        return await All.AsSingleQuery().SingleOrDefaultAsync(team => team.Id == patient.Id, cancellationToken) ?? new CareTeam(db.CurrentPractice, patient.Id);
    }

    public async Task SaveAsync(CareTeam team, CareTeamMember changed, CancellationToken cancellationToken)
    {
        if (db.Entry(team).State == EntityState.Detached)
            db.Add(team);
        await db.SaveChangesAsync(cancellationToken);
        await relationships.KeepAsync(
            RelationshipKind.CareTeam, changed.Id, changed.PatientId, changed.StaffId, changed.From, changed.Until, cancellationToken);
    }
}
