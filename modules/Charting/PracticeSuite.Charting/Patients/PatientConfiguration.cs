using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;

namespace PracticeSuite.Charting.Patients;

internal sealed class PatientConfiguration : IEntityTypeConfiguration<Patient>
{
    public void Configure(EntityTypeBuilder<Patient> patient)
    {
        patient.ToTable("charting_patients");
        patient.Ignore(p => p.FullName);
        patient.Property(p => p.Mrn).HasMaxLength(PatientLimits.Mrn);
        patient.Property(p => p.MrnKey).HasMaxLength(PatientLimits.Mrn);
        patient.Property(p => p.LastName).HasMaxLength(PatientLimits.PersonName);
        patient.Property(p => p.FirstName).HasMaxLength(PatientLimits.PersonName);
        patient.Property(p => p.MiddleName).HasMaxLength(PersonNames.MiddleName);
        patient.Property(p => p.Suffix).HasMaxLength(PersonNames.Suffix);
        patient.Property(p => p.SexCode).HasMaxLength(1);
        patient.Property(p => p.Pronouns).HasMaxLength(PatientLimits.Pronouns);
        patient.Property(p => p.AddressLine1).HasMaxLength(UsAddress.LineMax);
        patient.Property(p => p.AddressLine2).HasMaxLength(UsAddress.LineMax);
        patient.Property(p => p.City).HasMaxLength(UsAddress.CityMax);
        patient.Property(p => p.State).HasMaxLength(UsAddress.StateMax);
        patient.Property(p => p.Zip).HasMaxLength(9);
        patient.Property(p => p.Phone).HasMaxLength(10);
        patient.Property(p => p.Email).HasMaxLength(PatientLimits.Email);
        patient.Property(p => p.DisclosureRestrictionReason).HasMaxLength(PatientLimits.Reason);
        patient.Property(p => p.Search).HasMaxLength(SearchText.Max);
        patient.Ignore(p => p.Key);
        patient.HasAlternateKey(p => new { p.PracticeId, p.Id });
        patient.HasMany(p => p.Past).WithOne()
            .HasForeignKey(past => new { past.PracticeId, past.PatientId })
            .HasPrincipalKey(p => new { p.PracticeId, p.Id })
            .OnDelete(DeleteBehavior.Restrict);
        patient.Navigation(p => p.Past).UsePropertyAccessMode(PropertyAccessMode.Field);
        patient.HasIndex(p => new { p.PracticeId, p.MrnKey }).IsUnique();
        patient.HasIndex(p => new { p.PracticeId, p.Search });
    }
}

internal sealed class PastPeriodConfiguration : IEntityTypeConfiguration<PastPeriod>
{
    public void Configure(EntityTypeBuilder<PastPeriod> past)
    {
        past.ToTable("charting_past_periods");
        past.Property(p => p.Id).ValueGeneratedNever();
        past.Property(p => p.Kind).HasConversion<string>().HasMaxLength(16);
        past.Property(p => p.From).HasColumnName("first_day");
        past.Property(p => p.Reason).HasMaxLength(PatientLimits.Reason);
    }
}
