using Microsoft.EntityFrameworkCore;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Platform.Access;

/// <summary>What connects the caller with a patient now; asked once a patient in an operation.</summary>
internal sealed class RelationshipReader(AccessDbContext db, CurrentCaller current)
{
    private readonly Dictionary<Guid, AccessReason?> _known = [];

    /// <summary>The plainest of all reasons that hold: a member of the care team who also broke the glass is a member of the team.</summary>
    public async Task<AccessReason?> ReasonAsync(Guid patientId, CancellationToken cancellationToken)
    {
        if (!_known.TryGetValue(patientId, out var reason))
            _known[patientId] = reason = await ReadAsync(patientId, cancellationToken);
        return reason;
    }

    /// <summary>Those with whom anything connects the caller; one statement, whatever their number.</summary>
    public async Task<IReadOnlySet<Guid>> AmongAsync(IReadOnlyCollection<Guid> patientIds, CancellationToken cancellationToken) => await db.Relationships
        .Where(Connections.Relationships(db)).Where(relation => patientIds.Contains(relation.PatientId))
        .Select(relation => relation.PatientId).ToHashSetAsync(cancellationToken);

    private async Task<AccessReason?> ReadAsync(Guid patientId, CancellationToken cancellationToken)
    {
        var me = current.Sight.StaffId;
        var found = await (
            from relation in db.Relationships.Where(Connections.Relationships(db))
            where relation.PatientId == patientId
            from link in db.Links.Where(Connections.Links(db)).Where(link => link.ForStaffId == relation.StaffId).DefaultIfEmpty()
            select new { relation.StaffId, relation.Kind, Link = link == null ? (StaffLinkKind?)null : link.Kind }).ToListAsync(cancellationToken);
        return found.Select(one => one.StaffId == me ? ReasonOf(one.Kind) : ReasonOf(one.Link)).Min();
    }

    private static AccessReason? ReasonOf(RelationshipKind kind) => kind switch
    {
        RelationshipKind.CareTeam => AccessReason.CareTeam,
        RelationshipKind.Appointment => AccessReason.Appointment,
        _ => AccessReason.BrokenGlass,
    };

    private static AccessReason? ReasonOf(StaffLinkKind? kind) => kind == StaffLinkKind.Supervision ? AccessReason.Supervision : AccessReason.Coverage;
}
