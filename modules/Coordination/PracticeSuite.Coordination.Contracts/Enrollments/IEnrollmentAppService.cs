namespace PracticeSuite.Coordination.Contracts.Enrollments;

/// <summary>
/// Who is enrolled in general BHI, and under whom. A patient has at most one enrollment per day and code (B-176, B-036); what would
/// overlap is refused with <c>Coordination:EnrollmentOverlaps</c>, naming the other's days.
/// </summary>
public interface IEnrollmentAppService
{
    /// <summary>All enrollments of one patient, the latest first.</summary>
    Task<IReadOnlyList<EnrollmentDto>> GetListAsync(Guid patientId, CancellationToken cancellationToken);

    /// <summary>The enrollments that cover the day, of all patients, in the order of patient ids.</summary>
    Task<IReadOnlyList<EnrollmentDto>> GetActiveAsync(DateOnly on, CancellationToken cancellationToken);

    Task<EnrollmentDto> EnrollAsync(EnrollPatient enroll, CancellationToken cancellationToken);

    /// <param name="lastDay">The last local day that is still enrolled; not in the future, as no day of a change is.</param>
    Task<EnrollmentDto> EndAsync(Guid enrollmentId, DateOnly lastDay, CancellationToken cancellationToken);

    /// <summary>Ends this enrollment on the day before <paramref name="from"/> and begins the next (B-177); answers the new one.</summary>
    Task<EnrollmentDto> ChangeBillingPractitionerAsync(
        Guid enrollmentId, Guid billingPractitionerId, DateOnly from, CancellationToken cancellationToken);

    /// <summary>
    /// Ends this enrollment on the day before <paramref name="from"/> and begins the next at another location (B-178); answers the new one.
    /// The service goes on: the visit that began it still counts (B-051, B-057).
    /// </summary>
    Task<EnrollmentDto> MoveAsync(Guid enrollmentId, Guid locationId, DateOnly from, CancellationToken cancellationToken);

    /// <summary>Names the care-team member who stands for continuity from a day on (B-014), or nobody; whoever did before that day still did.</summary>
    Task<EnrollmentDto> DesignateAsync(Guid enrollmentId, Guid? staffId, DateOnly from, CancellationToken cancellationToken);

    /// <summary>Confirms that staff are available to the patient face to face (B-017), or takes that back.</summary>
    Task<EnrollmentDto> AttestFaceToFaceAsync(Guid enrollmentId, bool available, CancellationToken cancellationToken);
}

/// <param name="To">The last day, when it is already known.</param>
public sealed record EnrollPatient(
    Guid PatientId,
    Guid LocationId,
    BhiCode Code,
    Guid BillingPractitionerId,
    Guid? DesignatedMemberId,
    DateOnly From,
    DateOnly? To = null,
    bool FaceToFaceAttested = false);

/// <summary>An enrollment as pages show it; From and To are local days at its location, both included.</summary>
public sealed record EnrollmentDto(
    Guid Id,
    Guid PatientId,
    Guid LocationId,
    BhiCode Code,
    Guid BillingPractitionerId,
    Guid? DesignatedMemberId,
    DateOnly From,
    DateOnly? To,
    bool FaceToFaceAttested);
