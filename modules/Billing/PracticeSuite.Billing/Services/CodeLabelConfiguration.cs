using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Billing.Contracts;

namespace PracticeSuite.Billing.Services;

internal sealed class CodeLabelConfiguration : IEntityTypeConfiguration<CodeLabel>
{
    public void Configure(EntityTypeBuilder<CodeLabel> label)
    {
        label.ToTable("billing_code_labels");
        label.Property(l => l.Code).HasMaxLength(BillingLimits.ProcedureCode);
        label.Property(l => l.Label).HasMaxLength(BillingLimits.CodeLabel);
        label.HasIndex(l => new { l.PracticeId, l.Code }).IsUnique();
    }
}
