using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Kernel;

namespace PracticeSuite.Scheduling.Calendar.Feeds;

/// <summary>
/// An address at which one member of staff's times are read. Not under the practice filter: whoever holds it has no practice before, and is told
/// it by this. The secret is 256 random bits, which nobody can try against a plain hash.
/// </summary>
internal sealed class FeedLink
{
    private const int HashLetters = 64;

    private FeedLink()
    {
    }

    public string SecretHash { get; private init; } = "";

    public PracticeId PracticeId { get; private init; }

    public Guid StaffId { get; private init; }

    public DateTimeOffset OpenedAt { get; private init; }

    public DateTimeOffset? ReadAt { get; private set; }

    public static (FeedLink Link, string Secret) Open(PracticeId practice, Guid staffId, DateTimeOffset now)
    {
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        return (new FeedLink { SecretHash = HashOf(secret), PracticeId = practice, StaffId = staffId, OpenedAt = now }, secret);
    }

    /// <summary>Once a day: programs ask all day long.</summary>
    public void Note(DateTimeOffset now)
    {
        if (ReadAt is null || now - ReadAt >= TimeSpan.FromDays(1))
            ReadAt = now;
    }

    public static string HashOf(string secret) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    internal sealed class Configuration : IEntityTypeConfiguration<FeedLink>
    {
        public void Configure(EntityTypeBuilder<FeedLink> link)
        {
            link.ToTable("scheduling_feed_links");
            link.HasKey(l => l.SecretHash);
            link.Property(l => l.SecretHash).HasMaxLength(HashLetters);
            link.HasIndex(l => new { l.PracticeId, l.StaffId }).IsUnique();
        }
    }
}
