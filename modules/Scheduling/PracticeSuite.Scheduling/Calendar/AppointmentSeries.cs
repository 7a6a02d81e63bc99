using PracticeSuite.Kernel;

namespace PracticeSuite.Scheduling.Calendar;

/// <summary>What a series was booked as; its occurrences are appointments of their own, so that overlaps and lists are plain rows.</summary>
internal sealed class AppointmentSeries : AggregateRoot, IBelongsToPractice
{
    private AppointmentSeries()
    {
    }

    public AppointmentSeries(PracticeId practice, string rule, Placement first, string by, DateTimeOffset now) =>
        (PracticeId, Rule, TimeZoneId, On, At, BookedBy, BookedAt) = (practice, rule, first.Zone.Id, first.When.On, first.When.At, by, now);

    public PracticeId PracticeId { get; private init; }

    /// <summary>RFC 5545.</summary>
    public string Rule { get; private init; } = "";

    public string TimeZoneId { get; private init; } = "";

    public DateOnly On { get; private init; }

    public TimeOnly At { get; private init; }

    public string BookedBy { get; private init; } = "";

    public DateTimeOffset BookedAt { get; private init; }
}
