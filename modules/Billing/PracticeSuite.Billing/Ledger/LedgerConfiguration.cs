using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Billing.Contracts;

namespace PracticeSuite.Billing.Ledger;

internal sealed class JournalEntryConfiguration : IEntityTypeConfiguration<JournalEntry>
{
    public void Configure(EntityTypeBuilder<JournalEntry> entry)
    {
        entry.ToTable("billing_journal");
        entry.Ignore(e => e.NewPostings);
        entry.Property(e => e.ClaimNumber).HasMaxLength(BillingLimits.PayerClaimNumber);
        entry.Property(e => e.Document).HasMaxLength(BillingLimits.Reason);
        entry.Property(e => e.MadeBy).HasMaxLength(120);
        entry.HasIndex(e => new { e.PracticeId, e.Day });
        entry.HasIndex(e => new { e.PracticeId, e.ClaimId });
        entry.HasIndex(e => new { e.PracticeId, e.RemittanceId });
        // What keeps an entry from being taken back twice, whoever tries at the same time.
        entry.HasIndex(e => new { e.PracticeId, e.UndoesId }).IsUnique();
    }
}

internal sealed class PostingConfiguration : IEntityTypeConfiguration<Posting>
{
    public void Configure(EntityTypeBuilder<Posting> posting)
    {
        posting.ToTable("billing_postings");
        posting.HasKey(p => new { p.EntryId, p.Sequence });
        posting.Property(p => p.Reason).HasMaxLength(16);
        // What is open of each claim, and since when, is added up from this index alone.
        posting.HasIndex(p => new { p.PracticeId, p.ClaimId, p.Account, p.Day, p.AmountCents });
        posting.HasIndex(p => new { p.PracticeId, p.Day, p.Account });
    }
}
