using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Identity.Users;

internal static class PracticeRoles
{
    /// <summary>The roles in the order of the role matrix, each once.</summary>
    /// <exception cref="BusinessException">There is none, or one that no practice has.</exception>
    public static IReadOnlyList<string> Known(IReadOnlyList<string> roles)
    {
        Check.That(roles.Count > 0, "Roles", $"Roles is empty; give at least one of {string.Join(", ", PracticeRole.All)}.");
        Check.That(
            roles.All(role => PracticeRole.All.Contains(role, StringComparer.Ordinal)),
            "Roles",
            $"Roles has an unknown name; use {string.Join(", ", PracticeRole.All)}.");
        return [.. PracticeRole.All.Where(role => roles.Contains(role, StringComparer.Ordinal))];
    }
}
