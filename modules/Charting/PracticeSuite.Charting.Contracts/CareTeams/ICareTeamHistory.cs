using PracticeSuite.Kernel;

namespace PracticeSuite.Charting.Contracts.CareTeams;

/// <summary>Who treated whom and when, for the module that measures it: staff and nothing of the chart, as the caller's sight opens the teams.</summary>
public interface ICareTeamHistory
{
    /// <summary>On whose teams somebody was a therapist or a prescriber within the interval; one statement.</summary>
    Task<IReadOnlyList<Guid>> GetPatientsAsync(Guid staffId, Interval during, CancellationToken cancellationToken);

    /// <summary>On whose teams somebody is, whatever they do there; one statement.</summary>
    Task<IReadOnlyList<Guid>> GetPatientsOfAsync(Guid staffId, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Of therapists and prescribers, every time on a team that touches the interval, up to the patient's discharge or death; one statement.</summary>
    /// <param name="patients">Null = all of the practice.</param>
    Task<IReadOnlyList<TeamTime>> GetAsync(IdRange? patients, Interval during, CancellationToken cancellationToken);
}

/// <param name="Until">The first instant at which they were no member any more; null = open.</param>
public sealed record TeamTime(Guid PatientId, Guid StaffId, CareTeamPart Part, DateTimeOffset From, DateTimeOffset? Until);
