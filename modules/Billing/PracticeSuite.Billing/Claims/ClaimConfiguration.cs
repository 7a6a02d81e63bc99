using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Billing.Contracts;

namespace PracticeSuite.Billing.Claims;

internal sealed class ClaimConfiguration : IEntityTypeConfiguration<Claim>
{
    public void Configure(EntityTypeBuilder<Claim> claim)
    {
        claim.ToTable("billing_claims");
        claim.Ignore(c => c.NewHistory);
        claim.Ignore(c => c.NewEntries);
        claim.Property(c => c.ShareWaiver).HasMaxLength(BillingLimits.WaiverReason);
        claim.Property(c => c.Modifier).HasMaxLength(BillingLimits.Modifier);
        claim.Property(c => c.ModifierReason).HasMaxLength(BillingLimits.ModifierReason);
        claim.Property(c => c.IsCorrectionWanted).HasColumnName("correction_wanted");
        claim.Property(c => c.Program).HasMaxLength(8);
        claim.Property(c => c.Number).HasMaxLength(BillingLimits.ClaimNumber);
        claim.Property(c => c.PatientName).HasMaxLength(BillingLimits.SearchText);
        claim.Property(c => c.PatientMrn).HasMaxLength(64);
        claim.Property(c => c.SearchText).HasMaxLength(BillingLimits.SearchText);
        claim.Property(c => c.Code).HasMaxLength(BillingLimits.ProcedureCode);
        claim.Property(c => c.PayerName).HasMaxLength(BillingLimits.PayerName);
        claim.Property(c => c.EvidenceSha256).HasMaxLength(64);
        claim.Property(c => c.ReleasedBy).HasMaxLength(120);
        claim.Property(c => c.PayerControlNumber).HasMaxLength(BillingLimits.PayerControlNumber);
        // What keeps one unit a month true whatever happens (B-005).
        claim.HasIndex(c => new { c.PracticeId, c.PatientId, c.Month, c.Program }).IsUnique();
        claim.HasIndex(c => new { c.PracticeId, c.Number }).IsUnique();
        claim.HasIndex(c => new { c.PracticeId, c.PrimaryId });
        claim.HasIndex(c => new { c.PracticeId, c.Month, c.State });
        // How long payers take, of the claims that they answered lately.
        claim.HasIndex(c => new { c.PracticeId, c.AnsweredOn, c.SentOn });
    }
}

internal sealed class ClaimVersionConfiguration : IEntityTypeConfiguration<ClaimVersion>
{
    public void Configure(EntityTypeBuilder<ClaimVersion> version)
    {
        version.ToTable("billing_claim_versions");
        version.Property(v => v.OriginalPayerControlNumber).HasMaxLength(BillingLimits.PayerControlNumber);
        version.Property(v => v.Reason).HasMaxLength(BillingLimits.Reason);
        version.Property(v => v.EvidenceSha256).HasMaxLength(64);
        version.HasIndex(v => new { v.PracticeId, v.ClaimId, v.Number }).IsUnique();
    }
}

internal sealed class ClaimPieceConfiguration : IEntityTypeConfiguration<ClaimPiece>
{
    public void Configure(EntityTypeBuilder<ClaimPiece> piece)
    {
        piece.ToTable("billing_claim_lineage");
        piece.HasKey(p => new { p.ClaimVersionId, p.Sequence });
        piece.Property(p => p.Credential).HasMaxLength(32);
        piece.Property(p => p.Activity).HasMaxLength(32);
        piece.Property(p => p.Source).HasMaxLength(32);
        piece.Property(p => p.Reason).HasMaxLength(32);
        piece.Property(p => p.Start).HasColumnName("started_at");
        piece.Property(p => p.End).HasColumnName("ended_at");
    }
}

internal sealed class ClaimStatusChangeConfiguration : IEntityTypeConfiguration<ClaimStatusChange>
{
    public void Configure(EntityTypeBuilder<ClaimStatusChange> change)
    {
        change.ToTable("billing_claim_history");
        change.Property(c => c.From).HasColumnName("from_state");
        change.Property(c => c.To).HasColumnName("to_state");
        change.Property(c => c.At).HasColumnName("changed_at");
        change.Property(c => c.By).HasColumnName("changed_by").HasMaxLength(120);
        change.Property(c => c.Cause).HasMaxLength(BillingLimits.Reason);
        change.Property(c => c.StatedControlNumber).HasMaxLength(BillingLimits.PayerControlNumber);
        change.HasIndex(c => new { c.PracticeId, c.ClaimId, c.Sequence }).IsUnique();
    }
}
