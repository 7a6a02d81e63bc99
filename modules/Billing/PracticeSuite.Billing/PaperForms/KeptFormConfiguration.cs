using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PracticeSuite.Billing.PaperForms;

internal sealed class KeptFormConfiguration : IEntityTypeConfiguration<KeptForm>
{
    public void Configure(EntityTypeBuilder<KeptForm> form)
    {
        form.ToTable("billing_kept_forms");
        form.HasIndex(f => new { f.PracticeId, f.ClaimId, f.Transmission }).IsUnique();
    }
}
