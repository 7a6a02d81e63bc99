using Microsoft.EntityFrameworkCore;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Privacy.Data;

internal sealed class PrivacyDbContext(DbContextOptions<PrivacyDbContext> options, CurrentCaller caller, DatabaseSession session)
    : ModuleDbContext(options, caller, session)
{
    protected override void ConfigureModule(ModelBuilder modelBuilder) => modelBuilder.ConfigurePrivacy();
}
