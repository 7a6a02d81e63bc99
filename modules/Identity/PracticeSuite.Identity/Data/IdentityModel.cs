using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Identity.ApiClients;
using PracticeSuite.Identity.Passkeys;
using PracticeSuite.Identity.Practices;
using PracticeSuite.Identity.Sessions;
using PracticeSuite.Identity.Staff;
using PracticeSuite.Identity.StandIns;
using PracticeSuite.Identity.Users;

namespace PracticeSuite.Identity.Data;

/// <summary>The tables of the module, for its own context and for the one that owns migrations.</summary>
public static class IdentityModel
{
    public static ModelBuilder ConfigureIdentity(this ModelBuilder modelBuilder)
    {
        var parts = new UserPartsConfiguration();
        return modelBuilder
            .ApplyConfiguration(new PracticeConfiguration())
            .ApplyConfiguration(new LocationConfiguration())
            .ApplyConfiguration(new StaffRecordConfiguration())
            .ApplyConfiguration(new StandInConfiguration())
            .ApplyConfiguration(new UserPeriodConfiguration())
            .ApplyConfiguration(new StaffUserConfiguration())
            .ApplyConfiguration(new UserPasskeyConfiguration())
            .ApplyConfiguration(new StaffSessionConfiguration())
            .ApplyConfiguration(new ApiClientConfiguration())
            .ApplyConfiguration<IdentityUserClaim<Guid>>(parts)
            .ApplyConfiguration<IdentityUserLogin<Guid>>(parts)
            .ApplyConfiguration<IdentityUserToken<Guid>>(parts);
    }
}
