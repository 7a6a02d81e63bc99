using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Months;

/// <summary>
/// The consent by which a payer may hear of what a Part 2 program did (B-180, P-081). Judged at the moment of disclosing, not on the date
/// of service: a consent that was taken back covers nothing new (P-078).
/// </summary>
internal static class Part2Payment
{
    /// <param name="today">The local date at the patient's location.</param>
    public static ConsentFact? ConsentOf(PatientChartFacts chart, DateTimeOffset asOf, DateOnly today) => chart.Consents
        .Where(consent => consent.Kind == ConsentKind.Part2Tpo && consent.Purposes.HasFlag(Part2Purposes.Payment))
        .Where(consent => consent.GivenAt <= asOf && (consent.RevokedAt is null || consent.RevokedAt > asOf))
        .Where(consent => consent.ExpiresOn is null || consent.ExpiresOn >= today)
        .MaxBy(consent => consent.GivenAt);
}
