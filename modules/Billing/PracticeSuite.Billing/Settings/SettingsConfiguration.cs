using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Billing.Contracts;

namespace PracticeSuite.Billing.Settings;

internal sealed class BhiSettingsConfiguration : IEntityTypeConfiguration<BhiSettings>
{
    public void Configure(EntityTypeBuilder<BhiSettings> settings)
    {
        settings.ToTable("billing_settings");
        settings.HasIndex(s => s.PracticeId).IsUnique();
    }
}

internal sealed class ChargeConfiguration : IEntityTypeConfiguration<Charge>
{
    public void Configure(EntityTypeBuilder<Charge> charge)
    {
        charge.ToTable("billing_charges");
        charge.Property(c => c.Code).HasMaxLength(BillingLimits.ProcedureCode);
        charge.ComplexProperty(c => c.Amount);
        charge.HasIndex(c => new { c.PracticeId, c.Code, c.EffectiveFrom }).IsUnique();
    }
}

internal sealed class LoadedPairConfiguration : IEntityTypeConfiguration<LoadedPair>
{
    public void Configure(EntityTypeBuilder<LoadedPair> pair)
    {
        pair.ToTable("billing_code_pairs");
        pair.HasKey(p => new { p.PracticeId, p.Code, p.Other, p.From });
        pair.Property(p => p.Code).HasMaxLength(BillingLimits.ProcedureCode);
        pair.Property(p => p.Other).HasMaxLength(BillingLimits.ProcedureCode);
        pair.Property(p => p.From).HasColumnName("effective_from");
        pair.Property(p => p.To).HasColumnName("effective_to");
    }
}

internal sealed class LoadedDiagnosisConfiguration : IEntityTypeConfiguration<LoadedDiagnosis>
{
    public void Configure(EntityTypeBuilder<LoadedDiagnosis> diagnosis)
    {
        diagnosis.ToTable("billing_diagnosis_codes");
        diagnosis.HasKey(d => new { d.PracticeId, d.Code, d.From });
        diagnosis.Property(d => d.Code).HasMaxLength(BillingLimits.DiagnosisCode);
        diagnosis.Property(d => d.From).HasColumnName("valid_from");
        diagnosis.Property(d => d.To).HasColumnName("valid_to");
        diagnosis.Property(d => d.Description).HasMaxLength(BillingLimits.DiagnosisDescription);
    }
}

internal sealed class RateConfiguration : IEntityTypeConfiguration<Rate>
{
    public void Configure(EntityTypeBuilder<Rate> rate)
    {
        rate.ToTable("billing_rates");
        rate.Property(r => r.Code).HasMaxLength(BillingLimits.ProcedureCode);
        rate.Property(r => r.Locality).HasMaxLength(BillingLimits.Locality);
        rate.Property(r => r.Source).HasMaxLength(BillingLimits.RateSource);
        rate.Property(r => r.Confidence).HasMaxLength(8);
        rate.HasIndex(r => new { r.PracticeId, r.Code, r.EffectiveFrom });
    }
}

internal sealed class LocationLocalityConfiguration : IEntityTypeConfiguration<LocationLocality>
{
    public void Configure(EntityTypeBuilder<LocationLocality> locality)
    {
        locality.ToTable("billing_location_localities");
        locality.HasKey(l => new { l.PracticeId, l.LocationId });
        locality.Property(l => l.Locality).HasMaxLength(BillingLimits.Locality);
    }
}

internal sealed class PriceChangeConfiguration : IEntityTypeConfiguration<PriceChange>
{
    public void Configure(EntityTypeBuilder<PriceChange> change)
    {
        change.ToTable("billing_price_changes");
        change.Property(c => c.Kind).HasConversion<string>().HasMaxLength(8);
        change.Property(c => c.Code).HasMaxLength(BillingLimits.ProcedureCode);
        change.Property(c => c.Locality).HasMaxLength(BillingLimits.Locality);
        change.Property(c => c.At).HasColumnName("changed_at");
        change.Property(c => c.By).HasColumnName("changed_by").HasMaxLength(BillingLimits.ChangedBy);
        change.Property(c => c.Reason).HasMaxLength(BillingLimits.Reason);
        change.HasIndex(c => new { c.PracticeId, c.Kind, c.At });
    }
}
