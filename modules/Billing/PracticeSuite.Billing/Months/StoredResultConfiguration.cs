using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Billing.Months;

internal sealed class StoredResultConfiguration : IEntityTypeConfiguration<StoredResult>
{
    public void Configure(EntityTypeBuilder<StoredResult> result)
    {
        result.ToTable("billing_month_results");
        result.Property(r => r.PatientName).HasMaxLength(BillingLimits.SearchText);
        result.Property(r => r.PatientMrn).HasMaxLength(64);
        result.Property(r => r.SearchText).HasMaxLength(BillingLimits.SearchText);
        result.Property(r => r.Code).HasMaxLength(BillingLimits.ProcedureCode);
        result.Property(r => r.Biller).HasMaxLength(BillingLimits.PersonName);
        result.Property(r => r.Payer).HasMaxLength(BillingLimits.PayerName);
        result.Property(r => r.HoldCodes).HasMaxLength(700);
        result.Property(r => r.Holds).HasJsonConversion();
        result.Property(r => r.Advisories).HasJsonConversion();
        result.Property(r => r.ContentHash).HasMaxLength(64);
        result.HasIndex(r => new { r.PracticeId, r.Month, r.PatientId, r.EnrollmentId, r.CurrentKey }).IsUnique();
        result.HasIndex(r => new { r.PracticeId, r.Month, r.IsCurrent, r.PatientName });
        result.HasIndex(r => new { r.PracticeId, r.Month, r.IsCurrent, r.Decision });
    }
}
