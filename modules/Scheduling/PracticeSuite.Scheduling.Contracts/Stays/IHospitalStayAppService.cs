using PracticeSuite.Scheduling.Contracts.Visits;

namespace PracticeSuite.Scheduling.Contracts.Stays;

/// <summary>Stays in hospitals, as the practice learns of them (B-171).</summary>
public interface IHospitalStayAppService
{
    /// <summary>All stays of one patient, the latest first.</summary>
    Task<IReadOnlyList<HospitalStayDto>> GetListAsync(Guid patientId, CancellationToken cancellationToken);

    /// <summary>A stay that overlaps another of the same kind is refused with <c>Scheduling:StayOverlaps</c>.</summary>
    Task<HospitalStayDto> RecordAsync(RecordHospitalStay record, CancellationToken cancellationToken);

    Task<HospitalStayDto> DischargeAsync(Guid id, DateTimeOffset dischargedAt, CancellationToken cancellationToken);
}

/// <param name="DischargedAt">Null while the patient is still there.</param>
public sealed record RecordHospitalStay(
    Guid PatientId, HospitalStayKind Kind, DateTimeOffset AdmittedAt, DateTimeOffset? DischargedAt, string? Facility);

public sealed record HospitalStayDto(
    Guid Id, Guid PatientId, HospitalStayKind Kind, DateTimeOffset AdmittedAt, DateTimeOffset? DischargedAt, string? Facility);
