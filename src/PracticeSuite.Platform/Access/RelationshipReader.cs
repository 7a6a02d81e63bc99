using Microsoft.EntityFrameworkCore;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Platform.Access;

/// <summary>What connects the caller with a patient now; asked once a patient in an operation that changes nothing of it.</summary>
internal sealed class RelationshipReader(AccessDbContext db, CurrentCaller current)
{
    private readonly Dictionary<Guid, AccessReason?> _known = [];
    private readonly Dictionary<Guid, bool> _asks = [];
    private readonly Dictionary<Guid, bool> _part2 = [];

    /// <summary>Finds out what the filter asks of the patient's rows, for the contexts that are made from now on. The program itself sees everything.</summary>
    public async Task TurnToAsync(Guid patientId, CancellationToken cancellationToken)
    {
        if (current.Caller.IsSystem)
            return;
        current.About = new PatientSight(
            patientId, await ReasonAsync(patientId, cancellationToken) is not null, await AsksReasonAsync(patientId, cancellationToken), await OpenPart2Async(patientId, cancellationToken));
    }

    /// <summary>The plainest of all reasons that hold: a member of the care team who also broke the glass is a member of the team.</summary>
    public async Task<AccessReason?> ReasonAsync(Guid patientId, CancellationToken cancellationToken)
    {
        if (!_known.TryGetValue(patientId, out var reason))
            _known[patientId] = reason = await ReadAsync(patientId, cancellationToken);
        return reason;
    }

    /// <summary>Something connects somebody with a patient, or no longer: what was known is asked again.</summary>
    public void Forget()
    {
        if (current.About is not null)
            throw new InvalidOperationException("An operation about one patient connects nobody with them: its filter would go by what was before.");
        _known.Clear();
        _part2.Clear();
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

    /// <summary>Those with whom anything connects the caller; one statement, whatever their number, and none where it was asked before.</summary>
    public async Task<IReadOnlySet<Guid>> AmongAsync(IReadOnlyCollection<Guid> patientIds, CancellationToken cancellationToken) => patientIds.All(_known.ContainsKey)
        ? patientIds.Where(patient => _known[patient] is not null).ToHashSet()
        : await db.Relationships
            .Where(Connections.Relationships(db)).Where(relation => patientIds.Contains(relation.PatientId))
            .Select(relation => relation.PatientId).ToHashSetAsync(cancellationToken);

    /// <summary>Asked as the filter asks of each labelled row.</summary>
    public async Task<bool> OpenPart2Async(Guid patientId, CancellationToken cancellationToken)
    {
        if (!_part2.TryGetValue(patientId, out var opens))
        {
            _part2[patientId] = opens = await Memberships().Select(_ => 1).Concat(Consents([patientId]).Select(_ => 1)).Concat(Emergencies([patientId]).Select(_ => 1))
                .AnyAsync(cancellationToken);
        }

        return opens;
    }

    /// <summary>The same of many, in at most two statements.</summary>
    public async Task<IReadOnlySet<Guid>> Part2AmongAsync(IReadOnlyCollection<Guid> patientIds, CancellationToken cancellationToken) =>
        patientIds.Count == 0 || await Memberships().AnyAsync(cancellationToken)
            ? patientIds.ToHashSet()
            : await Consents(patientIds).Select(consent => consent.PatientId)
                .Union(Emergencies(patientIds).Select(relation => relation.PatientId)).ToHashSetAsync(cancellationToken);

    private IQueryable<Part2Member> Memberships()
    {
        var (sight, me, now) = (current.Sight, current.Sight.StaffId, current.Now);
        return db.ProgramMembers
            .Where(member => member.StaffId == me || (member.StaffId == null && sight.IsOfPractice))
            .Where(member => member.From <= now && (member.Until == null || member.Until > now));
    }

    private IQueryable<Part2Consent> Consents(IReadOnlyCollection<Guid> patientIds)
    {
        var (purposes, now) = (current.Sight.Purposes, current.Now);
        var (treats, bills, operates) = (
            purposes.HasFlag(Part2Purposes.Treatment), purposes.HasFlag(Part2Purposes.Payment), purposes.HasFlag(Part2Purposes.Operations));
        return db.Part2Consents
            .Where(consent => patientIds.Contains(consent.PatientId) && consent.From <= now && (consent.Until == null || consent.Until > now))
            .Where(consent => (treats && consent.ForTreatment) || (bills && consent.ForPayment) || (operates && consent.ForOperations));
    }

    private IQueryable<PatientRelationship> Emergencies(IReadOnlyCollection<Guid> patientIds)
    {
        var (me, now) = (current.Sight.StaffId, current.Now);
        return db.Relationships
            .Where(relation => relation.Kind == RelationshipKind.BrokenGlass && relation.ReasonCode == PatientRelationship.MedicalEmergency)
            .Where(relation => patientIds.Contains(relation.PatientId) && relation.StaffId == me)
            .Where(relation => relation.From <= now && (relation.Until == null || relation.Until > now));
    }

    private async Task<AccessReason?> ReadAsync(Guid patientId, CancellationToken cancellationToken)
    {
        var me = current.Sight.StaffId;
        var (memberships, consents, emergencies) = (Memberships(), Consents([patientId]), Emergencies([patientId]));
        var found = await (
            from relation in db.Relationships.Where(Connections.Relationships(db))
            where relation.PatientId == patientId
            from link in db.Links.Where(Connections.Links(db)).Where(Connections.HoldFor(db, patientId))
                .Where(link => link.ForStaffId == relation.StaffId).DefaultIfEmpty()
            select new
            {
                relation.StaffId, relation.Kind, Link = link == null ? (StaffLinkKind?)null : link.Kind, OpensPart2 = memberships.Any() || consents.Any() || emergencies.Any(),
            }).ToListAsync(cancellationToken);
        if (found is [var any, ..])
            _part2[patientId] = any.OpensPart2;
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
