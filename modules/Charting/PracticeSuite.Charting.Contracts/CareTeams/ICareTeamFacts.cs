namespace PracticeSuite.Charting.Contracts.CareTeams;

/// <summary>Who treats patients, for other modules, without a permission: what they answer is staff and nothing of the chart.</summary>
public interface ICareTeamFacts
{
    /// <summary>The patient's primary clinician now; everybody on the team where nobody is primary, nobody where there is no team.</summary>
    Task<IReadOnlyList<Guid>> GetInChargeAsync(Guid patientId, CancellationToken cancellationToken);

    /// <summary>Everybody on the team now.</summary>
    Task<IReadOnlyList<Guid>> GetMembersAsync(Guid patientId, CancellationToken cancellationToken);
}
