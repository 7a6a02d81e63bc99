using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;

namespace PracticeSuite.Coordination.Messages;

/// <summary>From when to when somebody read and wrote in one conversation, as their screen said (K-070). It counts for nothing; what they confirm is an entry.</summary>
[Access(AccessObject.CareMinutes, Own = nameof(StaffId))]
internal sealed class ReadingStretch : AggregateRoot, IPart2Item, IAboutPatient, IRecordedAsEvents
{
    private ReadingStretch()
    {
    }

    public PracticeId PracticeId { get; private init; }

    public Guid StaffId { get; private init; }

    public Guid PatientId { get; private init; }

    /// <summary>Before there is a conversation, its patient.</summary>
    public Guid ThreadId { get; private set; }

    public bool IsPart2 { get; private set; }

    public DateTimeOffset From { get; private init; }

    public DateTimeOffset Until { get; private set; }

    /// <summary>When its person said what it was.</summary>
    public DateTimeOffset? SettledAt { get; private set; }

    /// <summary>The entry that it became; null = it was none.</summary>
    public Guid? EntryId { get; private set; }

    public int Length => (int)(Until - From).TotalSeconds;

    public static ReadingStretch Begin(PracticeId practice, Guid threadId, Guid patientId, bool isPart2, Guid staffId, DateTimeOffset from, DateTimeOffset until) => new()
    {
        PracticeId = practice, StaffId = staffId, PatientId = patientId, ThreadId = threadId, IsPart2 = isPart2, From = from, Until = until,
    };

    /// <summary>What was written began this conversation.</summary>
    public void Join(MessageThread thread) => (ThreadId, IsPart2) = (thread.Id, IsPart2 || thread.IsPart2);

    public void GoOn(DateTimeOffset until) => Until = until;

    public void Settle(Guid? entryId, DateTimeOffset now) => (EntryId, SettledAt) = (entryId, now);
}

/// <summary>
/// When a screen of somebody's last said that they are there, and with which conversation: one row a person, at whose version two windows meet, so that no
/// second is measured twice.
/// </summary>
internal sealed class ReadingBeat : AggregateRoot, IBelongsToPractice, IRecordedAsEvents
{
    private ReadingBeat()
    {
    }

    public PracticeId PracticeId { get; private init; }

    public Guid StaffId { get; private init; }

    public Guid ThreadId { get; private set; }

    public DateTimeOffset At { get; private set; }

    public static ReadingBeat Of(PracticeId practice, Guid staffId) => new() { PracticeId = practice, StaffId = staffId };

    public void Take(Guid threadId, DateTimeOffset now) => (ThreadId, At) = (threadId, now);
}

internal sealed class ReadingConfiguration : IEntityTypeConfiguration<ReadingStretch>, IEntityTypeConfiguration<ReadingBeat>
{
    public void Configure(EntityTypeBuilder<ReadingStretch> stretch)
    {
        stretch.ToTable("coordination_reading_stretches");
        stretch.Ignore(s => s.Length);
        stretch.Property(s => s.From).HasColumnName("began_at");
        stretch.Property(s => s.Until).HasColumnName("ended_at");
        stretch.HasIndex(s => new { s.PracticeId, s.StaffId, s.ThreadId, s.SettledAt });
        stretch.HasIndex(s => new { s.PracticeId, s.PatientId });
    }

    public void Configure(EntityTypeBuilder<ReadingBeat> beat)
    {
        beat.ToTable("coordination_reading_beats");
        beat.Property(b => b.At).HasColumnName("beat_at");
        beat.HasIndex(b => new { b.PracticeId, b.StaffId }).IsUnique();
    }
}
