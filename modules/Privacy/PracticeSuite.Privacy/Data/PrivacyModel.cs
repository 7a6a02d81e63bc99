using Microsoft.EntityFrameworkCore;
using PracticeSuite.Privacy.BrokenGlass;
using PracticeSuite.Privacy.Notices;
using PracticeSuite.Privacy.SensitiveCharts;

namespace PracticeSuite.Privacy.Data;

public static class PrivacyModel
{
    public static ModelBuilder ConfigurePrivacy(this ModelBuilder modelBuilder)
    {
        var (charts, notices) = (new SensitiveChartConfiguration(), new NoticeConfiguration());
        return modelBuilder
            .ApplyConfiguration(new GlassBreakingConfiguration())
            .ApplyConfiguration<SensitiveMark>(charts)
            .ApplyConfiguration<GivenReason>(charts)
            .ApplyConfiguration<Notice>(notices)
            .ApplyConfiguration<NoticeReading>(notices);
    }
}
