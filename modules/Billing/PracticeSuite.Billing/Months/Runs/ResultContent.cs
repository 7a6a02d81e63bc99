using System.Text.Json.Serialization;
using PracticeSuite.Billing.Contracts.Months;

namespace PracticeSuite.Billing.Months.Runs;

/// <summary>All that a result says, without when it was said: hashed to know whether an evaluation found something new.</summary>
internal sealed record ResultContent(
    Guid? EnrollmentId,
    string? Code,
    IReadOnlyList<HoldDto> Holds,
    IReadOnlyList<AdvisoryDto> Advisories,
    long Logged,
    long Total,
    long Threshold,
    DateTimeOffset? ReachedAt,
    DateOnly? ServiceDate,
    string? PlaceOfService,
    IReadOnlyList<string> Diagnoses,
    IReadOnlyList<string> Modifiers,
    Guid? RenderingProviderId,
    Guid? CoverageId,
    long ChargeCents,
    long? ExpectedAllowedCents,
    long? WorthCents,
    MonthEvidence Evidence,
    DateOnly? ReleaseOn,
    DateOnly? FileBy,
    bool IsNearMiss,
    string Patient,
    string Mrn)
{
    /// <summary>Of a Part 2 program; not there where it is not, so that results of other practices read as they always did.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsPart2 { get; init; }

    public static string Sha256Of(MonthResult result, string patient, string mrn) => Sha256Text.Of(new ResultContent(
        result.EnrollmentId, result.Code, [.. result.Holds.Select(hold => hold.ToDto())], [.. result.Advisories.Select(one => one.ToDto())],
        result.Logged.Value, result.Total.Value, result.Threshold.Value, result.ReachedAt, result.ServiceDate, result.PlaceOfService, result.Diagnoses,
        result.Modifiers, result.RenderingProviderId, result.CoverageId, result.Charge.Cents, result.ExpectedAllowed?.Cents, result.Worth?.Cents, result.Evidence,
        result.ReleaseOn, result.FileBy, result.IsNearMiss, patient, mrn)
    {
        IsPart2 = result.IsPart2,
    }).Sha256;
}
