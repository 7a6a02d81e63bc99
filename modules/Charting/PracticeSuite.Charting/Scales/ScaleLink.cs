using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Kernel;

namespace PracticeSuite.Charting.Scales;

/// <summary>
/// Which invitation a token opens. Not under the practice filter: whoever holds a link has no practice before, and is told it by this. The
/// token says nothing of a patient.
/// </summary>
internal sealed class ScaleLink
{
    private ScaleLink()
    {
    }

    public string TokenHash { get; private init; } = "";

    public PracticeId PracticeId { get; private init; }

    public Guid InvitationId { get; private init; }

    public static (ScaleLink Link, string Token) To(ScaleInvitation invitation)
    {
        var token = LinkSecret.Make();
        return (new ScaleLink { TokenHash = LinkSecret.HashOf(token), PracticeId = invitation.PracticeId, InvitationId = invitation.Id }, token);
    }

    internal sealed class Configuration : IEntityTypeConfiguration<ScaleLink>
    {
        public void Configure(EntityTypeBuilder<ScaleLink> link)
        {
            link.ToTable("charting_scale_links");
            link.HasKey(l => l.TokenHash);
            link.Property(l => l.TokenHash).HasMaxLength(LinkSecret.HashLetters);
            // Disposed of with the record.
            link.HasOne<ScaleInvitation>().WithMany().HasForeignKey(l => l.InvitationId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
