using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.CareTeams;

/// <summary>
/// Everyone who treats one patient, now and before, so that nobody is on it twice at a time and at most one is primary. Its id is the
/// patient's. Memberships end; none is removed, because who could see the chart last year is a question (P-120, P-141).
/// </summary>
internal sealed class CareTeam : AggregateRoot, IBelongsToPractice
{
    private readonly List<CareTeamMember> _members = [];

    private CareTeam()
    {
    }

    public CareTeam(PracticeId practice, Guid patientId) => (PracticeId, Id) = (practice, patientId);

    public PracticeId PracticeId { get; private init; }

    public IReadOnlyList<CareTeamMember> Members => _members;

    public CareTeamMember Add(Guid staffId, CareTeamPart part, bool isPrimary, DateTimeOffset from, DateTimeOffset? until = null)
    {
        Check.That(until is null || until > from, "To", "To is before From; give a later day or none.");
        Check.That(!isPrimary || until is null, "Primary", "Primary is for a membership that goes on; leave To empty or say no.");
        if (_members.Exists(other => other.StaffId == staffId && other.Overlaps(from, until)))
            throw ChartingErrors.CareTeamMemberKnown();
        var member = new CareTeamMember(this, staffId, part, from, until);
        _members.Add(member);
        if (isPrimary)
            MakePrimary(member);
        return member;
    }

    public CareTeamMember End(Guid memberId, DateTimeOffset at)
    {
        var member = Current(memberId, at);
        member.End(at);
        return member;
    }

    public CareTeamMember MakePrimary(Guid memberId, DateTimeOffset at) => MakePrimary(Current(memberId, at));

    private CareTeamMember MakePrimary(CareTeamMember primary)
    {
        foreach (var member in _members)
            member.IsPrimary = member == primary;
        return primary;
    }

    private CareTeamMember Current(Guid memberId, DateTimeOffset at) =>
        _members.Find(member => member.Id == memberId && member.IsOn(at)) ?? throw ChartingErrors.CareTeamMemberNotFound(memberId);
}

/// <summary>One time on the team; made and ended by <see cref="CareTeam"/>, which knows the others.</summary>
[Access(AccessObject.Demographics, By = nameof(StaffId))]
internal sealed class CareTeamMember : IPart2Item, IAboutPatient
{
    private CareTeamMember()
    {
    }

    public CareTeamMember(CareTeam team, Guid staffId, CareTeamPart part, DateTimeOffset from, DateTimeOffset? until) =>
        (PracticeId, PatientId, StaffId, Part, From, Until) = (team.PracticeId, team.Id, staffId, part, from, until);

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public PracticeId PracticeId { get; private init; }

    public Guid PatientId { get; private init; }

    public bool IsPart2 { get; private set; }

    public Guid StaffId { get; private init; }

    public CareTeamPart Part { get; private init; }

    public bool IsPrimary { get; set; }

    public DateTimeOffset From { get; private init; }

    /// <summary>The first instant at which they are no member any more; null = open.</summary>
    public DateTimeOffset? Until { get; private set; }

    public bool IsOn(DateTimeOffset at) => From <= at && (Until is null || Until > at);

    public bool Overlaps(DateTimeOffset from, DateTimeOffset? until) => (Until is null || Until > from) && (until is null || From < until);

    public void End(DateTimeOffset at) => (Until, IsPrimary) = (at, false);
}
