using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Charting.Data;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Auditing;

namespace PracticeSuite.Charting.News;

/// <summary>Up to which instant a user has seen what is new in a chart. Of no use to anybody else, and told by nothing in the trail.</summary>
internal sealed class ChartSeen : AggregateRoot, IBelongsToPractice, IAboutPatient, IRecordedAsEvents
{
    private ChartSeen()
    {
    }

    public ChartSeen(PracticeId practice, Guid patientId, Guid userId) => (PracticeId, PatientId, UserId) = (practice, patientId, userId);

    public PracticeId PracticeId { get; private init; }

    public Guid PatientId { get; private init; }

    public Guid UserId { get; private init; }

    public DateTimeOffset UpTo { get; private set; }

    /// <summary>An older window takes nothing back.</summary>
    public void See(DateTimeOffset upTo) => UpTo = upTo > UpTo ? upTo : UpTo;
}

internal sealed class ChartSeenConfiguration : IEntityTypeConfiguration<ChartSeen>
{
    public void Configure(EntityTypeBuilder<ChartSeen> seen)
    {
        seen.ToTable("charting_seen");
        seen.Property(s => s.UpTo).HasColumnName("seen_up_to");
        seen.BelongsToPatient();
        seen.HasIndex(s => new { s.PracticeId, s.UserId, s.PatientId }).IsUnique();
    }
}
