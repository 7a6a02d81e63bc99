using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Contracts.Revenue;

/// <summary>A figure of the pictures of money that has claims behind it.</summary>
public enum FigureOf
{
    /// <summary>What payers owe (<see cref="AgingDto.Payers"/>).</summary>
    OwedByPayers,

    /// <summary>What patients owe (<see cref="AgingDto.Patients"/>).</summary>
    OwedByPatients,

    /// <summary>Paid in the last <see cref="RevenueWindow.Days"/> days (<see cref="DaysToPayDto"/>).</summary>
    DaysToPay,
}

/// <param name="Payer">As the figure names it, <see cref="AgeBands.NextPayers"/> among them; null = all.</param>
/// <param name="Band">Index of <see cref="AgeBands.Labels"/>, of what is owed; null = all.</param>
/// <param name="Take">At most 500.</param>
public sealed record ClaimsBehindQuery(FigureOf Of, string? Payer = null, int? Band = null, int Skip = 0, int Take = 50);

/// <param name="Amount">Of the claims that the reader may open, on whatever page.</param>
public sealed record ClaimsBehindDto(int Total, Money Amount, IReadOnlyList<ClaimBehindDto> Rows);

/// <param name="Amount">Owed, or paid.</param>
/// <param name="Days">Since it was first owed, or from sending to payment.</param>
public sealed record ClaimBehindDto(
    Guid ClaimId, string Number, Guid PatientId, string Patient, string Payer, ClaimState State, DateOnly ServiceDate, Money Amount, int Days)
{
    /// <summary>It rests on what a Part 2 program made (P-071).</summary>
    public bool IsPart2 { get; init; }
}
