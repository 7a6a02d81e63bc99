using System.Security.Claims;

namespace PracticeSuite.Web.Sessions;

/// <summary>
/// The role as which somebody looks at the product, said by the principal of each request. It comes from the session's row alone: no cookie
/// has it. Which pages there are is then the role's; what stands on them is decided by the services, by the role and the person together.
/// </summary>
internal static class ViewedRole
{
    private const string Type = "viewed-role";

    public static string? Of(ClaimsPrincipal person) => person.FindFirst(Type)?.Value;

    public static void Note(ClaimsPrincipal person, string? role)
    {
        if (person.Identity is not ClaimsIdentity identity)
            return;
        foreach (var earlier in identity.FindAll(Type).ToList())
            identity.RemoveClaim(earlier);
        if (role is not null)
            identity.AddClaim(new Claim(Type, role));
    }
}
