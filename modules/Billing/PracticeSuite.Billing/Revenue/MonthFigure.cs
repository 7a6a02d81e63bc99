using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Revenue;

/// <summary>Of a stored result that stands, what sums are made of.</summary>
internal sealed record ResultFigure(Guid PatientId, MonthDecision Decision, string HoldCodes, Seconds Logged, Seconds Counted, Seconds Missing, long? WorthCents, DateTimeOffset EvaluatedAt)
{
    public IReadOnlyList<string> Holds => HoldCodes.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Of a claim, what sums are made of.</summary>
/// <param name="Counted">Of its latest version.</param>
internal sealed record ClaimFigure(
    ClaimState State, int Frequency, bool TurnedAway, DateOnly? AnsweredOn, long? ExpectedAllowedCents, long? PaidCents, Seconds Counted)
{
    /// <summary>The payer has it, or has answered it, and it was not taken back.</summary>
    public bool IsClaimed => !ClaimStage.IsUnsent(State, Frequency, TurnedAway) && State != ClaimState.Voided;

    public bool IsAccepted => IsClaimed && (AnsweredOn is not null || State is ClaimState.PayerAccepted or ClaimState.Pending);

    private bool IsAnswered => IsClaimed && AnsweredOn is not null && State != ClaimState.Reversed;

    /// <summary>Nothing paid and the answer was no; one that patients pay whole is no denial (C-162).</summary>
    public bool IsDenied => IsAnswered && PaidCents is null or 0
        && State is ClaimState.Denied or ClaimState.Appealed or ClaimState.ReopeningRequested or ClaimState.WrittenOff;

    public bool IsPaid => IsAnswered && !IsDenied;
}
