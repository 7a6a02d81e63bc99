using Microsoft.EntityFrameworkCore;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Platform.Access;

/// <summary>Whom something connects with a patient now, and who stands in for whom (P-120): for modules that address somebody. It answers staff, nothing of the chart.</summary>
public interface IConnectedStaff
{
    /// <summary>By a relationship of their own, or by standing for somebody who has one.</summary>
    Task<IReadOnlySet<Guid>> GetAsync(Guid patientId, CancellationToken cancellationToken);

    /// <summary>Of the members of the patient's care team alone, whoever stands for them.</summary>
    Task<IReadOnlySet<Guid>> GetTeamAsync(Guid patientId, CancellationToken cancellationToken);

    /// <summary>Who may know of what the Part 2 program records about the patient: null = the practice as a whole, or a consent to treatment opens it to whoever treats.</summary>
    Task<IReadOnlySet<Guid>?> GetOfProgramAsync(Guid patientId, CancellationToken cancellationToken);

    /// <summary>Stand-ins that are on now.</summary>
    Task<IReadOnlyList<StaffLink>> GetStandInsAsync(CancellationToken cancellationToken);
}

internal sealed class ConnectedStaff(AccessDbContext db, CurrentCaller caller) : IConnectedStaff
{
    public async Task<IReadOnlySet<Guid>> GetAsync(Guid patientId, CancellationToken cancellationToken)
    {
        var now = caller.Now;
        var own = OpenRelations(patientId);
        var links = db.Links.Where(link => link.From <= now && (link.Until == null || link.Until > now))
            .Where(link => own.Any(relation => relation.Kind != RelationshipKind.BrokenGlass && relation.StaffId == link.ForStaffId));
        return await own.Select(relation => relation.StaffId).Union(links.Select(link => link.StaffId)).ToHashSetAsync(cancellationToken);
    }

    public async Task<IReadOnlySet<Guid>> GetTeamAsync(Guid patientId, CancellationToken cancellationToken) => await OpenRelations(patientId)
        .Where(relation => relation.Kind == RelationshipKind.CareTeam).Select(relation => relation.StaffId).ToHashSetAsync(cancellationToken);

    public async Task<IReadOnlySet<Guid>?> GetOfProgramAsync(Guid patientId, CancellationToken cancellationToken)
    {
        var now = caller.Now;
        if (await db.Part2Consents.AnyAsync(
            one => one.PatientId == patientId && one.ForTreatment && one.From <= now && (one.Until == null || one.Until > now), cancellationToken))
            return null;
        var members = await db.ProgramMembers.Where(one => one.From <= now && (one.Until == null || one.Until > now)).Select(one => one.StaffId).ToListAsync(cancellationToken);
        return members.Contains(null) ? null : members.OfType<Guid>().ToHashSet();
    }

    public async Task<IReadOnlyList<StaffLink>> GetStandInsAsync(CancellationToken cancellationToken)
    {
        var now = caller.Now;
        return await db.Links.AsNoTracking().Where(link => link.Kind == StaffLinkKind.Coverage && link.From <= now && (link.Until == null || link.Until > now))
            .ToListAsync(cancellationToken);
    }

    private IQueryable<PatientRelationship> OpenRelations(Guid patientId)
    {
        var now = caller.Now;
        return db.Relationships.Where(relation => relation.PatientId == patientId && relation.From <= now && (relation.Until == null || relation.Until > now));
    }
}
