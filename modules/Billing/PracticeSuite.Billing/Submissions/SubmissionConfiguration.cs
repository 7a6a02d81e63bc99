using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Submissions.Batches;
using PracticeSuite.Billing.Submissions.Clearinghouses;
using PracticeSuite.Billing.Submissions.Inbound;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Billing.Submissions;

internal sealed class ClearinghouseConfiguration : IEntityTypeConfiguration<Clearinghouse>
{
    public void Configure(EntityTypeBuilder<Clearinghouse> clearinghouse)
    {
        clearinghouse.ToTable("billing_clearinghouses");
        clearinghouse.Property(c => c.Code).HasMaxLength(BillingLimits.ClearinghouseCode);
        clearinghouse.Property(c => c.Name).HasMaxLength(BillingLimits.PayerName);
        clearinghouse.Property(c => c.SubmitterId).HasMaxLength(BillingLimits.InterchangeId);
        clearinghouse.Property(c => c.ReceiverId).HasMaxLength(BillingLimits.InterchangeId);
        clearinghouse.Property(c => c.ContactName).HasMaxLength(BillingLimits.ContactName);
        clearinghouse.Property(c => c.ContactPhone).HasMaxLength(10);
        clearinghouse.Property(c => c.Folder).HasMaxLength(BillingLimits.FolderName);
        clearinghouse.Property(c => c.Sftp).HasJsonConversion().HasMaxLength(1500);
        // A private key has up to some thousand letters, and its wrapping more.
        clearinghouse.Property(c => c.ProtectedPassword).HasMaxLength(12_000);
        clearinghouse.HasIndex(c => new { c.PracticeId, c.Code }).IsUnique();
        // An answer names sender, receiver and number, and finds the one profile that has sent it.
        clearinghouse.HasIndex(c => new { c.PracticeId, c.SubmitterId, c.ReceiverId }).IsUnique();
        clearinghouse.HasMany(c => c.Payers).WithOne().HasForeignKey(payer => payer.ClearinghouseId);
        clearinghouse.Navigation(c => c.Payers).AutoInclude();
    }
}

internal sealed class ClearinghousePayerConfiguration : IEntityTypeConfiguration<ClearinghousePayer>
{
    public void Configure(EntityTypeBuilder<ClearinghousePayer> payer)
    {
        payer.ToTable("billing_clearinghouse_payers");
        payer.Property(p => p.PayerIdentifier).HasMaxLength(BillingLimits.PayerIdentifier);
        payer.Property(p => p.BillingId).HasMaxLength(BillingLimits.PayerIdentifier);
        payer.HasIndex(p => new { p.PracticeId, p.ClearinghouseId, p.PayerId }).IsUnique();
    }
}

internal sealed class ClearinghouseLineConfiguration : IEntityTypeConfiguration<ClearinghouseLine>
{
    public void Configure(EntityTypeBuilder<ClearinghouseLine> line)
    {
        line.ToTable("billing_clearinghouse_lines");
        line.Property(l => l.Problem).HasMaxLength(BillingLimits.Reason);
        line.HasIndex(l => new { l.PracticeId, l.ExchangeAt });
    }
}

internal sealed class ControlNumbersConfiguration : IEntityTypeConfiguration<ControlNumbers>
{
    public void Configure(EntityTypeBuilder<ControlNumbers> numbers)
    {
        numbers.ToTable("billing_control_numbers");
        numbers.Property(n => n.Sender).HasMaxLength(BillingLimits.InterchangeId);
        numbers.Property(n => n.Receiver).HasMaxLength(BillingLimits.InterchangeId);
        numbers.Property(n => n.Last).HasColumnName("last_number");
        numbers.HasIndex(n => new { n.Sender, n.Receiver }).IsUnique();
    }
}

internal sealed class SentBatchConfiguration : IEntityTypeConfiguration<SentBatch>
{
    public void Configure(EntityTypeBuilder<SentBatch> batch)
    {
        batch.ToTable("billing_batches");
        batch.Property(b => b.Reference).HasMaxLength(BillingLimits.BatchReference);
        batch.Property(b => b.Head).HasJsonConversion().HasMaxLength(1500);
        batch.Property(b => b.FileName).HasMaxLength(BillingLimits.FileName);
        batch.Property(b => b.BuiltBy).HasMaxLength(120);
        batch.Property(b => b.Sha256).HasMaxLength(64);
        batch.Property(b => b.Answer).HasMaxLength(BillingLimits.Reason);
        batch.Property(b => b.Problem).HasMaxLength(BillingLimits.Reason);
        batch.Property(b => b.Bytes).HasColumnName("file_bytes");
        batch.HasIndex(b => new { b.PracticeId, b.ClearinghouseId, b.Control }).IsUnique();
        batch.HasIndex(b => new { b.PracticeId, b.Reference }).IsUnique();
        batch.HasIndex(b => new { b.PracticeId, b.State });
        batch.HasIndex(b => new { b.PracticeId, b.BuiltAt });
    }
}

internal sealed class BatchClaimConfiguration : IEntityTypeConfiguration<BatchClaim>
{
    public void Configure(EntityTypeBuilder<BatchClaim> claim)
    {
        claim.ToTable("billing_batch_claims");
        claim.Property(c => c.ControlNumber).HasMaxLength(BillingLimits.ClaimNumber);
        claim.HasIndex(c => new { c.PracticeId, c.BatchId, c.Sequence }).IsUnique();
        // One version is in one file that counts, and one answer names one claim (C-038, C-080).
        claim.HasIndex(c => new { c.PracticeId, c.ControlNumber }).IsUnique();
        claim.HasIndex(c => new { c.PracticeId, c.ClaimId });
    }
}

internal sealed class ClaimFindingConfiguration : IEntityTypeConfiguration<ClaimFinding>
{
    public void Configure(EntityTypeBuilder<ClaimFinding> finding)
    {
        finding.ToTable("billing_claim_findings");
        finding.Property(f => f.Rule).HasMaxLength(8);
        finding.Property(f => f.Field).HasMaxLength(64);
        finding.Property(f => f.Value).HasColumnName("found_value").HasMaxLength(100);
        finding.Property(f => f.Problem).HasMaxLength(400);
        finding.Property(f => f.Fix).HasMaxLength(400);
        finding.HasIndex(f => new { f.PracticeId, f.ClaimId, f.ClearedAt });
        finding.HasIndex(f => new { f.PracticeId, f.ClearedAt });
    }
}

internal sealed class InboundFileConfiguration : IEntityTypeConfiguration<InboundFile>
{
    public void Configure(EntityTypeBuilder<InboundFile> file)
    {
        file.ToTable("billing_inbound_files");
        file.Property(f => f.FileName).HasMaxLength(BillingLimits.FileName);
        file.Property(f => f.Bytes).HasColumnName("file_bytes");
        file.Property(f => f.Sha256).HasMaxLength(64);
        file.Property(f => f.Sender).HasMaxLength(15);
        file.Property(f => f.Control).HasMaxLength(9);
        file.Property(f => f.GroupControl).HasMaxLength(9);
        file.Property(f => f.SetControl).HasMaxLength(9);
        file.Property(f => f.Problem).HasMaxLength(BillingLimits.FileProblem);
        file.Property(f => f.Note).HasMaxLength(BillingLimits.FileProblem);
        // The hash of the whole holds sender and control numbers, so it is the key of C-147.
        file.HasIndex(f => new { f.PracticeId, f.ClearinghouseId, f.Sha256 }).IsUnique();
        file.HasIndex(f => new { f.PracticeId, f.State, f.ReceivedAt });
        file.HasIndex(f => new { f.PracticeId, f.BatchId });
    }
}

internal sealed class InboundChunkConfiguration : IEntityTypeConfiguration<InboundChunk>
{
    public void Configure(EntityTypeBuilder<InboundChunk> chunk)
    {
        chunk.ToTable("billing_inbound_chunks");
        chunk.HasKey(c => new { c.FileId, c.Sequence });
        chunk.Property(c => c.Content).HasMaxLength(InboundChunk.MostBytes);
        chunk.HasIndex(c => new { c.PracticeId, c.FileId });
    }
}

internal sealed class ClaimMessageConfiguration : IEntityTypeConfiguration<ClaimMessage>
{
    public void Configure(EntityTypeBuilder<ClaimMessage> message)
    {
        message.ToTable("billing_claim_messages");
        message.Property(m => m.At).HasColumnName("taken_at");
        message.Property(m => m.Codes).HasMaxLength(200);
        message.Property(m => m.Text).HasMaxLength(BillingLimits.Reason);
        message.Property(m => m.ControlNumber).HasMaxLength(BillingLimits.PayerControlNumber);
        message.Property(m => m.ClearinghouseTrace).HasMaxLength(BillingLimits.PayerControlNumber);
        message.HasIndex(m => new { m.PracticeId, m.ClaimId });
        message.HasIndex(m => new { m.PracticeId, m.InboundFileId });
    }
}
