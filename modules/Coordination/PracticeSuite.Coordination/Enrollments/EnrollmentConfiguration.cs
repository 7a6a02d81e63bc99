using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PracticeSuite.Coordination.Enrollments;

internal sealed class PatientEnrollmentsConfiguration : IEntityTypeConfiguration<PatientEnrollments>
{
    public void Configure(EntityTypeBuilder<PatientEnrollments> patient)
    {
        patient.ToTable("coordination_patients");
        patient.HasMany(p => p.Enrollments).WithOne().HasForeignKey(enrollment => enrollment.PatientId);
        patient.Navigation(p => p.Enrollments).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class EnrollmentConfiguration : IEntityTypeConfiguration<Enrollment>
{
    public void Configure(EntityTypeBuilder<Enrollment> enrollment)
    {
        enrollment.ToTable("coordination_enrollments");
        enrollment.Property(e => e.From).HasColumnName("first_day");
        enrollment.Property(e => e.To).HasColumnName("last_day");
        enrollment.HasIndex(e => new { e.PracticeId, e.PatientId, e.From });
    }
}
