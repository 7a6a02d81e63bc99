using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Contracts.Revenue;

/// <summary>How far a month has come on its way to money; each but the last holds what the one before it let through.</summary>
public enum RevenueStage
{
    /// <summary>Somebody wrote it down.</summary>
    Logged,

    /// <summary>It can be claimed: nothing holds the month.</summary>
    Qualified,

    /// <summary>A claim of it went to the payer.</summary>
    Claimed,

    /// <summary>The payer has taken the claim, or has decided it.</summary>
    Accepted,

    /// <summary>The payer has decided for it, be it that patients pay all of it.</summary>
    Paid,

    /// <summary>The payer has decided against it.</summary>
    Denied,
}

/// <param name="Months">Of patients; one whose enrollment changed hands has one for each.</param>
/// <param name="Time">Of what is logged, each person's own; from then on what counts of it, once.</param>
/// <param name="Amount">What payers are expected to allow; of what is paid, what they paid.</param>
/// <param name="WithoutRate">Months whose amount nobody knows; they add nothing (B-140).</param>
public sealed record RevenueStageDto(RevenueStage Stage, int Months, Seconds Time, Money Amount, int WithoutRate);

/// <summary>Months held for a reason; one that is held for several stands under the first of them in the rulebook's order, so that the sums add up.</summary>
/// <param name="Hold">Its code, or <see cref="Others" />.</param>
/// <param name="Time">What would count.</param>
public sealed record RevenueHoldDto(string Hold, string Label, int Months, Seconds Time, Money Amount)
{
    /// <summary>Several reasons in one line, where a line of its own would tell of a Part 2 program (P-082).</summary>
    public const string Others = "";
}

/// <param name="EvaluatedAt">The month's latest evaluation that found something; null where there is none.</param>
/// <param name="LeftOut">Logged time that does not count: excluded, or of two people at once.</param>
public sealed record RevenueBridgeDto(
    BillingMonth Month, DateTimeOffset? EvaluatedAt, IReadOnlyList<RevenueStageDto> Stages, Seconds LeftOut, IReadOnlyList<RevenueHoldDto> Held)
{
    public RevenueStageDto Of(RevenueStage stage) => Stages.First(one => one.Stage == stage);
}
