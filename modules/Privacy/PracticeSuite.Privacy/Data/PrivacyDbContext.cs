using Microsoft.EntityFrameworkCore;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Privacy.Disclosures;
using PracticeSuite.Privacy.Settings;

namespace PracticeSuite.Privacy.Data;

internal sealed class PrivacyDbContext(DbContextOptions<PrivacyDbContext> options, CurrentCaller caller, DatabaseSession session)
    : ModuleDbContext(options, caller, session)
{
    public DbSet<Disclosure> Disclosures => Set<Disclosure>();

    public DbSet<PrivacySettings> Settings => Set<PrivacySettings>();

    protected override void ConfigureModule(ModelBuilder modelBuilder) => modelBuilder.ConfigurePrivacy();
}
