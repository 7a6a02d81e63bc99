using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Charting.Contracts.Scales;
using PracticeSuite.Charting.Medications;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Charting.Scales;

internal sealed class ScalePermissionConfiguration : IEntityTypeConfiguration<ScalePermission>
{
    public void Configure(EntityTypeBuilder<ScalePermission> permission)
    {
        permission.ToTable("charting_scale_permissions");
        permission.Property(p => p.Scale).HasMaxLength(16);
        permission.Property(p => p.GrantedBy).HasMaxLength(ScaleRightsLimits.Words);
        permission.Property(p => p.Reference).HasMaxLength(ScaleRightsLimits.Words);
        permission.Property(p => p.From).HasColumnName("from_day");
        permission.Property(p => p.Until).HasColumnName("until_day");
        permission.Property(p => p.Wording).HasJsonConversion();
        permission.Property(p => p.SetBy).HasMaxLength(MedicationConfiguration.UserName);
        permission.Property(p => p.RevokedBy).HasMaxLength(MedicationConfiguration.UserName);
        permission.Property(p => p.RevokedReason).HasMaxLength(ScaleRightsLimits.Words);
        permission.HasIndex(p => new { p.PracticeId, p.Scale, p.From });
    }
}
