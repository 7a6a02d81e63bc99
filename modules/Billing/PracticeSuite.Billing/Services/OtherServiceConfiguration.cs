using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Billing.Contracts;

namespace PracticeSuite.Billing.Services;

internal sealed class OtherServiceConfiguration : IEntityTypeConfiguration<OtherService>
{
    public void Configure(EntityTypeBuilder<OtherService> service)
    {
        service.ToTable("billing_other_services");
        service.Property(s => s.On).HasColumnName("furnished_on");
        service.Property(s => s.Code).HasMaxLength(BillingLimits.ProcedureCode);
        service.Property(s => s.Instrument).HasMaxLength(BillingLimits.Instrument);
        service.Property(s => s.ConfirmedReason).HasMaxLength(BillingLimits.Reason);
        service.Property(s => s.WithdrawnReason).HasMaxLength(BillingLimits.Reason);
        service.HasIndex(s => new { s.PracticeId, s.PatientId, s.On });
    }
}
