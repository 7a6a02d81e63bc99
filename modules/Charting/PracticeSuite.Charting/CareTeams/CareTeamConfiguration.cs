using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Charting.Patients;

namespace PracticeSuite.Charting.CareTeams;

internal sealed class CareTeamConfiguration : IEntityTypeConfiguration<CareTeam>, IEntityTypeConfiguration<CareTeamMember>
{
    public void Configure(EntityTypeBuilder<CareTeam> team)
    {
        team.ToTable("charting_care_teams");
        team.Property(t => t.Id).ValueGeneratedNever();
        team.HasMany(t => t.Members).WithOne().HasForeignKey(m => m.PatientId).OnDelete(DeleteBehavior.Restrict);
        team.HasOne<Patient>().WithMany()
            .HasForeignKey(t => new { t.PracticeId, t.Id })
            .HasPrincipalKey(patient => new { patient.PracticeId, patient.Id })
            .OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<CareTeamMember> member)
    {
        member.ToTable("charting_care_team_members");
        member.Property(m => m.Id).ValueGeneratedNever();
        member.HasIndex(m => new { m.PracticeId, m.StaffId });
    }
}
