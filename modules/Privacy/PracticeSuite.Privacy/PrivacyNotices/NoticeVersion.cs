using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;
using PracticeSuite.Privacy.Contracts.Disclosures;
using PracticeSuite.Privacy.Contracts.PrivacyNotices;
using PracticeSuite.Privacy.Requests;

namespace PracticeSuite.Privacy.PrivacyNotices;

/// <summary>The notice of privacy practices as it read from a day on; the practice's own text (P-154).</summary>
internal sealed class NoticeVersion : AggregateRoot, IBelongsToPractice
{
    /// <summary>From when the notice of a Part 2 program must say what the rule of 2024 asks.</summary>
    public static readonly DateOnly Part2Since = new(2026, 2, 16);

    private NoticeVersion()
    {
    }

    public PracticeId PracticeId { get; private init; }

    public int Number { get; private init; }

    public DateOnly EffectiveOn { get; private init; }

    public string Text { get; private init; } = "";

    public bool HasPart2Content { get; private init; }

    public string PublishedBy { get; private init; } = "";

    public static NoticeVersion Publish(NoticeVersionInput given, NoticeVersion? latest, Taking taking)
    {
        Check.That(given.EffectiveOn.Year is >= 2003 and <= 2099, nameof(EffectiveOn), "EffectiveOn is outside 2003 to 2099; correct the year.");
        Check.That(latest is null || given.EffectiveOn > latest.EffectiveOn, nameof(EffectiveOn), $"EffectiveOn is not after {latest?.EffectiveOn:yyyy-MM-dd}, when the latest version began; give a later day.");
        return new NoticeVersion
        {
            PracticeId = taking.By.Practice, Number = (latest?.Number ?? 0) + 1, EffectiveOn = given.EffectiveOn, HasPart2Content = given.HasPart2Content,
            Text = Check.Required(given.Text, nameof(Text), NoticeLimits.Text), PublishedBy = taking.By.Name,
        };
    }

    public static NoticeVersion? CurrentOf(IEnumerable<NoticeVersion> versions, DateOnly today) =>
        versions.Where(version => version.EffectiveOn <= today).MaxBy(version => version.EffectiveOn);

    public static bool LacksPart2(NoticeVersion? current, Part2Program program, DateOnly today) =>
        program != Part2Program.None && today >= Part2Since && current is not { HasPart2Content: true };
}

internal sealed class PrivacyNoticeConfiguration : IEntityTypeConfiguration<NoticeVersion>, IEntityTypeConfiguration<NoticeAcknowledgment>
{
    public void Configure(EntityTypeBuilder<NoticeVersion> version)
    {
        version.ToTable("privacy_notice_versions");
        version.Property(v => v.PublishedBy).HasMaxLength(DisclosureLimits.Person);
        version.HasIndex(v => new { v.PracticeId, v.Number }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<NoticeAcknowledgment> acknowledgment)
    {
        acknowledgment.ToTable("privacy_notice_acknowledgments");
        acknowledgment.Property(a => a.On).HasColumnName("acknowledged_on");
        acknowledgment.Property(a => a.Reason).HasMaxLength(NoticeLimits.Reason);
        acknowledgment.Property(a => a.RecordedBy).HasMaxLength(DisclosureLimits.Person);
        acknowledgment.HasIndex(a => new { a.PracticeId, a.PatientId, a.NoticeNumber }).IsUnique();
    }
}
