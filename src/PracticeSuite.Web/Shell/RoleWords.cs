namespace PracticeSuite.Web.Shell;

/// <summary>Roles as people say them: "CareCoordinator" is "Care coordinator".</summary>
internal static class RoleWords
{
    public static string Of(string role) => string.Concat(
        role.Select((letter, at) => at > 0 && char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : letter.ToString()));
}
