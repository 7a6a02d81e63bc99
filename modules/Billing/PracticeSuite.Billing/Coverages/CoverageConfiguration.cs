using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Coverages;

internal sealed class PatientCoveragesConfiguration : IEntityTypeConfiguration<PatientCoverages>
{
    public void Configure(EntityTypeBuilder<PatientCoverages> patient)
    {
        patient.ToTable("billing_patient_coverages");
        patient.HasMany(p => p.Coverages).WithOne().HasForeignKey(coverage => coverage.PatientId);
        patient.Navigation(p => p.Coverages).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class CoverageConfiguration : IEntityTypeConfiguration<Coverage>
{
    public void Configure(EntityTypeBuilder<Coverage> coverage)
    {
        coverage.ToTable("billing_coverages");
        coverage.Property(c => c.From).HasColumnName("covered_from");
        coverage.Property(c => c.To).HasColumnName("covered_to");
        coverage.Property(c => c.MemberId).HasMaxLength(BillingLimits.MemberId);
        coverage.Property(c => c.AuthorizationNumber).HasMaxLength(BillingLimits.AuthorizationNumber);
        coverage.Property(c => c.SubscriberName).HasMaxLength(BillingLimits.PersonName);
        coverage.Property(c => c.SubscriberMiddleName).HasMaxLength(PersonNames.MiddleName);
        coverage.Property(c => c.SubscriberSuffix).HasMaxLength(PersonNames.Suffix);
        coverage.Ignore(c => c.SubscriberWholeName);
        coverage.Property(c => c.GroupNumber).HasMaxLength(BillingLimits.GroupNumber);
        coverage.Property(c => c.PlanName).HasMaxLength(BillingLimits.PlanName);
        coverage.Property(c => c.MedicareSecondaryType).HasMaxLength(BillingLimits.MedicareSecondaryType);
        coverage.Property(c => c.Rank).HasColumnName("coverage_rank");
        coverage.HasIndex(c => new { c.PracticeId, c.PatientId, c.Rank, c.From }).IsUnique();
    }
}
