namespace PracticeSuite.Platform.Auditing;

/// <summary>Things of which even the existence is shown to nobody who may not see patients in the audit trail, as psychotherapy notes (P-062).</summary>
/// <param name="Prefix">How the names of such things begin, as <see cref="AuditEvent.ObjectType"/> has them.</param>
public sealed record AuditedInConfidence(string Prefix);
