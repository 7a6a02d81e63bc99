using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Medications;

namespace PracticeSuite.Charting.Scales;

internal sealed class ScaleResultConfiguration : IEntityTypeConfiguration<ScaleResult>
{
    public void Configure(EntityTypeBuilder<ScaleResult> result)
    {
        result.ToTable("charting_scale_results");
        result.Ignore(r => r.Line);
        result.Property(r => r.Scale).HasMaxLength(16);
        result.Property(r => r.InstrumentVersion).HasMaxLength(32);
        result.Property(r => r.Language).HasMaxLength(16);
        result.Property(r => r.Answers).HasMaxLength(32);
        result.Property(r => r.Band).HasMaxLength(32);
        result.Property(r => r.ErrorReason).HasMaxLength(MedicationLimits.Words);
        result.Property(r => r.ErrorBy).HasMaxLength(MedicationConfiguration.UserName);
        result.BelongsToPatient();
        // Not unique: in a crisis a scale may be asked twice a day. A file is refused for it, since there it is a row that came twice.
        result.HasIndex(r => new { r.PracticeId, r.PatientId, r.CompletedOn });
    }
}
