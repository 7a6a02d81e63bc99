using Microsoft.EntityFrameworkCore;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Platform.Access;

/// <summary>What connects the caller with a patient now; asked once a patient in an operation.</summary>
internal sealed class RelationshipReader(AccessDbContext db, CurrentCaller current)
{
    private readonly Dictionary<Guid, AccessReason?> _known = [];
    private readonly Dictionary<Guid, bool> _asks = [];

    /// <summary>The plainest of all reasons that hold: a member of the care team who also broke the glass is a member of the team.</summary>
    public async Task<AccessReason?> ReasonAsync(Guid patientId, CancellationToken cancellationToken)
    {
        if (!_known.TryGetValue(patientId, out var reason))
            _known[patientId] = reason = await ReadAsync(patientId, cancellationToken);
        return reason;
    }

    /// <summary>Whether the chart is sensitive and the caller has not said yet why they open it (P-122).</summary>
    public async Task<bool> AsksReasonAsync(Guid patientId, CancellationToken cancellationToken)
    {
        if (!_asks.TryGetValue(patientId, out var asks))
            _asks[patientId] = asks = (await AskingAmongAsync([patientId], cancellationToken)).Count > 0;
        return asks;
    }

    /// <summary>The same of many; no statement where the practice has no sensitive chart.</summary>
    public async Task<IReadOnlySet<Guid>> AskingAmongAsync(IReadOnlyCollection<Guid> patientIds, CancellationToken cancellationToken)
    {
        if (!current.Sight.AsksReasons)
            return new HashSet<Guid>();
        var (me, now) = (current.Sight.UserId, current.Now);
        return await db.SensitiveCharts
            .Where(chart => patientIds.Contains(chart.PatientId) && chart.From <= now && (chart.Until == null || chart.Until > now))
            .Where(chart => !db.ChartReasons.Any(reason => reason.PatientId == chart.PatientId && reason.UserId == me && reason.From <= now && reason.Until > now))
            .Select(chart => chart.PatientId).ToHashSetAsync(cancellationToken);
    }

    /// <summary>Those with whom anything connects the caller; one statement, whatever their number.</summary>
    public async Task<IReadOnlySet<Guid>> AmongAsync(IReadOnlyCollection<Guid> patientIds, CancellationToken cancellationToken)
    {
        var (me, now) = (current.Sight.StaffId, current.Now);
        return await db.Relationships
            .Where(relation => patientIds.Contains(relation.PatientId) && relation.From <= now && (relation.Until == null || relation.Until > now))
            .Where(relation => relation.StaffId == me || db.Links.Any(
                link => link.StaffId == me && link.ForStaffId == relation.StaffId && link.From <= now && (link.Until == null || link.Until > now)))
            .Select(relation => relation.PatientId).ToHashSetAsync(cancellationToken);
    }

    private async Task<AccessReason?> ReadAsync(Guid patientId, CancellationToken cancellationToken)
    {
        var (me, now) = (current.Sight.StaffId, current.Now);
        var found = await (
            from relation in db.Relationships
            where relation.PatientId == patientId && relation.From <= now && (relation.Until == null || relation.Until > now)
            from link in db.Links
                .Where(link => link.StaffId == me && link.ForStaffId == relation.StaffId && link.From <= now && (link.Until == null || link.Until > now))
                .DefaultIfEmpty()
            where relation.StaffId == me || link != null
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
