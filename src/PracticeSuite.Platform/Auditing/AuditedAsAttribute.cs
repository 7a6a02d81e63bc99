namespace PracticeSuite.Platform.Auditing;

/// <summary>
/// The act that P-141 has a name for: on a class, adding one; on a property, a save that changes it. Without it a save is a creation, an
/// update or a removal.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property)]
public sealed class AuditedAsAttribute(AuditAction action) : Attribute
{
    public AuditAction Action { get; } = action;
}
