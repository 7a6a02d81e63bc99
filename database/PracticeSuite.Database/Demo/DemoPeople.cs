using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Database.Demo;

/// <summary>The demo's staff, who act as themselves, whom each of them treats, and the patients whom therapist and prescriber share.</summary>
internal sealed class DemoPeople
{
    public const string Therapist = "CHEN";
    public const string Prescriber = "PATEL";

    private readonly OperationFactory _operations;
    private readonly PracticeId _practice;
    private readonly Dictionary<string, Guid> _staff;
    private readonly IReadOnlyList<UserThen> _users;
    private readonly DateTimeOffset _now;
    private IReadOnlyList<(Guid Patient, IReadOnlySet<Guid> Team)> _teams = [];

    private DemoPeople(OperationFactory operations, PracticeId practice, Dictionary<string, Guid> staff, IReadOnlyList<UserThen> users, DateTimeOffset now) =>
        (_operations, _practice, _staff, _users, _now) = (operations, practice, staff, users, now);

    /// <summary>By MRN.</summary>
    public IReadOnlyList<Guid> Shared => SharedBy(Therapist);

    /// <summary>With the prescriber, by MRN.</summary>
    public IReadOnlyList<Guid> SharedBy(string therapist) =>
        [.. _teams.Where(one => one.Team.Contains(_staff[therapist]) && one.Team.Contains(_staff[Prescriber])).Select(one => one.Patient)];

    /// <summary>By MRN.</summary>
    public IReadOnlyList<Guid> PatientsOf(string code) => [.. _teams.Where(one => one.Team.Contains(_staff[code])).Select(one => one.Patient)];

    public static async Task<DemoPeople> ReadAsync(OperationFactory operations, PracticeId practice, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var system = operations.For(Caller.System(practice));
        var staff = (await system.RunAsync<IStaffDirectory, IReadOnlyDictionary<Guid, StaffMember>>((all, ct) => all.GetAllAsync(ct), cancellationToken))
            .Values.ToDictionary(member => member.Code, member => member.Id, StringComparer.Ordinal);
        var users = await system.RunAsync<IUserHistory, IReadOnlyList<UserThen>>((all, ct) => all.GetAsync(now, ct), cancellationToken);
        var people = new DemoPeople(operations, practice, staff, users, now);
        people._teams = await system.RunAsync<IServiceProvider, IReadOnlyList<(Guid, IReadOnlySet<Guid>)>>((services, ct) => TeamsAsync(services, ct), cancellationToken);
        return people;
    }

    public Guid IdOf(string code) => _staff[code];

    /// <summary>As themselves, who have just proved it.</summary>
    public IOperations As(string code)
    {
        var user = _users.First(one => one.StaffId == _staff[code]);
        return _operations.For(new Caller(_practice, user.UserId, user.StaffId, user.DisplayName, user.Roles.ToHashSet(StringComparer.Ordinal), IsSystem: false) { VerifiedAt = _now });
    }

    private static async Task<IReadOnlyList<(Guid Patient, IReadOnlySet<Guid> Team)>> TeamsAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var (patients, teams) = ((IPatientDirectory)services.GetService(typeof(IPatientDirectory))!, (ICareTeamAppService)services.GetService(typeof(ICareTeamAppService))!);
        var found = new List<(Guid, IReadOnlySet<Guid>)>();
        foreach (var (_, patient) in (await patients.GetIdsByMrnAsync(cancellationToken)).OrderBy(one => one.Key, StringComparer.Ordinal))
        {
            var members = (await teams.GetAsync(patient, cancellationToken)).Members.Where(member => member.Until is null).Select(member => member.StaffId).ToHashSet();
            found.Add((patient, members));
        }

        return found;
    }
}
