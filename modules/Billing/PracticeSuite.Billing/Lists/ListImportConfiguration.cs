using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Billing.Lists;

internal sealed class ListImportConfiguration : IEntityTypeConfiguration<ListImport>
{
    public void Configure(EntityTypeBuilder<ListImport> import)
    {
        import.ToTable("billing_list_imports");
        import.Property(i => i.Kind).HasConversion<string>().HasMaxLength(16);
        import.Property(i => i.State).HasConversion<string>().HasMaxLength(8);
        import.Property(i => i.Name).HasMaxLength(BillingLimits.FileName);
        import.Property(i => i.Sha256).HasMaxLength(64);
        import.Property(i => i.ReceivedBy).HasMaxLength(BillingLimits.ChangedBy);
        import.Property(i => i.EndedBy).HasMaxLength(BillingLimits.ChangedBy);
        import.Property(i => i.Problems).HasJsonConversion();
        import.Property(i => i.Rows).HasJsonConversion();
        import.HasIndex(i => new { i.PracticeId, i.ReceivedAt });
    }
}
