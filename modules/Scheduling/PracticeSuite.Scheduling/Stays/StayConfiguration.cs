using PracticeSuite.Scheduling.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PracticeSuite.Scheduling.Stays;

internal sealed class PatientStaysConfiguration : IEntityTypeConfiguration<PatientStays>
{
    public void Configure(EntityTypeBuilder<PatientStays> stays)
    {
        stays.ToTable("scheduling_patient_stays");
        stays.HasMany(s => s.Stays).WithOne().HasForeignKey(stay => stay.PatientId);
        stays.Navigation(s => s.Stays).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class HospitalStayConfiguration : IEntityTypeConfiguration<HospitalStay>
{
    public void Configure(EntityTypeBuilder<HospitalStay> stay)
    {
        stay.ToTable("scheduling_hospital_stays");
        stay.Property(s => s.Facility).HasMaxLength(SchedulingLimits.Facility);
        stay.HasIndex(s => new { s.PracticeId, s.PatientId, s.AdmittedAt });
    }
}
