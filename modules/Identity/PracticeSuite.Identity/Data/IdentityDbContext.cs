using Microsoft.EntityFrameworkCore;
using PracticeSuite.Identity.ApiClients;
using PracticeSuite.Identity.Passkeys;
using PracticeSuite.Identity.Practices;
using PracticeSuite.Identity.Sessions;
using PracticeSuite.Identity.Staff;
using PracticeSuite.Identity.StandIns;
using PracticeSuite.Identity.Users;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Identity.Data;

internal sealed class IdentityDbContext(DbContextOptions<IdentityDbContext> options) : ModuleDbContext(options)
{
    public DbSet<Practice> Practices => Set<Practice>();

    public DbSet<Location> Locations => Set<Location>();

    public DbSet<StaffRecord> Staff => Set<StaffRecord>();

    public DbSet<StandIn> StandIns => Set<StandIn>();

    public DbSet<UserPeriod> UserPeriods => Set<UserPeriod>();

    public DbSet<StaffUser> Users => Set<StaffUser>();

    public DbSet<UserPasskey> Passkeys => Set<UserPasskey>();

    public DbSet<StaffSession> Sessions => Set<StaffSession>();

    public DbSet<ApiClient> ApiClients => Set<ApiClient>();

    protected override void ConfigureModule(ModelBuilder modelBuilder) => modelBuilder.ConfigureIdentity();
}
