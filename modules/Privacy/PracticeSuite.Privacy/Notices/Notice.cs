using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Privacy.BrokenGlass;
using PracticeSuite.Privacy.Contracts.Notices;

namespace PracticeSuite.Privacy.Notices;

/// <summary>Something that happened, to one member of staff or to whoever is privacy officer when it is looked for. Names no patient.</summary>
internal sealed class Notice : IBelongsToPractice, IRecordedAsEvents
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required PracticeId PracticeId { get; init; }

    public required NoticeKind Kind { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Who did it, and as which user.</summary>
    public required string About { get; init; }

    public Guid? AboutUserId { get; init; }

    public string? ReasonCode { get; init; }

    public Guid? PatientId { get; init; }

    public int? Times { get; init; }

    /// <summary>Of what the Part 2 program made: shown while its reader may know of that (P-072).</summary>
    public bool IsPart2 { get; init; }

    /// <summary>Null = to the privacy officers.</summary>
    public Guid? ToStaffId { get; init; }
}

/// <summary>That a user has read a notice; each privacy officer reads for themselves.</summary>
internal sealed class NoticeReading : IBelongsToPractice, IRecordedAsEvents
{
    public required PracticeId PracticeId { get; init; }

    public required Guid NoticeId { get; init; }

    public required Guid UserId { get; init; }

    public required DateTimeOffset At { get; init; }
}

internal sealed class NoticeConfiguration : IEntityTypeConfiguration<Notice>, IEntityTypeConfiguration<NoticeReading>
{
    public void Configure(EntityTypeBuilder<Notice> notice)
    {
        notice.ToTable("privacy_notices");
        notice.Property(n => n.Id).ValueGeneratedNever();
        notice.Property(n => n.At).HasColumnName("told_at");
        notice.Property(n => n.About).HasMaxLength(GlassBreakingConfiguration.PersonName);
        notice.Property(n => n.ReasonCode).HasMaxLength(PatientRelationship.ReasonCodeMax);
        notice.HasIndex(n => new { n.PracticeId, n.ToStaffId, n.At });
    }

    public void Configure(EntityTypeBuilder<NoticeReading> reading)
    {
        reading.ToTable("privacy_notice_readings");
        reading.HasKey(r => new { r.PracticeId, r.UserId, r.NoticeId });
        reading.Property(r => r.At).HasColumnName("read_at");
    }
}
