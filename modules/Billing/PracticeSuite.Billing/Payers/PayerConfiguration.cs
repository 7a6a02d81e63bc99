using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Billing.Payers;

internal sealed class PayerConfiguration : IEntityTypeConfiguration<Payer>
{
    public void Configure(EntityTypeBuilder<Payer> payer)
    {
        payer.ToTable("billing_payers");
        payer.Property(p => p.Code).HasMaxLength(BillingLimits.PayerCode);
        payer.Property(p => p.Name).HasMaxLength(BillingLimits.PayerName);
        payer.Property(p => p.PayerIdentifier).HasMaxLength(BillingLimits.PayerIdentifier);
        payer.HasIndex(p => new { p.PracticeId, p.Code }).IsUnique();
        payer.HasMany(p => p.Profiles).WithOne().HasForeignKey(profile => profile.PayerId);
        payer.Navigation(p => p.Profiles).AutoInclude();
        payer.HasMany(p => p.Enrollments).WithOne().HasForeignKey(enrollment => enrollment.PayerId);
    }
}

internal sealed class PayerProfileConfiguration : IEntityTypeConfiguration<PayerProfile>
{
    public void Configure(EntityTypeBuilder<PayerProfile> profile)
    {
        profile.ToTable("billing_payer_profiles");
        profile.Property(p => p.Kept).HasColumnName("terms").HasJsonConversion();
        profile.Ignore(p => p.Terms);
        profile.Property(p => p.MadeBy).HasMaxLength(BillingLimits.ChangedBy);
        profile.HasIndex(p => new { p.PracticeId, p.PayerId, p.EffectiveFrom }).IsUnique();
    }
}

internal sealed class PayerEnrollmentConfiguration : IEntityTypeConfiguration<PayerEnrollment>
{
    public void Configure(EntityTypeBuilder<PayerEnrollment> enrollment)
    {
        enrollment.ToTable("billing_payer_enrollments");
        enrollment.Property(e => e.From).HasColumnName("enrolled_from");
        enrollment.Property(e => e.To).HasColumnName("enrolled_to");
        enrollment.HasIndex(e => new { e.PracticeId, e.PayerId, e.PractitionerId, e.From }).IsUnique();
    }
}
