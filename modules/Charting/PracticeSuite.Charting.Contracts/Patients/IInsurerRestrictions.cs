namespace PracticeSuite.Charting.Contracts.Patients;

/// <summary>
/// For whoever answers a patient's request that the insurer is not told (P-151): what is agreed to stands on the patient, where claims look.
/// It asks for no permission of its own: whoever agrees has been asked.
/// </summary>
public interface IInsurerRestrictions
{
    /// <summary>From a day on; nothing where it holds already.</summary>
    Task KeepAsync(Guid patientId, DateOnly on, string reason, CancellationToken cancellationToken);

    /// <summary>The first day of which the insurer may hear; nothing where none holds.</summary>
    Task EndAsync(Guid patientId, DateOnly on, CancellationToken cancellationToken);
}
