using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using PracticeSuite.Identity.Contracts.Users;

namespace PracticeSuite.Identity.Users;

/// <summary>Puts practice, member of staff, name and roles in the principal, so that a host can name the caller without a query.</summary>
internal sealed class StaffUserClaims(UserManager<StaffUser> users, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<StaffUser>(users, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(StaffUser user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(IdentityClaims.PracticeId, user.PracticeId.Value.ToString()));
        identity.AddClaim(new Claim(IdentityClaims.DisplayName, user.DisplayName));
        if (user.StaffId is { } staffId)
            identity.AddClaim(new Claim(IdentityClaims.StaffId, staffId.ToString()));
        identity.AddClaims(user.Roles.Select(role => new Claim(Options.ClaimsIdentity.RoleClaimType, role)));
        return identity;
    }
}
