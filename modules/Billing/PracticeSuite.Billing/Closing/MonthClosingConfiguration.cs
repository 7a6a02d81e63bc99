using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Billing.Contracts;

namespace PracticeSuite.Billing.Closing;

internal sealed class MonthClosingConfiguration : IEntityTypeConfiguration<MonthClosing>
{
    public void Configure(EntityTypeBuilder<MonthClosing> closing)
    {
        closing.ToTable("billing_month_closings");
        closing.Ignore(c => c.State);
        closing.Property(c => c.ContentSha256).HasMaxLength(64);
        closing.Property(c => c.PreparedBy).HasMaxLength(120);
        closing.Property(c => c.ApprovedBy).HasMaxLength(120);
        closing.Property(c => c.PaperSha256).HasMaxLength(64);
        closing.Property(c => c.EndedBy).HasMaxLength(120);
        closing.Property(c => c.EndReason).HasMaxLength(BillingLimits.Reason);
        // Of two who sign at once, one is told that the other has.
        closing.HasIndex(c => new { c.PracticeId, c.Month, c.StandingKey }).IsUnique();
        closing.HasIndex(c => new { c.PracticeId, c.Month, c.Number }).IsUnique();
    }
}
