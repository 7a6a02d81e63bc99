using Microsoft.EntityFrameworkCore;
using PracticeSuite.Platform.Data;
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

    /// <summary>Stand-ins that are on now, also those for some patients alone.</summary>
    Task<IReadOnlyList<StandInFact>> GetStandInsAsync(CancellationToken cancellationToken);

    /// <summary>Stand-ins that are on now for a patient (K-019), or for what is about none; where nobody stands in for some alone, of no statement more.</summary>
    Task<IReadOnlyList<StandInFact>> GetStandInsAsync(Guid? patientId, CancellationToken cancellationToken);

    /// <summary>Which of the patients somebody has to do with themselves now.</summary>
    Task<IReadOnlySet<Guid>> GetOwnAmongAsync(Guid staffId, IReadOnlyCollection<Guid> patientIds, CancellationToken cancellationToken);

    /// <summary>Of whom stand-ins are that were arranged for some patients alone, by what made them.</summary>
    Task<ILookup<Guid, Guid>> GetScopesAsync(IReadOnlyCollection<Guid> sourceIds, CancellationToken cancellationToken);
}

/// <summary>Somebody who stands for another while they are away; kept for many operations, and so nothing that can be changed.</summary>
/// <param name="Until">The first instant at which they no longer do; null = open.</param>
public sealed record StandInFact(Guid StaffId, Guid ForStaffId, DateTimeOffset From, DateTimeOffset? Until)
{
    public Guid LinkId { get; init; }

    /// <summary>For some of their patients alone (K-019).</summary>
    public bool IsOfSome { get; init; }
}

internal sealed class ConnectedStaff(AccessDbContext db, CurrentCaller caller, PracticeWide kept) : IConnectedStaff
{
    public async Task<IReadOnlySet<Guid>> GetAsync(Guid patientId, CancellationToken cancellationToken)
    {
        var now = caller.Now;
        var own = OpenRelations(patientId);
        var links = db.Links.Where(link => link.From <= now && (link.Until == null || link.Until > now))
            .Where(Connections.HoldFor(db, patientId))
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

    public async Task<IReadOnlyList<StandInFact>> GetStandInsAsync(CancellationToken cancellationToken)
    {
        var now = caller.Now;
        return [.. (await kept.GetAsync(CoveragesAsync, cancellationToken)).All.Where(link => link.From <= now && (link.Until == null || link.Until > now))];
    }

    public async Task<IReadOnlyList<StandInFact>> GetStandInsAsync(Guid? patientId, CancellationToken cancellationToken)
    {
        var all = await GetStandInsAsync(cancellationToken);
        var some = all.Where(link => link.IsOfSome).Select(link => link.LinkId).ToList();
        if (some.Count == 0)
            return all;
        var these = patientId is { } patient
            ? await db.LinkPatients.Where(one => some.Contains(one.LinkId) && one.PatientId == patient).Select(one => one.LinkId).ToHashSetAsync(cancellationToken)
            : [];
        return [.. all.Where(link => !link.IsOfSome || these.Contains(link.LinkId))];
    }

    public async Task<IReadOnlySet<Guid>> GetOwnAmongAsync(Guid staffId, IReadOnlyCollection<Guid> patientIds, CancellationToken cancellationToken)
    {
        var now = caller.Now;
        return await db.Relationships
            .Where(relation => patientIds.Contains(relation.PatientId) && relation.StaffId == staffId && relation.Kind != RelationshipKind.BrokenGlass)
            .Where(relation => relation.From <= now && (relation.Until == null || relation.Until > now)).Select(relation => relation.PatientId).ToHashSetAsync(cancellationToken);
    }

    public async Task<ILookup<Guid, Guid>> GetScopesAsync(IReadOnlyCollection<Guid> sourceIds, CancellationToken cancellationToken) => (await db.Links
        .Where(link => link.Kind == StaffLinkKind.Coverage && link.IsOfSome && sourceIds.Contains(link.SourceId))
        .Join(db.LinkPatients, link => link.Id, one => one.LinkId, (link, one) => new { link.SourceId, one.PatientId }).Distinct().ToListAsync(cancellationToken))
        .ToLookup(one => one.SourceId, one => one.PatientId);

    private async Task<Coverages> CoveragesAsync(CancellationToken cancellationToken) =>
        new(await db.Links.AsNoTracking().Where(link => link.Kind == StaffLinkKind.Coverage)
            .Select(link => new StandInFact(link.StaffId, link.ForStaffId, link.From, link.Until) { LinkId = link.Id, IsOfSome = link.IsOfSome }).ToListAsync(cancellationToken));

    private IQueryable<PatientRelationship> OpenRelations(Guid patientId)
    {
        var now = caller.Now;
        return db.Relationships.Where(relation => relation.PatientId == patientId && relation.From <= now && (relation.Until == null || relation.Until > now));
    }

    private sealed record Coverages(IReadOnlyList<StandInFact> All);
}
