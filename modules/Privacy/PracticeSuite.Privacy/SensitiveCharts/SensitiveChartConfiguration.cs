using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Privacy.BrokenGlass;
using PracticeSuite.Privacy.Contracts.SensitiveCharts;

namespace PracticeSuite.Privacy.SensitiveCharts;

internal sealed class SensitiveChartConfiguration : IEntityTypeConfiguration<SensitiveMark>, IEntityTypeConfiguration<GivenReason>
{
    public void Configure(EntityTypeBuilder<SensitiveMark> mark)
    {
        mark.ToTable("privacy_sensitive_charts");
        mark.Property(m => m.Note).HasMaxLength(SensitiveChartLimits.Note);
        mark.Property(m => m.MarkedBy).HasMaxLength(GlassBreakingConfiguration.PersonName);
        mark.Property(m => m.EndedBy).HasMaxLength(GlassBreakingConfiguration.PersonName);
        mark.HasIndex(m => new { m.PracticeId, m.PatientId });
    }

    public void Configure(EntityTypeBuilder<GivenReason> reason)
    {
        reason.ToTable("privacy_chart_reasons");
        reason.Property(r => r.Id).ValueGeneratedNever();
        reason.Property(r => r.At).HasColumnName("given_at");
        reason.Property(r => r.GivenBy).HasMaxLength(GlassBreakingConfiguration.PersonName);
        reason.Property(r => r.Explanation).HasMaxLength(SensitiveChartLimits.Explanation);
        reason.HasIndex(r => new { r.PracticeId, r.PatientId, r.At });
    }
}
