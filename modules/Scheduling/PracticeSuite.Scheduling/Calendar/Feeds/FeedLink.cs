using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Kernel;

namespace PracticeSuite.Scheduling.Calendar.Feeds;

/// <summary>
/// An address at which one member of staff's times are read. Not under the practice filter: whoever holds it has no practice before, and is told
/// it by this.
/// </summary>
internal sealed class FeedLink
{
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
        var secret = LinkSecret.Make();
        return (new FeedLink { SecretHash = LinkSecret.HashOf(secret), PracticeId = practice, StaffId = staffId, OpenedAt = now }, secret);
    }

    /// <summary>Once a day: programs ask all day long.</summary>
    public void Note(DateTimeOffset now)
    {
        if (ReadAt is null || now - ReadAt >= TimeSpan.FromDays(1))
            ReadAt = now;
    }

    internal sealed class Configuration : IEntityTypeConfiguration<FeedLink>
    {
        public void Configure(EntityTypeBuilder<FeedLink> link)
        {
            link.ToTable("scheduling_feed_links");
            link.HasKey(l => l.SecretHash);
            link.Property(l => l.SecretHash).HasMaxLength(LinkSecret.HashLetters);
            link.HasIndex(l => new { l.PracticeId, l.StaffId }).IsUnique();
        }
    }
}
