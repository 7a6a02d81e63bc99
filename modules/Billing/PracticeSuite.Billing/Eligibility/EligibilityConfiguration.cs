using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Billing.Contracts;

namespace PracticeSuite.Billing.Eligibility;

internal sealed class EligibilityConfiguration : IEntityTypeConfiguration<EligibilityCheck>
{
    public void Configure(EntityTypeBuilder<EligibilityCheck> check)
    {
        check.ToTable("billing_eligibility_checks");
        check.Property(c => c.Reference).HasMaxLength(32);
        check.Property(c => c.AskedBy).HasMaxLength(120);
        check.Property(c => c.Plan).HasColumnName("plan_name").HasMaxLength(BillingLimits.PayerName);
        check.Property(c => c.Problem).HasMaxLength(BillingLimits.Reason);
        check.HasIndex(c => new { c.PracticeId, c.Reference }).IsUnique();
        check.HasIndex(c => new { c.PracticeId, c.PatientId, c.AskedAt });
        check.HasIndex(c => new { c.PracticeId, c.ClearinghouseId, c.State });
        check.HasIndex(c => new { c.PracticeId, c.CoverageId, c.AskedAt });
    }
}
