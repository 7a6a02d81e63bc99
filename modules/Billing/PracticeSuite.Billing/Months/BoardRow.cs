using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Months;

/// <summary>A row of the board from what is stored of it.</summary>
internal static class BoardRow
{
    public static MonthBoardRowDto Of(StoredResult result, BoardClaim? claim, DateOnly today)
    {
        var fileBy = claim is null or { IsUnsent: true } ? result.FileBy : null;
        return ToRow(result, claim, fileBy, fileBy is { } last ? TimelyFiling.Warning(last, today) : null);
    }

    /// <summary>A claim whose enrollment no longer touches the month: no result stands that speaks of it.</summary>
    public static MonthBoardRowDto Of(Claim claim, DateTimeOffset now)
    {
        var gone = MonthOfClaim.Find(claim, [], now).Result.Holds[0].ToDto();
        return new MonthBoardRowDto(
            claim.Id, claim.PatientId, claim.PatientName, claim.PatientMrn, claim.Month, claim.Code, MonthDecision.Held, false, Seconds.Zero, Seconds.Zero,
            claim.ServiceDate, [gone], [], gone.Fix, null, claim.PayerName, claim.ExpectedAllowedCents is { } cents ? new Money(cents) : null, claim.Id,
            claim.Number, claim.State.ToString(), now, null, null)
        { IsPart2 = claim.IsPart2 };
    }

    private static MonthBoardRowDto ToRow(StoredResult result, BoardClaim? claim, DateOnly? fileBy, int? warning) => new(
        result.Id, result.PatientId, result.PatientName, result.PatientMrn, result.Month, result.Code, result.Decision, result.IsNearMiss,
        result.Counted, result.Missing, result.ServiceDate, result.Holds, result.Advisories, result.Holds.Count == 0 ? null : result.Holds[0].Fix,
        result.Biller, result.Payer, result.ExpectedAllowedCents is { } cents ? new Money(cents) : null, claim?.Id, claim?.Number,
        claim?.State.ToString(), result.EvaluatedAt, fileBy, warning)
    { IsPart2 = result.IsPart2 };
}

/// <summary>Of a claim, what a row shows.</summary>
internal sealed record BoardClaim(Guid Id, Guid PatientId, Guid EnrollmentId, string Number, ClaimState State, int Frequency, bool TurnedAway)
{
    public static BoardClaim Of(Claim c) => new(c.Id, c.PatientId, c.EnrollmentId, c.Number, c.State, c.Frequency, c.TurnedAway);

    public bool IsUnsent => ClaimStage.IsUnsent(State, Frequency, TurnedAway);
}
