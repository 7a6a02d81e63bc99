using Microsoft.EntityFrameworkCore;
using PracticeSuite.Kernel;
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
    public async Task<IReadOnlySet<Guid>> AmongAsync(IReadOnlyCollection<Guid> patientIds, CancellationToken cancellationToken) => await db.Relationships
        .Where(Connections.Relationships(db)).Where(relation => patientIds.Contains(relation.PatientId))
        .Select(relation => relation.PatientId).ToHashSetAsync(cancellationToken);

    /// <summary>Asked as the filter asks of each labelled row.</summary>
    public Task<bool> OpenPart2Async(Guid patientId, CancellationToken cancellationToken)
    {
        var (sight, me, now) = (current.Sight, current.Sight.StaffId, current.Now);
        var (treats, bills, operates) = (
            sight.Purposes.HasFlag(Part2Purposes.Treatment), sight.Purposes.HasFlag(Part2Purposes.Payment), sight.Purposes.HasFlag(Part2Purposes.Operations));
        var members = db.ProgramMembers
            .Where(member => member.StaffId == me || (member.StaffId == null && sight.IsOfPractice))
            .Where(member => member.From <= now && (member.Until == null || member.Until > now)).Select(_ => 1);
        var consents = db.Part2Consents
            .Where(consent => consent.PatientId == patientId && consent.From <= now && (consent.Until == null || consent.Until > now))
            .Where(consent => (treats && consent.ForTreatment) || (bills && consent.ForPayment) || (operates && consent.ForOperations)).Select(_ => 1);
        var emergencies = db.Relationships
            .Where(relation => relation.Kind == RelationshipKind.BrokenGlass && relation.ReasonCode == PatientRelationship.MedicalEmergency)
            .Where(relation => relation.PatientId == patientId && relation.StaffId == me)
            .Where(relation => relation.From <= now && (relation.Until == null || relation.Until > now)).Select(_ => 1);
        return members.Concat(consents).Concat(emergencies).AnyAsync(cancellationToken);
    }

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
