using Microsoft.EntityFrameworkCore;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Privacy.BrokenGlass;
using PracticeSuite.Privacy.Notices;
using PracticeSuite.Privacy.SensitiveCharts;

namespace PracticeSuite.Privacy.Data;

internal sealed class PrivacyDbContext(DbContextOptions<PrivacyDbContext> options, CurrentCaller caller, DatabaseSession session)
    : ModuleDbContext(options, caller, session)
{
    public DbSet<GlassBreaking> Glasses => Set<GlassBreaking>();

    public DbSet<SensitiveMark> SensitiveMarks => Set<SensitiveMark>();

    public DbSet<GivenReason> GivenReasons => Set<GivenReason>();

    public DbSet<Notice> Notices => Set<Notice>();

    public DbSet<NoticeReading> NoticeReadings => Set<NoticeReading>();

    protected override void ConfigureModule(ModelBuilder modelBuilder) => modelBuilder.ConfigurePrivacy();
}
