using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Contracts.Revenue;

/// <param name="From">Claims answered from this day on.</param>
/// <param name="Payers">The one with most claims first.</param>
public sealed record DaysToPayDto(DateOnly From, DateOnly To, DaysToPayRowDto All, IReadOnlyList<DaysToPayRowDto> Payers);

/// <param name="Median">Half of the claims were paid within so many days; null where there is none.</param>
/// <param name="NineTenths">Nine of ten were.</param>
public sealed record DaysToPayRowDto(string Payer, int Claims, int? Median, int? NineTenths);

/// <param name="Payers">The highest rate first.</param>
/// <param name="Reasons">The largest sum first.</param>
public sealed record DenialsDto(DateOnly From, DateOnly To, IReadOnlyList<DenialPayerDto> Payers, IReadOnlyList<DenialReasonDto> Reasons);

/// <param name="Answers">Claims that the payer decided, each time it did.</param>
public sealed record DenialPayerDto(string Payer, int Answers, int Denied, Money Amount)
{
    /// <summary>In whole percent; null where nothing was answered.</summary>
    public int? Percent => Answers == 0 ? null : (int)Math.Round(100m * Denied / Answers, MidpointRounding.AwayFromZero);
}

/// <param name="Reason">"CO-97"; empty where the payer gave none.</param>
/// <param name="Action">What to do first (§6.3).</param>
public sealed record DenialReasonDto(string Reason, string Meaning, string Action, int Denied, Money Amount);
