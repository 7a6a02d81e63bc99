namespace PracticeSuite.Coordination.Contracts.Calls;

/// <summary>Whom a call that is being booked would be about.</summary>
public interface ICallSuggestions
{
    /// <summary>
    /// Patients whom all of them share, with why, as the caller may know it: first those whose agreed contact is overdue, by tier and days; then those who are
    /// short of minutes and have something else to be talked about; then by what an agenda would put first (K-083). Nobody is told to log more (B-213).
    /// </summary>
    /// <param name="staffIds">Two or more.</param>
    Task<IReadOnlyList<CallSuggestion>> GetAsync(IReadOnlyCollection<Guid> staffIds, CancellationToken cancellationToken);
}

/// <param name="Reasons">The most pressing first.</param>
public sealed record CallSuggestion(Guid PatientId, string Name, IReadOnlyList<string> Reasons);
