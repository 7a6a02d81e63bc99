using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Identity.Users;

namespace PracticeSuite.Identity.Data;

/// <summary>The tables of the module, for its own context and for the one that owns migrations.</summary>
public static class IdentityModel
{
    public static ModelBuilder ConfigureIdentity(this ModelBuilder modelBuilder)
    {
        var parts = new UserPartsConfiguration();
        return modelBuilder
            .ApplyConfiguration(new StaffUserConfiguration())
            .ApplyConfiguration<IdentityUserClaim<Guid>>(parts)
            .ApplyConfiguration<IdentityUserLogin<Guid>>(parts)
            .ApplyConfiguration<IdentityUserToken<Guid>>(parts);
    }
}
