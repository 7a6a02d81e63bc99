using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Billing.Remittances;

internal sealed class RemittanceFileConfiguration : IEntityTypeConfiguration<RemittanceFile>
{
    public void Configure(EntityTypeBuilder<RemittanceFile> file)
    {
        file.ToTable("billing_remittance_files");
        file.Property(f => f.Name).HasMaxLength(BillingLimits.FileName);
        file.Property(f => f.Sha256).HasMaxLength(64);
        file.Property(f => f.Size).HasColumnName("size_bytes");
        file.Property(f => f.ReceivedBy).HasMaxLength(120);
        file.Property(f => f.Problems).HasJsonConversion();
        file.Property(f => f.Payments).HasJsonConversion();
        file.HasIndex(f => new { f.PracticeId, f.Sha256 }).IsUnique();
        file.HasIndex(f => new { f.PracticeId, f.State, f.ReceivedAt });
    }
}

internal sealed class RemittanceFilePartConfiguration : IEntityTypeConfiguration<RemittanceFilePart>
{
    public void Configure(EntityTypeBuilder<RemittanceFilePart> part)
    {
        part.ToTable("billing_remittance_file_parts");
        part.HasKey(p => new { p.FileId, p.Number });
        part.Property(p => p.Content).HasMaxLength(RemittanceFilePart.Bytes);
    }
}

internal sealed class RemittanceConfiguration : IEntityTypeConfiguration<Remittance>
{
    public void Configure(EntityTypeBuilder<Remittance> remittance)
    {
        remittance.ToTable("billing_remittances");
        remittance.Property(r => r.PayerName).HasMaxLength(BillingLimits.PayerName);
        remittance.Property(r => r.PayerCompanyId).HasMaxLength(BillingLimits.Trace);
        remittance.Property(r => r.Trace).HasMaxLength(BillingLimits.Trace);
        remittance.Property(r => r.Method).HasMaxLength(3);
        remittance.Property(r => r.KeySha256).HasMaxLength(64);
        remittance.Property(r => r.PostedBy).HasMaxLength(120);
        // What keeps a payment from being posted twice, whoever posts it at the same time (C-216).
        remittance.HasIndex(r => new { r.PracticeId, r.KeySha256 }).IsUnique();
        remittance.HasIndex(r => new { r.PracticeId, r.PostedAt });
    }
}

internal sealed class RemittedClaimConfiguration : IEntityTypeConfiguration<RemittedClaim>
{
    public void Configure(EntityTypeBuilder<RemittedClaim> claim)
    {
        claim.ToTable("billing_remitted_claims");
        claim.Property(c => c.Number).HasMaxLength(BillingLimits.PayerClaimNumber);
        claim.Property(c => c.Status).HasMaxLength(2);
        claim.Property(c => c.PatientName).HasMaxLength(BillingLimits.PersonName);
        claim.Property(c => c.MemberId).HasMaxLength(BillingLimits.MemberId);
        claim.Property(c => c.Code).HasMaxLength(BillingLimits.ProcedureCode);
        claim.Property(c => c.PayerControlNumber).HasMaxLength(BillingLimits.PayerControlNumber);
        claim.Property(c => c.ClaimControlNumber).HasMaxLength(BillingLimits.PayerControlNumber);
        claim.Property(c => c.ClearinghouseTrace).HasMaxLength(BillingLimits.PayerControlNumber);
        claim.Property(c => c.Elsewhere).HasMaxLength(BillingLimits.WaiverReason);
        claim.Property(c => c.Content).HasJsonConversion();
        claim.HasIndex(c => new { c.PracticeId, c.RemittanceId, c.Sequence }).IsUnique();
        claim.HasIndex(c => new { c.PracticeId, c.ClaimId });
        claim.HasIndex(c => new { c.PracticeId, c.Match });
    }
}

internal sealed class RemittedAdjustmentConfiguration : IEntityTypeConfiguration<RemittedAdjustment>
{
    public void Configure(EntityTypeBuilder<RemittedAdjustment> adjustment)
    {
        adjustment.ToTable("billing_remitted_adjustments");
        adjustment.Property(a => a.Reason).HasMaxLength(2);
        adjustment.Property(a => a.Reference).HasMaxLength(BillingLimits.PayerControlNumber);
        adjustment.Property(a => a.Settled).HasMaxLength(BillingLimits.Reason);
        adjustment.Property(a => a.SettledBy).HasMaxLength(120);
        adjustment.HasIndex(a => new { a.PracticeId, a.RemittanceId, a.Sequence }).IsUnique();
        adjustment.HasIndex(a => new { a.PracticeId, a.SettledAt });
    }
}
