using PracticeSuite.Kernel;

namespace PracticeSuite.Coordination.Contracts.Agreements;

/// <summary>
/// For whoever finds that a pair lacks something that only its two can do (K-001, K-004): a notice to both, in one click. What was asked within a day is not told again.
/// </summary>
public interface IPairAskAppService
{
    /// <summary>That they agree on how they keep in touch.</summary>
    /// <exception cref="BusinessException"><c>Coordination:SharedPatientNotFound</c>: the two share no active patient.</exception>
    Task AskForAgreementAsync(Guid therapistId, Guid prescriberId, CancellationToken cancellationToken);

    /// <summary>That they name crisis lead and backup of a patient.</summary>
    /// <exception cref="BusinessException"><c>Coordination:SharedPatientNotFound</c>: the two do not share the patient.</exception>
    Task AskForLeadAsync(Guid patientId, Guid therapistId, Guid prescriberId, CancellationToken cancellationToken);
}
