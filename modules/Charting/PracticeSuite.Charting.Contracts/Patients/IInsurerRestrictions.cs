namespace PracticeSuite.Charting.Contracts.Patients;

/// <summary>
/// For whoever takes a patient's request that the insurer is not told of what was paid in full (P-151): it stands on the patient, where claims
/// look (B-179). It asks for no permission of its own: whoever takes or ends the request has been asked.
/// </summary>
public interface IInsurerRestrictions
{
    /// <summary>The days may lie ahead. Said again, it is the same restriction.</summary>
    /// <param name="until">The last day; null = open.</param>
    Task KeepAsync(Guid patientId, DateOnly from, DateOnly? until, string reason, CancellationToken cancellationToken);

    /// <summary>Ends what was said for these days; nothing where it is over. Of the days before, the insurer still may not hear.</summary>
    /// <param name="on">The first day of which the insurer may hear.</param>
    Task EndAsync(Guid patientId, DateOnly from, DateOnly? until, DateOnly on, CancellationToken cancellationToken);
}
