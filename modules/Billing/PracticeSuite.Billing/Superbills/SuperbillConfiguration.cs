using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PracticeSuite.Billing.Superbills;

internal sealed class SuperbillConfiguration : IEntityTypeConfiguration<Superbill>
{
    public void Configure(EntityTypeBuilder<Superbill> superbill)
    {
        superbill.ToTable("billing_superbills");
        superbill.Property(s => s.Number).HasMaxLength(24);
        superbill.Property(s => s.IssuedBy).HasMaxLength(120);
        superbill.Property(s => s.ContentSha256).HasMaxLength(64);
        superbill.Property(s => s.FactsSha256).HasMaxLength(64);
        superbill.HasIndex(s => new { s.PracticeId, s.ClaimId, s.Version }).IsUnique();
    }
}
