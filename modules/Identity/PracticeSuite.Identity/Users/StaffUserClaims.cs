using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PracticeSuite.Identity.Contracts.Users;
using IdentityDbContext = PracticeSuite.Identity.Data.IdentityDbContext;

namespace PracticeSuite.Identity.Users;

/// <summary>Puts practice, member of staff, name and roles in the principal, so that a host can name the caller without a query.</summary>
internal sealed class StaffUserClaims(UserManager<StaffUser> users, IOptions<IdentityOptions> options, IdentityDbContext db)
    : UserClaimsPrincipalFactory<StaffUser>(users, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(StaffUser user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(IdentityClaims.PracticeId, user.PracticeId.Value.ToString()));
        identity.AddClaim(new Claim(IdentityClaims.DisplayName, user.DisplayName));
        if (user.StaffId is { } staffId)
            identity.AddClaims(await OfStaffAsync(staffId));
        identity.AddClaims(user.Roles.Select(role => new Claim(Options.ClaimsIdentity.RoleClaimType, role)));
        return identity;
    }

    /// <summary>The credential is known where the practice is, at sign-in; a principal that is made anew later takes it from the one before.</summary>
    private async Task<IEnumerable<Claim>> OfStaffAsync(Guid staffId)
    {
        var credentials = await db.Staff.Where(staff => staff.Id == staffId).Select(staff => staff.Credential).ToListAsync();
        return [new Claim(IdentityClaims.StaffId, staffId.ToString()), .. credentials.Select(credential => new Claim(IdentityClaims.Credential, credential.ToString()))];
    }
}
