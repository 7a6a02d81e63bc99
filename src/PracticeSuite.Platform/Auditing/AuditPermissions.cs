using PracticeSuite.Platform.Access;

namespace PracticeSuite.Platform.Auditing;

/// <summary>Row P-112 of the role matrix.</summary>
public static class AuditPermissions
{
    /// <summary>What everybody did; whose record it was needs <see cref="Patients"/> too.</summary>
    public const string View = "Platform.Audit.View";

    public const string Patients = "Platform.Audit.Patients";

    /// <summary>What oneself did.</summary>
    public const string Own = "Platform.Audit.Own";

    public const string Verify = "Platform.Audit.Verify";

    public static IReadOnlyList<PermissionDefinition> Definitions { get; } =
    [
        new PermissionDefinition(View, AccessObject.AuditLog, AccessAction.Read).Only(PracticeRole.PrivacyOfficer, PracticeRole.Administrator),
        new PermissionDefinition(Patients, AccessObject.AuditLog, AccessAction.Read).Only(PracticeRole.PrivacyOfficer),
        PermissionDefinition.Open(Own, PracticeRole.All),
        new PermissionDefinition(Verify, AccessObject.AuditLog, AccessAction.Read).Only(PracticeRole.PrivacyOfficer),
    ];
}
