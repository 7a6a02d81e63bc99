using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Contracts.Diagnoses;

namespace PracticeSuite.Charting.Diagnoses;

internal sealed class DiagnosisConfiguration : IEntityTypeConfiguration<Diagnosis>
{
    public void Configure(EntityTypeBuilder<Diagnosis> diagnosis)
    {
        diagnosis.ToTable("charting_diagnoses");
        diagnosis.Property(d => d.Code).HasMaxLength(DiagnosisLimits.Code);
        diagnosis.BelongsToPatient();
        diagnosis.HasIndex(d => new { d.PracticeId, d.PatientId, d.Code, d.OnsetOn }).IsUnique();
    }
}
