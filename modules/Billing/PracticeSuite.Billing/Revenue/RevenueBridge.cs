using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Contracts.Revenue;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Revenue;

/// <summary>Adds a month up, result by result and claim by claim: a month may have 100,000 of them, and none is kept.</summary>
internal sealed class RevenueBridge(BillingMonth month)
{
    private readonly Dictionary<RevenueStage, RevenueStageDto> _stages = Enum.GetValues<RevenueStage>()
        .ToDictionary(stage => stage, stage => new RevenueStageDto(stage, 0, Seconds.Zero, Money.Zero, 0));

    private readonly Dictionary<string, RevenueHoldDto> _held = new(StringComparer.Ordinal);
    private Seconds _leftOut;
    private DateTimeOffset? _evaluatedAt;

    public void Add(ResultFigure result)
    {
        _evaluatedAt = _evaluatedAt > result.EvaluatedAt ? _evaluatedAt : result.EvaluatedAt;
        _leftOut += result.Logged - result.Counted;
        if (result.Logged > Seconds.Zero)
            Add(RevenueStage.Logged, result.Logged, result.WorthCents);
        if (result.Decision == MonthDecision.Eligible)
            Add(RevenueStage.Qualified, result.Counted, result.WorthCents);
        else if (result.Holds is [var first, ..])
            Hold(first, result);
    }

    public void Add(ClaimFigure claim)
    {
        if (claim.IsClaimed)
            Add(RevenueStage.Claimed, claim.Counted, claim.ExpectedAllowedCents);
        if (claim.IsAccepted)
            Add(RevenueStage.Accepted, claim.Counted, claim.ExpectedAllowedCents);
        if (claim.IsPaid)
            Add(RevenueStage.Paid, claim.Counted, claim.PaidCents ?? 0);
        if (claim.IsDenied)
            Add(RevenueStage.Denied, claim.Counted, claim.ExpectedAllowedCents);
    }

    public RevenueBridgeDto ToDto() => new(
        month, _evaluatedAt, [.. _stages.Values.OrderBy(stage => stage.Stage)], _leftOut,
        [.. _held.Values.OrderByDescending(hold => hold.Amount).ThenByDescending(hold => hold.Months).ThenBy(hold => hold.Hold, StringComparer.Ordinal)]);

    private void Add(RevenueStage stage, Seconds time, long? cents)
    {
        var sum = _stages[stage];
        _stages[stage] = new RevenueStageDto(
            stage, sum.Months + 1, sum.Time + time, sum.Amount + new Money(cents ?? 0), sum.WithoutRate + (cents is null ? 1 : 0));
    }

    private void Hold(string code, ResultFigure result)
    {
        var sum = _held.GetValueOrDefault(code) ?? new RevenueHoldDto(code, HoldWords.LabelOf(code), 0, Seconds.Zero, Money.Zero);
        _held[code] = sum with
        {
            Months = sum.Months + 1,
            Time = sum.Time + result.Counted,
            Amount = sum.Amount + new Money(result.WorthCents ?? 0),
        };
    }
}
