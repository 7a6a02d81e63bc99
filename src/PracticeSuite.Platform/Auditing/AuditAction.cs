namespace PracticeSuite.Platform.Auditing;

/// <summary>What was done, in the words of P-141. Stored by name, so a name that stands in a database is never changed.</summary>
public enum AuditAction
{
    View,
    Search,
    Create,
    Update,
    Delete,

    /// <summary>Something was asked for and refused by a rule or broken off by a fault; nothing of it was kept.</summary>
    Attempt,
    Sign,
    CoSign,
    Lock,
    Addend,
    Print,
    Export,
    Download,
    Transmit,
    GrantConsent,
    RevokeConsent,
    ChangePermission,
    SignIn,
    SignOut,

    /// <summary>A locked session was opened by whom it belongs to.</summary>
    Unlock,

    /// <summary>Somebody proved again who they are, before something that asks for it (P-131).</summary>
    Reauthenticate,
    BreakGlass,

    /// <summary>Somebody began to look at the product as another role, or ended that.</summary>
    ViewAs,

    /// <summary>A permission or a relationship was missing (P-123).</summary>
    Access,

    /// <summary>More than ten denials of one user within a day (P-123).</summary>
    DeniedAlert,
    Evaluate,
    ChangeClaim,
    UseAi,

    /// <summary>The log itself was checked, or its daily anchor kept.</summary>
    Verify,
}

public enum AuditOutcome
{
    Done,

    /// <summary>Not allowed: kept although the operation was rolled back.</summary>
    Denied,

    /// <summary>Refused by a rule or broken off by a fault: kept although the operation was rolled back.</summary>
    Failed,
}
