using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Charting.Contracts.News;
using PracticeSuite.Charting.Data;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Charting.News;

/// <summary>
/// What a user has seen of what is new in a chart: all up to an instant, and of what is later what was shown. The instant lags behind the
/// look, because a change bears the time at which it began and may be committed after a look that did not show it; and what has only a
/// day bears the day's beginning. Of no use to anybody else, and told by nothing in the trail.
/// </summary>
internal sealed class ChartSeen : AggregateRoot, IBelongsToPractice, IAboutPatient, IRecordedAsEvents
{
    /// <summary>To whoever never looked.</summary>
    private static readonly TimeSpan Recent = TimeSpan.FromDays(30);

    /// <summary>Longer than any change takes to be committed, and than a day on any clock.</summary>
    private static readonly TimeSpan Lag = TimeSpan.FromDays(2);

    private ChartSeen()
    {
    }

    public ChartSeen(PracticeId practice, Guid patientId, Guid userId, DateTimeOffset now) => (PracticeId, PatientId, UserId, UpTo) = (practice, patientId, userId, now - Recent);

    public PracticeId PracticeId { get; private init; }

    public Guid PatientId { get; private init; }

    public Guid UserId { get; private init; }

    public DateTimeOffset UpTo { get; private set; }

    /// <summary>Null = never said so.</summary>
    public DateTimeOffset? SeenAt { get; private set; }

    /// <summary>Keys of what was seen and lies behind <see cref="UpTo"/>.</summary>
    public IReadOnlyList<SeenKey> Shown { get; private set; } = [];

    /// <summary>Keys of changes of which it is kept when they were first before the user (K-148), as long as they may be shown; null = none.</summary>
    public IReadOnlyList<SeenKey>? Viewed { get; private set; }

    public bool HasViewed(string key) => Viewed?.Any(one => one.Key == key) == true;

    public void View(IEnumerable<string> keys, DateTimeOffset now) =>
        Viewed = [.. (Viewed ?? []).Concat(keys.Select(key => new SeenKey(key, now))).DistinctBy(one => one.Key)];

    public bool HasSeen(string key) => Shown.Any(one => one.Key == key);

    /// <summary>An older window takes nothing back.</summary>
    public void See(ChartNewsShown shown)
    {
        Check.That(shown.Keys.All(IsKey), nameof(shown.Keys), "Keys has one that names no item; load the page again.");
        SeenAt = SeenAt > shown.ReadAt ? SeenAt : shown.ReadAt;
        UpTo = UpTo > shown.ReadAt - Lag ? UpTo : shown.ReadAt - Lag;
        // What was seen longer ago than two lags lies before the instant, whatever its time was.
        Viewed = Viewed?.Where(one => one.At > UpTo - Lag).ToList() is { Count: > 0 } viewed ? viewed : null;
        Shown = [.. Shown.Concat(shown.Keys.Select(key => new SeenKey(key, shown.ReadAt))).Where(one => one.At > UpTo - Lag).DistinctBy(one => one.Key)];
    }

    /// <summary>A letter or two, and an id.</summary>
    private static bool IsKey(string key) => key.Length is 33 or 34 && key[..^32].All(char.IsAsciiLetterLower) && Guid.TryParseExact(key[^32..], "N", out _);
}

internal sealed record SeenKey(string Key, DateTimeOffset At);

internal sealed class ChartSeenConfiguration : IEntityTypeConfiguration<ChartSeen>
{
    public void Configure(EntityTypeBuilder<ChartSeen> seen)
    {
        seen.ToTable("charting_seen");
        seen.Property(s => s.UpTo).HasColumnName("seen_up_to");
        seen.Property(s => s.Shown).HasJsonConversion();
        seen.Property(s => s.Viewed).HasJsonConversion();
        seen.BelongsToPatient();
        seen.HasIndex(s => new { s.PracticeId, s.UserId, s.PatientId }).IsUnique();
    }
}
