using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Contracts.Months;

/// <summary>What the months of care management come to (K-151), for whoever leads the practice: counts and the money, and no claim.</summary>
public interface IMonthYieldAppService
{
    /// <summary>As the month was last evaluated, with the course of the months before it.</summary>
    Task<MonthYieldDto> GetAsync(BillingMonth month, CancellationToken cancellationToken);

    /// <summary>Whose months stand behind a part of it, by name; only patients whose meter the caller may see.</summary>
    /// <param name="hold">The code for which months are held; null = whatever it is.</param>
    Task<YieldListDto> GetListAsync(BillingMonth month, YieldPart part, string? hold, CancellationToken cancellationToken);
}

/// <param name="Months">Of patients who were enrolled; one whose enrollment changed hands has one for each.</param>
/// <param name="Holds">Why months are held, the most frequent first; a month may be held for several reasons.</param>
/// <param name="Paid">What payers paid for the month's claims so far.</param>
public sealed record MonthYieldDto(BillingMonth Month, int Months, int Eligible, int Held, int NearMiss, IReadOnlyList<HoldCountDto> Holds, Money Paid)
{
    /// <summary>The months before it of which something is known, the oldest first.</summary>
    public IReadOnlyList<YieldOfMonth> Before { get; init; } = [];
}

/// <param name="Months">Patients' months that were evaluated.</param>
public sealed record YieldOfMonth(BillingMonth Month, int Months, int Eligible, Money Paid);

public enum YieldPart
{
    Eligible,
    Held,

    /// <summary>Held with 15:00 to 19:59.</summary>
    NearMiss,
}

/// <param name="Of">How many there are, of whomever.</param>
/// <param name="Rows">Those that the caller may see.</param>
public sealed record YieldListDto(BillingMonth Month, YieldPart Part, int Of, IReadOnlyList<YieldRowDto> Rows);

/// <param name="Patient">"Alvarez, Rosa".</param>
/// <param name="Holds">Labels of what holds the month.</param>
public sealed record YieldRowDto(Guid ResultId, Guid PatientId, string Patient, Seconds Counted, IReadOnlyList<string> Holds);
