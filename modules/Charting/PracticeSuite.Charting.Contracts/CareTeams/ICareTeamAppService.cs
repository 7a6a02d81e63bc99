using PracticeSuite.Kernel;

namespace PracticeSuite.Charting.Contracts.CareTeams;

/// <summary>Who treats a patient, since when and until when: the relationship that opens a chart (P-120).</summary>
public interface ICareTeamAppService
{
    /// <summary>Everyone who is or was a member, those of today first. Open to whoever may know the patient: it says whom to call.</summary>
    Task<CareTeamDto> GetAsync(Guid patientId, CancellationToken cancellationToken);

    /// <summary>Somebody else who works here; oneself only where nobody else does.</summary>
    /// <exception cref="BusinessException">
    /// <c>Charting:CareTeamMemberKnown</c>, <c>Charting:StaffNotFound</c>, <c>Charting:CareTeamNeedsStaff</c>, <c>Charting:CareTeamNeedsAnother</c>.
    /// </exception>
    Task<CareTeamDto> AddAsync(Guid patientId, NewCareTeamMember member, CancellationToken cancellationToken);

    /// <summary>Ends a membership now; what the member could see until then stays on record.</summary>
    Task<CareTeamDto> EndAsync(Guid patientId, Guid memberId, CancellationToken cancellationToken);

    /// <summary>The clinician whom others turn to, and who is told when somebody breaks the glass (P-121).</summary>
    Task<CareTeamDto> MakePrimaryAsync(Guid patientId, Guid memberId, CancellationToken cancellationToken);
}

/// <param name="MayManage">Whether the caller may change it.</param>
public sealed record CareTeamDto(Guid PatientId, IReadOnlyList<CareTeamMemberDto> Members, bool MayManage);

public sealed record CareTeamMemberDto(Guid Id, Guid StaffId, CareTeamPart Part, bool IsPrimary, DateTimeOffset From, DateTimeOffset? Until);

public sealed record NewCareTeamMember(Guid StaffId, CareTeamPart Part, bool IsPrimary);

/// <summary>What a member does for the patient.</summary>
public enum CareTeamPart
{
    Therapist,
    Prescriber,
    CareCoordinator,
    Other,
}
