using PracticeSuite.Billing.Contracts.Months;

namespace PracticeSuite.Billing.Months.Runs;

/// <summary>
/// What a result found, for the tasks that rest on it: neither the words that it is told in nor the number of the payer's version, which
/// change without anything being found anew.
/// </summary>
internal sealed record ResultFacts(
    Guid? EnrollmentId,
    string? Code,
    IReadOnlyList<string> Holds,
    long Total,
    long Threshold,
    DateTimeOffset? ReachedAt,
    DateOnly? ServiceDate,
    string? PlaceOfService,
    IReadOnlyList<string> Diagnoses,
    IReadOnlyList<string> Modifiers,
    string? AuthorizationNumber,
    string? RenderingNpi,
    string? BillingNpi,
    Guid? CoverageId,
    string? MemberId,
    long ChargeCents,
    MonthEvidence Evidence)
{
    public static string Sha256Of(MonthResult result) => Sha256Text.Of(new ResultFacts(
        result.EnrollmentId, result.Code, [.. result.Holds.Select(hold => $"{hold.Code.ToText()} {hold.Reason}")], result.Total.Value,
        result.Threshold.Value, result.ReachedAt, result.ServiceDate, result.PlaceOfService, result.Diagnoses, result.Modifiers,
        result.AuthorizationNumber, result.RenderingNpi, result.BillingNpi, result.CoverageId, result.MemberId, result.Charge.Cents,
        result.Evidence with { PayerProfileId = null })).Sha256;
}
