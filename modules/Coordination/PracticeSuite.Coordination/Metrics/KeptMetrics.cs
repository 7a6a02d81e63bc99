using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Coordination.Agreements;
using PracticeSuite.Coordination.Contracts.Metrics;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Coordination.Metrics;

/// <summary>
/// The practice's figures of a month as they were made last, with where the trail ended before they were: whoever finds that nothing was changed since
/// need not make them again. It names no patient and nobody of the staff, and rests on nothing of the Part 2 program.
/// </summary>
internal sealed class KeptMetrics : AggregateRoot, IBelongsToPractice, IRecordedAsEvents
{
    /// <summary>For so long they are shown as of then, whatever was changed.</summary>
    private static readonly TimeSpan Recent = TimeSpan.FromMinutes(10);

    private KeptMetrics()
    {
    }

    public KeptMetrics(PracticeId practice, DateOnly month) => (PracticeId, Month) = (practice, month);

    public PracticeId PracticeId { get; private init; }

    /// <summary>Its first day.</summary>
    public DateOnly Month { get; private init; }

    /// <summary>The day before which their windows end.</summary>
    public DateOnly To { get; private set; }

    public DateTimeOffset MadeAt { get; private set; }

    public DateTimeOffset GoodUntil { get; private set; }

    /// <summary>Empty = an import has brought something of the past since.</summary>
    public string Stamp { get; private set; } = "";

    public IReadOnlyList<MetricFigure> Figures { get; private set; } = [];

    /// <summary>They are of the whole month: made when its last day was over.</summary>
    public bool IsWhole(TimeZoneInfo zone) => To > Month && To.Day == 1 && MadeAt >= zone.InstantOf(To.ToDateTime(TimeOnly.MinValue));

    /// <summary>Nobody has brought anything of the past since, nor was anything corrected up to the day before.</summary>
    public bool IsOfThisDay(CareClock now) => Stamp.Length > 0 && now.DateOf(MadeAt) == now.Today;

    public void Make(DateOnly to, IReadOnlyList<MetricFigure> figures, string stamp, DateTimeOffset goodUntil, DateTimeOffset now) =>
        (To, Figures, Stamp, GoodUntil, MadeAt) = (to, figures, stamp, goodUntil, now);

    public bool IsRecent(DateOnly to, DateTimeOffset now) => To == to && now < GoodUntil && now - MadeAt < Recent;

    public bool MayHold(DateOnly to, DateTimeOffset now) => To == to && now < GoodUntil;
}

internal sealed class KeptMetricsConfiguration : IEntityTypeConfiguration<KeptMetrics>
{
    /// <summary>64 lanes with 19 digits each.</summary>
    private const int Stamp = 1600;

    public void Configure(EntityTypeBuilder<KeptMetrics> kept)
    {
        kept.ToTable("coordination_kept_metrics");
        kept.Property(k => k.Month).HasColumnName("of_month");
        kept.Property(k => k.To).HasColumnName("to_day");
        kept.Property(k => k.Stamp).HasMaxLength(Stamp);
        kept.Property(k => k.Figures).HasJsonConversion();
        kept.HasIndex(k => new { k.PracticeId, k.Month }).IsUnique();
    }
}
