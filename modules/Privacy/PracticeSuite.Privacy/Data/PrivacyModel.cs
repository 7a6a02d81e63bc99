using Microsoft.EntityFrameworkCore;
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

public static class PrivacyModel
{
    public static ModelBuilder ConfigurePrivacy(this ModelBuilder modelBuilder)
    {
        var requests = new RequestConfiguration();
        var breaches = new BreachConfiguration();
        var practiceNotices = new PrivacyNoticeConfiguration();
        var retention = new RetentionConfiguration();
        var (charts, notices) = (new SensitiveChartConfiguration(), new NoticeConfiguration());
        return modelBuilder
            .ApplyConfiguration(new DisclosureConfiguration())
            .ApplyConfiguration(new PrivacySettingsConfiguration())
            .ApplyConfiguration(new HeldItemConfiguration())
            .ApplyConfiguration<AccessRequest>(requests)
            .ApplyConfiguration<AmendmentRequest>(requests)
            .ApplyConfiguration<RestrictionRequest>(requests)
            .ApplyConfiguration<AccountingRequest>(requests)
            .ApplyConfiguration<Breach>(breaches)
            .ApplyConfiguration<BreachPatient>(breaches)
            .ApplyConfiguration<NoticeVersion>(practiceNotices)
            .ApplyConfiguration<NoticeAcknowledgment>(practiceNotices)
            .ApplyConfiguration(new TrailReviewConfiguration())
            .ApplyConfiguration<LegalHold>(retention)
            .ApplyConfiguration<Disposal>(retention)
            .ApplyConfiguration(new GlassBreakingConfiguration())
            .ApplyConfiguration<SensitiveMark>(charts)
            .ApplyConfiguration<GivenReason>(charts)
            .ApplyConfiguration<Notice>(notices)
            .ApplyConfiguration<NoticeReading>(notices);
    }
}
