using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Contracts.Months;

/// <summary>The codes that a patient's month could be billed under, side by side (§6 of the BHI rulebook).</summary>
public interface IMonthRoutingAppService
{
    /// <summary>As month end would decide at this moment; null where no enrollment touches the month.</summary>
    Task<MonthRoutingDto?> GetAsync(Guid patientId, BillingMonth month, CancellationToken cancellationToken);
}

/// <param name="Routed">The code that the month is billed under; null where none is.</param>
/// <param name="Why">A sentence.</param>
/// <param name="Candidates">The one that is billed first.</param>
public sealed record MonthRoutingDto(Guid PatientId, BillingMonth Month, string? Routed, string Why, IReadOnlyList<MonthCandidateDto> Candidates);

/// <param name="Label">The practice's own label of the code.</param>
/// <param name="Counted">Minutes that count for this code alone (B-078); null where the code is of no time, or somebody else's.</param>
/// <param name="Expected">What the payer is expected to allow; null = no rate is known (B-140).</param>
/// <param name="Rule">Of the rulebook, for the curious.</param>
public sealed record MonthCandidateDto(
    string Code, string Label, CandidateStanding Standing, string Why, string? Rule, Seconds? Counted, Seconds? Needed, Money? Expected, string? By);

public enum CandidateStanding
{
    /// <summary>The month is billed under it.</summary>
    Routes,

    /// <summary>It would be billed, were it not for another that goes before it.</summary>
    Behind,

    /// <summary>Something is missing; the holds say what.</summary>
    Held,

    /// <summary>It is billed here already, and nothing else of the month may be beside it.</summary>
    Instead,

    /// <summary>It may be billed beside the one that routes.</summary>
    Beside,

    /// <summary>An outside practitioner bills it.</summary>
    Elsewhere,

    /// <summary>Minutes are logged for it, and this product does not bill it.</summary>
    NotBilledHere,
}
