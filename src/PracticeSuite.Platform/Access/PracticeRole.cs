namespace PracticeSuite.Platform.Access;

/// <summary>The roles of a practice, the columns of the role matrix (P-100 to P-112).</summary>
public static class PracticeRole
{
    public const string Therapist = "Therapist";
    public const string Prescriber = "Prescriber";
    public const string CareCoordinator = "CareCoordinator";
    public const string Supervisor = "Supervisor";
    public const string Biller = "Biller";
    public const string FrontDesk = "FrontDesk";
    public const string PrivacyOfficer = "PrivacyOfficer";
    public const string Administrator = "Administrator";

    /// <summary>As people say it: "CareCoordinator" is "Care coordinator".</summary>
    public static string InWords(string role) => string.Concat(
        role.Select((letter, at) => at > 0 && char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : letter.ToString()));

    public static IReadOnlyList<string> All { get; } =
        [Therapist, Prescriber, CareCoordinator, Supervisor, Biller, FrontDesk, PrivacyOfficer, Administrator];

    /// <summary>Roles whose acts carry a member of staff: minutes, signed plans and approvals are somebody's, not a sign-in's.</summary>
    public static IReadOnlyList<string> Clinical { get; } = [Therapist, Prescriber, CareCoordinator, Supervisor];
}
