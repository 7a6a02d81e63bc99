using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Coordination.Contracts.Agreements;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Coordination.Agreements;

internal sealed class AgreementConfiguration :
    IEntityTypeConfiguration<PairAgreement>, IEntityTypeConfiguration<AgreementVersion>, IEntityTypeConfiguration<AgreementSignature>, IEntityTypeConfiguration<PatientTerms>
{
    private const int Word = 20;
    private const int PersonName = 200;
    private const int Sha256 = 64;

    public void Configure(EntityTypeBuilder<PairAgreement> agreement)
    {
        agreement.ToTable("coordination_agreements");
        agreement.HasIndex(a => new { a.PracticeId, a.TherapistId, a.PrescriberId }).IsUnique();
        agreement.HasMany(a => a.Versions).WithOne().HasForeignKey(v => v.AgreementId).OnDelete(DeleteBehavior.Restrict);
        agreement.Navigation(a => a.Versions).UsePropertyAccessMode(PropertyAccessMode.Field);
    }

    public void Configure(EntityTypeBuilder<AgreementVersion> version)
    {
        version.ToTable("coordination_agreement_versions");
        version.Ignore(v => v.IsDraft);
        version.Property(v => v.Terms).HasJsonConversion();
        version.HasMany(v => v.Signatures).WithOne().HasForeignKey(s => s.VersionId).OnDelete(DeleteBehavior.Restrict);
        version.Navigation(v => v.Signatures).UsePropertyAccessMode(PropertyAccessMode.Field);
        version.HasIndex(v => new { v.PracticeId, v.AgreementId, v.Number }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<AgreementSignature> signature)
    {
        signature.ToTable("coordination_agreement_signatures");
        signature.Property(s => s.As).HasColumnName("signed_as");
        signature.Property(s => s.Name).HasMaxLength(PersonName);
        signature.Property(s => s.Credential).HasMaxLength(Word * 2);
        signature.Property(s => s.At).HasColumnName("signed_at");
        signature.Property(s => s.Hash).HasMaxLength(Sha256);
        signature.HasIndex(s => new { s.PracticeId, s.VersionId, s.As }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<PatientTerms> terms)
    {
        terms.ToTable("coordination_patient_terms");
        terms.Ignore(t => t.IsSignature);
        terms.Ignore(t => t.IsSigned);
        terms.Property(t => t.Terms).HasJsonConversion();
        terms.Property(t => t.Signatures).HasJsonConversion();
        terms.Property(t => t.Reason).HasMaxLength(AgreementLimits.Reason);
        terms.HasIndex(t => new { t.PracticeId, t.PatientId, t.TherapistId, t.PrescriberId, t.IsPart2, t.Turn }).IsUnique();
        terms.HasIndex(t => new { t.PracticeId, t.IsLatest });
    }
}
