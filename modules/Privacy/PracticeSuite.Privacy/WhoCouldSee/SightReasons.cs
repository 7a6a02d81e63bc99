using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Platform.Access;
using PracticeSuite.Privacy.Contracts.WhoCouldSee;

namespace PracticeSuite.Privacy.WhoCouldSee;

/// <summary>Why somebody could see a kind of record: by the same matrix and the same rows as the filter, at another instant.</summary>
internal static class SightReasons
{
    public static AccessObject ObjectOf(RecordKind what) => Enum.Parse<AccessObject>(what.ToString());

    public static IReadOnlyList<SightReason> Of(UserThen user, AccessObject what, AccessThen then)
    {
        var grants = RoleMatrix.Shipped.Of(what, AccessAction.Read, user.Roles.ToHashSet(StringComparer.Ordinal)).ToList();
        List<SightReason> reasons = grants.Exists(grant => grant.Scope == AccessScope.All) ? [new SightReason(SightKind.Role)] : [];
        if (grants.Exists(grant => grant.Scope == AccessScope.Team) && user.StaffId is { } staff)
            reasons.AddRange(Related(staff, then));
        if (reasons.Count == 0 && grants.Exists(grant => grant.Scope is AccessScope.Own or AccessScope.Participants) && user.StaffId is not null)
            reasons.Add(new SightReason(SightKind.Own));
        return [.. reasons.OrderBy(reason => reason.Kind).ThenBy(reason => reason.Since)];
    }

    private static IEnumerable<SightReason> Related(Guid staff, AccessThen then) =>
        then.Relationships.Where(row => row.StaffId == staff)
            .Select(row => new SightReason(KindOf(row.Kind), Known(row.From, row.RecordedAt), row.Until, Code: row.ReasonCode))
            .Concat(
                from link in then.Links
                where link.StaffId == staff && then.Relationships.Any(row => row.StaffId == link.ForStaffId && row.Kind != RelationshipKind.BrokenGlass)
                select new SightReason(KindOf(link.Kind), Known(link.From, link.RecordedAt), link.Until, link.ForStaffId));

    /// <summary>What was written down after it began has opened the chart from then on.</summary>
    public static DateTimeOffset Known(DateTimeOffset from, DateTimeOffset? recorded) => recorded > from ? recorded.Value : from;

    private static SightKind KindOf(RelationshipKind kind) => kind switch
    {
        RelationshipKind.CareTeam => SightKind.CareTeam,
        RelationshipKind.Appointment => SightKind.Appointment,
        _ => SightKind.BrokenGlass,
    };

    private static SightKind KindOf(StaffLinkKind kind) => kind == StaffLinkKind.Supervision ? SightKind.Supervision : SightKind.Coverage;
}
