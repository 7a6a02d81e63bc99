namespace PracticeSuite.Identity.Contracts.Users;

/// <summary>The claims of a signed-in user beside those of ASP.NET Core (name identifier, name, role).</summary>
public static class IdentityClaims
{
    public const string PracticeId = "practice_id";
    public const string StaffId = "staff_id";

    /// <summary>The row of the session, which is also what the audit trail calls it.</summary>
    public const string SessionId = "session_id";
    public const string DisplayName = "display_name";

    /// <summary>The clinical credential of the member of staff when the principal was issued.</summary>
    public const string Credential = "credential";
}
