using Microsoft.EntityFrameworkCore;
using PracticeSuite.Platform.Data;
using PracticeSuite.Privacy.Breaches;
using PracticeSuite.Privacy.BrokenGlass;
using PracticeSuite.Privacy.Disclosures;
using PracticeSuite.Privacy.Notices;
using PracticeSuite.Privacy.PrivacyNotices;
using PracticeSuite.Privacy.Records;
using PracticeSuite.Privacy.Requests;
using PracticeSuite.Privacy.Retention;
using PracticeSuite.Privacy.Reviews;
using PracticeSuite.Privacy.SensitiveCharts;
using PracticeSuite.Privacy.Settings;

namespace PracticeSuite.Privacy.Data;

internal sealed class PrivacyDbContext(DbContextOptions<PrivacyDbContext> options) : ModuleDbContext(options)
{
    public DbSet<Disclosure> Disclosures => Set<Disclosure>();

    public DbSet<PrivacySettings> Settings => Set<PrivacySettings>();

    public DbSet<HeldItem> HeldItems => Set<HeldItem>();

    public DbSet<AmendmentRequest> Amendments => Set<AmendmentRequest>();

    public DbSet<AccountingRequest> AccountingRequests => Set<AccountingRequest>();

    public DbSet<Breach> Breaches => Set<Breach>();

    public DbSet<NoticeVersion> NoticeVersions => Set<NoticeVersion>();

    public DbSet<NoticeAcknowledgment> Acknowledgments => Set<NoticeAcknowledgment>();

    public DbSet<TrailReview> TrailReviews => Set<TrailReview>();

    public DbSet<LegalHold> LegalHolds => Set<LegalHold>();

    public DbSet<Disposal> Disposals => Set<Disposal>();

    public DbSet<GlassBreaking> Glasses => Set<GlassBreaking>();

    public DbSet<SensitiveMark> SensitiveMarks => Set<SensitiveMark>();

    public DbSet<GivenReason> GivenReasons => Set<GivenReason>();

    public DbSet<Notice> Notices => Set<Notice>();

    public DbSet<NoticeReading> NoticeReadings => Set<NoticeReading>();

    protected override void ConfigureModule(ModelBuilder modelBuilder) => modelBuilder.ConfigurePrivacy();
}
