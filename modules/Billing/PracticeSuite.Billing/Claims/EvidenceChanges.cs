using PracticeSuite.Billing.Contracts.Claims;

namespace PracticeSuite.Billing.Claims;

/// <summary>In which parts two snapshots differ, in words that tell nothing of the patient.</summary>
internal static class EvidenceChanges
{
    private static readonly (string Name, Func<ClaimEvidence, object?> Of)[] Parts =
    [
        ("code", e => new { e.Code, e.Units }),
        ("date of service", e => e.DateOfService),
        ("logged time", e => new { e.CountedSeconds, e.ThresholdSeconds, e.ReachedAt, e.TimeSha256, e.Coordination }),
        ("place of service", e => new { e.PlaceOfService, e.Zone }),
        ("diagnoses", e => e.Diagnoses),
        ("modifiers", e => e.Modifiers),
        ("charge", e => e.ChargeCents),
        ("expected amount", e => e.ExpectedAllowedCents),
        ("enrollment", e => e.Enrollment),
        ("consent", e => e.Consent),
        ("initiating visit", e => e.InitiatingVisit),
        ("treatment plan", e => e.Plan),
        ("rating scale", e => e.Scale),
        ("coverage", e => e.Coverage),
        ("billing practitioner", e => new { e.Rendering, e.Supervision }),
        ("privacy", e => e.Part2),
        ("advisories", e => e.Advisories),
    ];

    public static string Between(ClaimEvidence claim, ClaimEvidence now) =>
        string.Join(", ", Parts.Where(part => TextOf(part.Of(claim)) != TextOf(part.Of(now))).Select(part => part.Name));

    private static string TextOf(object? part) => Sha256Text.Of(part).Text;
}
