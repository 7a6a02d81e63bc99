using System.Security.Claims;
using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Sessions;

namespace PracticeSuite.Web.Hosting;

internal static class Callers
{
    public static Caller From(ClaimsPrincipal principal) => SignedInUser.TryRead(principal, out var user)
        ? new Caller(user.Practice, user.UserId, user.StaffId, user.DisplayName, user.Roles, IsSystem: false) { Origin = SessionOrigin.Of(principal), ViewedRole = ViewedRole.Of(principal) }
        : Caller.Nobody;

    /// <summary>Operations of an endpoint's request; a page has its own for the life of its circuit.</summary>
    public static IOperations Operations(this HttpContext http) =>
        http.RequestServices.GetRequiredService<OperationFactory>().For(From(http.User) with { VerifiedAt = http.Features.Get<SessionState>()?.VerifiedAt });
}
