using PracticeSuite.Kernel;

namespace PracticeSuite.Charting.Contracts.CareTeams;

/// <summary>Who treats patients, for other modules, without a permission: what they answer is staff and nothing of the chart.</summary>
public interface ICareTeamFacts
{
    /// <summary>The patient's primary clinician now; everybody on the team where nobody is primary, nobody where there is no team.</summary>
    Task<IReadOnlyList<Guid>> GetInChargeAsync(Guid patientId, CancellationToken cancellationToken);

    /// <summary>Everybody on the team now.</summary>
    Task<IReadOnlyList<Guid>> GetMembersAsync(Guid patientId, CancellationToken cancellationToken);

    /// <summary>Who has one of these parts on the team now.</summary>
    Task<IReadOnlyList<Guid>> GetOfPartsAsync(Guid patientId, IReadOnlyCollection<CareTeamPart> parts, CancellationToken cancellationToken);

    /// <summary>Every therapist with every prescriber of an active patient, as far as the caller's sight opens the teams; one statement.</summary>
    /// <param name="patients">Null = all of the practice.</param>
    Task<IReadOnlyList<SharedPatient>> GetSharedAsync(IdRange? patients, CancellationToken cancellationToken);
}

/// <param name="Since">From when on both are on the team.</param>
/// <param name="HasPrimary">One of the two is the patient's primary clinician.</param>
public sealed record SharedPatient(Guid PatientId, Guid TherapistId, Guid PrescriberId, DateTimeOffset Since, bool HasPrimary)
{
    /// <summary>Somebody is one of the two.</summary>
    public bool IsOf(Guid? staffId) => staffId == TherapistId || staffId == PrescriberId;
}
