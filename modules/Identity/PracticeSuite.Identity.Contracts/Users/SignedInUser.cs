using System.Diagnostics.CodeAnalysis;
using System.Security.Claims;
using PracticeSuite.Kernel;

namespace PracticeSuite.Identity.Contracts.Users;

/// <summary>Who is behind a principal: all that a host needs to name the caller of an operation.</summary>
/// <param name="StaffId">The member of staff that the user is, if any.</param>
/// <param name="Roles">Names of practice roles.</param>
public sealed record SignedInUser(PracticeId Practice, Guid UserId, Guid? StaffId, string DisplayName, IReadOnlySet<string> Roles)
{
    /// <summary>The session that the cookie names; null for a principal that was not made by signing in.</summary>
    public Guid? SessionId { get; init; }

    /// <summary>False for someone who has not signed in, and for a principal that was not issued here.</summary>
    public static bool TryRead(ClaimsPrincipal? principal, [NotNullWhen(true)] out SignedInUser? user)
    {
        user = null;
        if (principal?.Identity?.IsAuthenticated != true
            || !Guid.TryParse(principal.FindFirst(ClaimTypes.NameIdentifier)?.Value, out var userId)
            || !Guid.TryParse(principal.FindFirst(IdentityClaims.PracticeId)?.Value, out var practiceId))
            return false;
        user = new SignedInUser(
            new PracticeId(practiceId),
            userId,
            Guid.TryParse(principal.FindFirst(IdentityClaims.StaffId)?.Value, out var staffId) ? staffId : null,
            principal.FindFirst(IdentityClaims.DisplayName)?.Value ?? principal.Identity.Name ?? "",
            principal.FindAll(ClaimTypes.Role).Select(role => role.Value).ToHashSet(StringComparer.Ordinal))
        {
            SessionId = Guid.TryParse(principal.FindFirst(IdentityClaims.SessionId)?.Value, out var sessionId) ? sessionId : null,
        };
        return true;
    }
}
