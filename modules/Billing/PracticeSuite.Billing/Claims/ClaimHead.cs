namespace PracticeSuite.Billing.Claims;

/// <summary>What a version says, as far as lists show it.</summary>
internal sealed record ClaimHead(
    string PatientName, string PatientMrn, Guid EnrollmentId, string Code, DateOnly ServiceDate, Guid RenderingId, Guid PayerId, string PayerName,
    long ChargeCents, long? ExpectedAllowedCents, string EvidenceSha256, DateOnly ReleasableFrom, bool IsPart2 = false);
