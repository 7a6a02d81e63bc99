using Microsoft.EntityFrameworkCore;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Auditing;

namespace PracticeSuite.Platform.Access;

/// <summary>A chart that everybody is asked for a reason before it opens (P-122), and since when and until when; only ended, never removed.</summary>
public sealed class SensitiveChart : IBelongsToPractice, IAboutPatient, IRecordedAsEvents
{
    private SensitiveChart()
    {
    }

    public SensitiveChart(PracticeId practice, Guid sourceId, Guid patientId, DateTimeOffset from) =>
        (PracticeId, SourceId, PatientId, From) = (practice, sourceId, patientId, from);

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public PracticeId PracticeId { get; private init; }

    /// <summary>The row of the module that says why.</summary>
    public Guid SourceId { get; private init; }

    public Guid PatientId { get; private init; }

    public DateTimeOffset From { get; private init; }

    /// <summary>The first instant at which it no longer holds; null = open.</summary>
    public DateTimeOffset? Until { get; private set; }

    public void End(DateTimeOffset at) => Until ??= at > From ? at : From;
}

/// <summary>That a user said why they open a sensitive chart; why stands with the module that asked.</summary>
public sealed class ChartReason : IBelongsToPractice, IAboutPatient, IRecordedAsEvents
{
    private ChartReason()
    {
    }

    public ChartReason(PracticeId practice, Guid patientId, Guid userId, DateTimeOffset from, DateTimeOffset until) =>
        (PracticeId, PatientId, UserId, From, Until) = (practice, patientId, userId, from, until);

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public PracticeId PracticeId { get; private init; }

    public Guid PatientId { get; private init; }

    public Guid UserId { get; private init; }

    public DateTimeOffset From { get; private init; }

    public DateTimeOffset Until { get; private init; }
}

internal static class SensitiveChartModel
{
    public static void ConfigureSensitiveCharts(this ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<SensitiveChart>(row =>
        {
            row.ToTable("platform_sensitive_charts");
            row.Property(r => r.Id).ValueGeneratedNever();
            row.Property(r => r.From).HasColumnName("begins_at");
            row.Property(r => r.Until).HasColumnName("ends_at");
            row.HasIndex(r => new { r.PracticeId, r.PatientId });
            row.HasIndex(r => new { r.PracticeId, r.SourceId });
        });
        modelBuilder.Entity<ChartReason>(row =>
        {
            row.ToTable("platform_chart_reasons");
            row.Property(r => r.Id).ValueGeneratedNever();
            row.Property(r => r.From).HasColumnName("begins_at");
            row.Property(r => r.Until).HasColumnName("ends_at");
            row.HasIndex(r => new { r.PracticeId, r.PatientId, r.UserId });
        });
    }
}
