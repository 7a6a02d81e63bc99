using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Charting.Data;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Charting.Scales;

internal sealed class ScaleInvitationConfiguration : IEntityTypeConfiguration<ScaleInvitation>
{
    public void Configure(EntityTypeBuilder<ScaleInvitation> invitation)
    {
        invitation.ToTable("charting_scale_invitations");
        invitation.Property(i => i.Scales).HasMaxLength(200).HasJsonConversion();
        invitation.BelongsToPatient();
        invitation.HasIndex(i => new { i.PracticeId, i.PatientId, i.MadeAt });
    }
}
