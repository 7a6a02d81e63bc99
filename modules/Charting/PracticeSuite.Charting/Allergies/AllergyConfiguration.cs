using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Charting.Contracts.Allergies;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Medications;

namespace PracticeSuite.Charting.Allergies;

internal sealed class AllergyConfiguration : IEntityTypeConfiguration<Allergy>, IEntityTypeConfiguration<NoKnownAllergies>
{
    public void Configure(EntityTypeBuilder<Allergy> allergy)
    {
        allergy.ToTable("charting_allergies");
        allergy.Property(a => a.Substance).HasMaxLength(AllergyLimits.Substance);
        allergy.Property(a => a.Ingredient).HasMaxLength(AllergyLimits.Code);
        allergy.Property(a => a.Reaction).HasMaxLength(AllergyLimits.Reaction);
        allergy.Property(a => a.VerificationReason).HasMaxLength(AllergyLimits.Reason);
        allergy.Property(a => a.RecordedBy).HasMaxLength(MedicationConfiguration.UserName);
        allergy.Ignore(a => a.IsActive);
        allergy.Ignore(a => a.Shown);
        allergy.BelongsToPatient();
    }

    public void Configure(EntityTypeBuilder<NoKnownAllergies> none)
    {
        none.ToTable("charting_no_known_allergies");
        none.Property(n => n.At).HasColumnName("asked_at");
        none.Property(n => n.By).HasColumnName("asked_by").HasMaxLength(MedicationConfiguration.UserName);
        none.BelongsToPatient();
    }
}
