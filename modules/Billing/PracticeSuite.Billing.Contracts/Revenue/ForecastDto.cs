using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Contracts.Revenue;

/// <summary>How near the months of the running month are to a claim.</summary>
public enum ForecastPart
{
    /// <summary>Nothing holds it any more.</summary>
    Eligible,

    /// <summary>Short of time only, or only to be signed, and at the pace so far the threshold is met in time.</summary>
    OnPace,

    /// <summary>Short of time only, and the pace so far is too slow.</summary>
    Behind,

    /// <summary>Something else has to be done first.</summary>
    Blocked,

    /// <summary>Its payer has paid it, or said no: nothing is forecast of it any more.</summary>
    Answered,
}

/// <param name="Amount">What payers are expected to allow, on the day by which the month is judged now; of what is answered, what they have paid.</param>
public sealed record ForecastPartDto(ForecastPart Part, int Months, Money Amount, int WithoutRate);

/// <param name="DaysGone">Today among them.</param>
/// <param name="EvaluatedAt">Null where the month was not evaluated yet.</param>
public sealed record ForecastDto(BillingMonth Month, int DaysGone, int Days, DateTimeOffset? EvaluatedAt, IReadOnlyList<ForecastPartDto> Parts)
{
    /// <summary>What is eligible, and what gets there if work goes on as it has.</summary>
    public Money Likely => new(Parts.Where(part => part.Part is ForecastPart.Eligible or ForecastPart.OnPace).Sum(part => part.Amount.Cents));
}
