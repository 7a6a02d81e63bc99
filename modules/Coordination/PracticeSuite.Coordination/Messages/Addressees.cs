using PracticeSuite.Coordination.Contracts.Messages;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Platform.Access;
using PracticeSuite.Scheduling.Contracts.Calendar;

namespace PracticeSuite.Coordination.Messages;

/// <summary>Who can read what is written now: by role, by a relationship with the patient, and of what the Part 2 program writes by its rules.</summary>
internal sealed class Addressees(IConnectedStaff connected, IUserHistory users, IStaffDirectory staff, IAwayFacts leaves, TimeProvider clock)
{
    private readonly Dictionary<Guid, ILookup<Guid, StandInFact>> _standIns = [];

    public async Task<IReadOnlySet<Guid>> GetAsync(Guid? patientId, CancellationToken cancellationToken)
    {
        var readers = await ReadersAsync(cancellationToken);
        if (patientId is { } patient)
            readers.IntersectWith(await connected.GetAsync(patient, cancellationToken));
        return readers;
    }

    /// <summary>Of the readers those on the care team.</summary>
    public async Task<IReadOnlyList<Guid>> TeamAsync(Guid patientId, IReadOnlySet<Guid> readers, CancellationToken cancellationToken) =>
        [.. (await connected.GetTeamAsync(patientId, cancellationToken)).Where(readers.Contains)];

    public async Task<AddresseesDto> ShowAsync(Guid? patientId, Guid me, CancellationToken cancellationToken)
    {
        var all = (await GetAsync(patientId, cancellationToken)).Where(id => id != me).ToList();
        var team = patientId is { } patient ? await connected.GetTeamAsync(patient, cancellationToken) : new HashSet<Guid>();
        var away = await AwayAsync(patientId, cancellationToken);
        return new([.. all.Select(id => new AddresseeDto(id, away(id)))], [.. all.Where(team.Contains)]);
    }

    /// <exception cref="Kernel.BusinessException">Somebody among them cannot read it; the refusal says who can.</exception>
    public async Task DemandAsync(Guid? patientId, IReadOnlyCollection<Guid> to, Guid me, CancellationToken cancellationToken)
    {
        var known = await staff.GetAllAsync(cancellationToken);
        if (to.Where(id => !known.ContainsKey(id)).Select(id => (Guid?)id).FirstOrDefault() is { } unknown)
            throw CoordinationErrors.StaffNotFound(unknown, nameof(NewThread.To));
        var readers = await GetAsync(patientId, cancellationToken);
        var strangers = to.Where(id => !readers.Contains(id)).ToList();
        if (strangers.Count == 0)
            return;
        var (names, others) = (Names(known, strangers), Names(known, readers.Where(id => id != me)));
        throw patientId is null ? MessageErrors.NoReader(names, others) : MessageErrors.NotAddressable(names, others);
    }

    /// <summary>P-082: of what the program writes, whoever is not of it and whom no consent lets know.</summary>
    public async Task DemandOfProgramAsync(Guid patientId, IReadOnlyCollection<Guid> to, CancellationToken cancellationToken)
    {
        if (await connected.GetOfProgramAsync(patientId, cancellationToken) is { } program && to.Where(id => !program.Contains(id)).ToList() is { Count: > 0 } others)
            throw MessageErrors.NotForProgram(Names(await staff.GetAllAsync(cancellationToken), others));
    }

    /// <summary>Those of the readers who may know of what the program writes.</summary>
    public async Task<IReadOnlySet<Guid>> OfProgramAsync(Guid patientId, IReadOnlySet<Guid> readers, CancellationToken cancellationToken) =>
        await connected.GetOfProgramAsync(patientId, cancellationToken) is { } program ? readers.Where(program.Contains).ToHashSet() : readers;

    /// <summary>Who stands in for whom with that patient, or in what is about none (K-019).</summary>
    public async Task<ILookup<Guid, StandInFact>> StandInsAsync(Guid? about, CancellationToken cancellationToken)
    {
        if (!_standIns.TryGetValue(about ?? Guid.Empty, out var known))
            _standIns[about ?? Guid.Empty] = known = (await connected.GetStandInsAsync(about, cancellationToken)).ToLookup(link => link.ForStaffId);
        return known;
    }

    /// <summary>Who is away: on leave, whether or not somebody stands in, or with somebody who does (K-067). Who has a day of return is away until then, others as long as one of their stand-ins stays.</summary>
    public async Task<Func<Guid, AwayDto?>> AwayAsync(Guid? about, CancellationToken cancellationToken)
    {
        var (standIns, back) = (await StandInsAsync(about, cancellationToken), await leaves.GetAsync(cancellationToken));
        return staffId =>
        {
            var links = standIns[staffId].ToList();
            if (back.TryGetValue(staffId, out var returns))
                return new AwayDto([.. links.Select(link => link.StaffId).Distinct()], returns);
            return links.Count == 0 ? null : new AwayDto([.. links.Select(link => link.StaffId).Distinct()], links.Exists(link => link.Until is null) ? null : links.Max(link => link.Until));
        };
    }

    private async Task<HashSet<Guid>> ReadersAsync(CancellationToken cancellationToken) =>
        [.. (await users.GetAsync(clock.GetUtcNow(), cancellationToken)).Where(user => Reads(user.Roles)).Select(user => user.StaffId).OfType<Guid>()];

    private static bool Reads(IReadOnlyList<string> roles) => RoleMatrix.Shipped
        .Of(AccessObject.Messages, AccessAction.Read, roles.ToHashSet(StringComparer.Ordinal)).Any(grant => grant.Scope == AccessScope.Participants);

    private static string Names(IReadOnlyDictionary<Guid, StaffMember> known, IEnumerable<Guid> ids) =>
        string.Join(", ", ids.Where(known.ContainsKey).Select(id => $"{known[id].FirstName} {known[id].LastName}").Order(StringComparer.Ordinal));
}
