using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Contracts.Months;

/// <summary>What the months of care management come to (K-151), for whoever leads the practice: counts, no patient and no claim.</summary>
public interface IMonthYieldAppService
{
    /// <summary>As the month was last evaluated.</summary>
    Task<MonthYieldDto> GetAsync(BillingMonth month, CancellationToken cancellationToken);
}

/// <param name="Months">Of patients who were enrolled; one whose enrollment changed hands has one for each.</param>
/// <param name="Holds">Why months are held, the most frequent first; a month may be held for several reasons.</param>
/// <param name="Paid">What payers paid for the month's claims so far; null = not for the reader.</param>
public sealed record MonthYieldDto(BillingMonth Month, int Months, int Eligible, int Held, int NearMiss, IReadOnlyList<HoldCountDto> Holds, Money? Paid);
