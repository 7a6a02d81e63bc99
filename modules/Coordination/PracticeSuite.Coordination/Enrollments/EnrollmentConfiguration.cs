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
        enrollment.Property(e => e.ServiceFrom).HasColumnName("service_first_day");
        enrollment.HasMany(e => e.PastMembers).WithOne().HasForeignKey(past => past.EnrollmentId);
        enrollment.Navigation(e => e.PastMembers).UsePropertyAccessMode(PropertyAccessMode.Field);
        enrollment.HasIndex(e => new { e.PracticeId, e.PatientId, e.From });
    }
}

internal sealed class PastMemberConfiguration : IEntityTypeConfiguration<PastMember>
{
    public void Configure(EntityTypeBuilder<PastMember> past)
    {
        past.ToTable("coordination_past_members");
        past.Property(p => p.Id).ValueGeneratedNever();
        past.Property(p => p.Until).HasColumnName("last_day");
    }
}
