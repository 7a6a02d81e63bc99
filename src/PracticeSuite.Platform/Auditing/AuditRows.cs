using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Platform.Auditing;

internal static class AuditRows
{
    /// <summary>The event with all that the operation knows about its caller; its place in the chain comes when it is written.</summary>
    public static AuditRow Of(AuditEvent what, Caller caller, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        PracticeId = caller.Practice,
        OccurredAt = new DateTimeOffset(StorageConventions.ToMicrosecond(now)),
        UserId = caller.UserId,
        Actor = AuditLimits.Fit(caller.Name, AuditLimits.Actor)!,
        Roles = caller.Roles.Count == 0 ? null : AuditLimits.Fit(RolesOf(caller), AuditLimits.Roles),
        Credential = AuditLimits.Fit(caller.Origin.Credential, AuditLimits.Credential),
        Session = AuditLimits.Fit(caller.Origin.Session, AuditLimits.Session),
        Address = AuditLimits.Fit(caller.Origin.Address, AuditLimits.Address),
        Device = AuditLimits.Fit(caller.Origin.Device, AuditLimits.Device),
        Correlation = AuditLimits.Fit(caller.Origin.Correlation, AuditLimits.Correlation),
        Action = what.Action,
        Outcome = what.Outcome,
        ObjectType = AuditLimits.Fit(what.ObjectType, AuditLimits.ObjectType)!,
        ObjectId = AuditLimits.Fit(what.ObjectId, AuditLimits.ObjectId),
        ObjectVersion = what.ObjectVersion,
        PatientId = what.PatientId,
        Reason = AuditLimits.Fit(what.Reason, AuditLimits.Reason),
        ItemCount = what.ItemCount,
        BeforeHash = what.BeforeHash,
        AfterHash = what.AfterHash,
    };

    /// <summary>What somebody sees as a role that they look at the product as, they see by their own.</summary>
    private static string RolesOf(Caller caller) =>
        string.Join(", ", caller.Roles.Order(StringComparer.Ordinal)) + (caller.ViewedRole is { } role ? $" viewing as {role}" : "");
}
