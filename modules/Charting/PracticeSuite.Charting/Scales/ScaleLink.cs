using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Kernel;

namespace PracticeSuite.Charting.Scales;

/// <summary>
/// Which invitation a token opens. Not under the practice filter: whoever holds a link has no practice before, and is told it by this. The
/// token is 256 random bits, which nobody can try against a plain hash; it says nothing of a patient.
/// </summary>
internal sealed class ScaleLink
{
    private const int HashLetters = 64;

    private ScaleLink()
    {
    }

    public string TokenHash { get; private init; } = "";

    public PracticeId PracticeId { get; private init; }

    public Guid InvitationId { get; private init; }

    public static (ScaleLink Link, string Token) To(ScaleInvitation invitation)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        return (new ScaleLink { TokenHash = HashOf(token), PracticeId = invitation.PracticeId, InvitationId = invitation.Id }, token);
    }

    public static string HashOf(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    internal sealed class Configuration : IEntityTypeConfiguration<ScaleLink>
    {
        public void Configure(EntityTypeBuilder<ScaleLink> link)
        {
            link.ToTable("charting_scale_links");
            link.HasKey(l => l.TokenHash);
            link.Property(l => l.TokenHash).HasMaxLength(HashLetters);
            // Disposed of with the record.
            link.HasOne<ScaleInvitation>().WithMany().HasForeignKey(l => l.InvitationId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
