using PracticeSuite.Platform.Auditing;

namespace PracticeSuite.Billing.Claims;

/// <summary>That a claim left for its payer, in the trail (P-141), by file or by mail.</summary>
internal static class Transmission
{
    public static AuditEvent Of(Claim claim, string? how = null) =>
        new(AuditAction.Transmit, nameof(Claim), $"{claim.Id}") { PatientId = claim.PatientId, ObjectVersion = claim.Version, Reason = how };
}
