using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Contracts.Diagnoses;

namespace PracticeSuite.Charting.Diagnoses;

internal sealed class PatientDiagnosesConfiguration : IEntityTypeConfiguration<PatientDiagnoses>
{
    public void Configure(EntityTypeBuilder<PatientDiagnoses> list)
    {
        list.ToTable("charting_diagnosis_lists");
        list.Property(l => l.Id).ValueGeneratedNever();
        list.HasMany(l => l.Diagnoses).WithOne().HasForeignKey(diagnosis => diagnosis.PatientId).OnDelete(DeleteBehavior.Restrict);
        list.Navigation(l => l.Diagnoses).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class DiagnosisConfiguration : IEntityTypeConfiguration<Diagnosis>
{
    public void Configure(EntityTypeBuilder<Diagnosis> diagnosis)
    {
        diagnosis.ToTable("charting_diagnoses");
        diagnosis.Property(d => d.Code).HasMaxLength(DiagnosisLimits.Code);
        diagnosis.Property(d => d.Status).HasConversion<string>().HasMaxLength(16);
        diagnosis.Property(d => d.Label).HasMaxLength(DiagnosisLimits.Label);
        diagnosis.Property(d => d.SnomedCode).HasMaxLength(DiagnosisLimits.SnomedCode);
        diagnosis.Property(d => d.Severity).HasConversion<string>().HasMaxLength(16);
        diagnosis.Property(d => d.Specifier).HasMaxLength(DiagnosisLimits.Specifier);
        diagnosis.Ignore(d => d.Now);
        diagnosis.Ignore(d => d.IsActive);
        diagnosis.Ignore(d => d.IsGivenUp);
        diagnosis.HasMany(d => d.Changes).WithOne().HasForeignKey(change => change.DiagnosisId);
        diagnosis.Navigation(d => d.Changes).UsePropertyAccessMode(PropertyAccessMode.Field);
        diagnosis.BelongsToPatient();
        diagnosis.HasMany(d => d.PastRanks).WithOne().HasForeignKey(past => past.DiagnosisId);
        diagnosis.Navigation(d => d.PastRanks).UsePropertyAccessMode(PropertyAccessMode.Field);
        // With the label, so that who may not know of the Part 2 program's diagnosis meets nothing when recording the same (P-082).
        diagnosis.HasIndex(d => new { d.PracticeId, d.PatientId, d.Code, d.OnsetOn, d.IsPart2, d.GivenUpAs }).IsUnique();
    }
}

internal sealed class PastRankConfiguration : IEntityTypeConfiguration<PastRank>
{
    public void Configure(EntityTypeBuilder<PastRank> past)
    {
        past.ToTable("charting_past_ranks");
        past.Property(p => p.Id).ValueGeneratedNever();
        past.Property(p => p.Until).HasColumnName("last_day");
    }
}
