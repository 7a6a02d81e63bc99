using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Billing.Worklists;

internal sealed class WorkItemConfiguration : IEntityTypeConfiguration<WorkItem>
{
    public void Configure(EntityTypeBuilder<WorkItem> item)
    {
        item.ToTable("billing_work_items");
        item.Property(i => i.ClaimNumber).HasMaxLength(BillingLimits.ClaimNumber);
        item.Property(i => i.PayerName).HasMaxLength(BillingLimits.PayerName);
        item.Property(i => i.Text).HasMaxLength(BillingLimits.Reason);
        item.Property(i => i.Basis).HasMaxLength(64);
        item.Property(i => i.Reason).HasMaxLength(16);
        item.Property(i => i.Remarks).HasJsonConversion();
        item.Property(i => i.TakenBy).HasMaxLength(120);
        item.Property(i => i.Notes).HasJsonConversion();
        item.Property(i => i.DoneBy).HasMaxLength(120);
        item.Property(i => i.DoneReason).HasMaxLength(BillingLimits.Reason);
        item.HasIndex(i => new { i.PracticeId, i.ClaimId });
        item.HasIndex(i => new { i.PracticeId, i.Month, i.PatientId });
        // An open list is read from its start in this order, and a done one from its end, whatever stands behind (a million claims among it). Behind the order stands what
        // sums, filters and access ask of an item, so that only the rows of the page itself are fetched.
        item.HasIndex(i => new { i.PracticeId, i.Kind, i.DoneAt, i.RankOn, i.AmountCents, i.Id, i.IsPart2, i.PatientId, i.Reason, i.PayerName, i.TakenById })
            .IsDescending(false, false, false, false, true, false, false, false, false, false, false).HasDatabaseName("ix_billing_work_items_list");
        item.HasIndex(i => new { i.PracticeId, i.TakenById, i.Kind, i.DoneAt, i.RankOn });
        // What was denied lately.
        item.HasIndex(i => new { i.PracticeId, i.Kind, i.OpenedOn });
    }
}
