using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Charting.Data;

namespace PracticeSuite.Charting.CareTeams;

internal sealed class CareTeamConfiguration : IEntityTypeConfiguration<CareTeam>, IEntityTypeConfiguration<CareTeamMember>
{
    public void Configure(EntityTypeBuilder<CareTeam> team)
    {
        team.ToTable("charting_care_teams");
        team.Property(t => t.Id).ValueGeneratedNever();
        team.HasMany(t => t.Members).WithOne().HasForeignKey(member => member.PatientId).OnDelete(DeleteBehavior.Restrict);
        team.Navigation(t => t.Members).UsePropertyAccessMode(PropertyAccessMode.Field);
    }

    public void Configure(EntityTypeBuilder<CareTeamMember> member)
    {
        member.ToTable("charting_care_team_members");
        member.Property(m => m.Id).ValueGeneratedNever();
        member.Property(m => m.From).HasColumnName("begins_at");
        member.Property(m => m.Until).HasColumnName("ends_at");
        member.BelongsToPatient();
        member.HasIndex(m => new { m.PracticeId, m.StaffId });
    }
}
