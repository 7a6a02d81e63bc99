using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Contracts.Revenue;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Revenue;

/// <summary>
/// What the running month is on its way to: its results are those of the evaluation that bills, and all that is added is each month's own
/// pace. Of a month without a rate it says nothing (B-140).
/// </summary>
internal sealed class Forecast(BillingMonth month, DateOnly today)
{
    /// <summary>Nobody has to clear these while the month runs: the one goes with work, the other is signed at its end.</summary>
    private static readonly HashSet<string> OfTheRunningMonth = new([HoldCode.TimeShort.ToText(), HoldCode.NotSigned.ToText()], StringComparer.Ordinal);

    private readonly int _days = month.LastDay.Day;
    private readonly int _gone = Math.Clamp(today.DayNumber - month.FirstDay.DayNumber + 1, 1, month.LastDay.Day);
    private readonly Dictionary<ForecastPart, ForecastPartDto> _parts = Enum.GetValues<ForecastPart>()
        .ToDictionary(part => part, part => new ForecastPartDto(part, 0, Money.Zero, 0));

    private DateTimeOffset? _evaluatedAt;

    /// <param name="claim">The month's, where there is one.</param>
    public void Add(ResultFigure result, ClaimFigure? claim)
    {
        _evaluatedAt = _evaluatedAt > result.EvaluatedAt ? _evaluatedAt : result.EvaluatedAt;
        var isAnswered = claim is { IsPaid: true } or { IsDenied: true };
        var (part, cents) = isAnswered ? (_parts[ForecastPart.Answered], claim!.PaidCents ?? 0) : (_parts[PartOf(result)], result.WorthCents);
        _parts[part.Part] = part with
        {
            Months = part.Months + 1,
            Amount = part.Amount + new Money(cents ?? 0),
            WithoutRate = part.WithoutRate + (cents is null ? 1 : 0),
        };
    }

    public ForecastDto ToDto() => new(month, _gone, _days, _evaluatedAt, [.. _parts.Values.OrderBy(part => part.Part)]);

    private ForecastPart PartOf(ResultFigure result) =>
        result.Decision == MonthDecision.Eligible ? ForecastPart.Eligible
        : !result.Holds.All(OfTheRunningMonth.Contains) ? ForecastPart.Blocked
        : IsOnPace(result) ? ForecastPart.OnPace
        : ForecastPart.Behind;

    /// <summary>As much a day as until today; whole numbers, so that a second too little is too little (B-075).</summary>
    private bool IsOnPace(ResultFigure result) => result.Counted.Value * _days >= (result.Counted + result.Missing).Value * _gone;
}
