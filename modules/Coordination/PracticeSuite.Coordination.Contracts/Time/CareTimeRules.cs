using PracticeSuite.Kernel;

namespace PracticeSuite.Coordination.Contracts.Time;

/// <summary>What decides which seconds of a patient's month count towards one enrollment.</summary>
public sealed record CareTimeRules
{
    public required BillingMonth Month { get; init; }

    /// <summary>The clock of the enrollment's location (B-071).</summary>
    public required TimeZoneInfo Zone { get; init; }

    /// <summary>First local day on which work counts for the enrollment.</summary>
    public required DateOnly EnrolledFrom { get; init; }

    /// <summary>
    /// Last local day, or null: the earliest of the enrollment's end, the discharge (B-172) and the practitioner's last day (B-175).
    /// </summary>
    public DateOnly? EnrolledTo { get; init; }

    public Seconds Threshold { get; init; } = Seconds.Minutes(20);

    /// <summary>When the patient agreed; time outside never counts (B-040, B-046). None = nothing counts.</summary>
    public IReadOnlyList<ConsentedTime> Consented { get; init; } = [];

    /// <summary>The day of an initiating visit that came after the enrollment began (B-051).</summary>
    public DateOnly? VisitedOn { get; init; }

    /// <summary>Inpatient and observation stays (B-171).</summary>
    public IReadOnlyList<Interval> Stays { get; init; } = [];

    public DateTimeOffset? DiedAt { get; init; }

    /// <summary>Time of visits and other services that are billed by themselves (B-056, B-078).</summary>
    public IReadOnlyList<Interval> SeparatelyBilled { get; init; } = [];

    public IReadOnlyList<BilledScale> BilledScales { get; init; } = [];

    /// <summary>Local days on which a crisis service was billed, to which the day's crisis follow-up belongs (B-061k).</summary>
    public IReadOnlyList<DateOnly> BilledCrisisDays { get; init; } = [];

    /// <summary>The payer lets unanswered calls count (B-062e, B-203).</summary>
    public bool CountAttempts { get; init; }

    /// <summary>The billing therapist, where only that person's own time counts (B-035).</summary>
    public Guid? OnlyStaffId { get; init; }

    /// <summary>Per entry, what its author logged for another patient at the same time (B-074).</summary>
    public IReadOnlyDictionary<Guid, IntervalSet> StaffOverlaps { get; init; } = NoOverlaps;

    private static readonly Dictionary<Guid, IntervalSet> NoOverlaps = [];
}

/// <summary>A consent's time: from the instant it was given until it was revoked or ran out, or null while it stands.</summary>
public readonly record struct ConsentedTime(DateTimeOffset GivenAt, DateTimeOffset? Until);

/// <summary>A scored instrument billed by itself on a local day; without a name it may be any (B-061h).</summary>
public readonly record struct BilledScale(DateOnly On, string? Instrument)
{
    public bool IsFor(string? instrument, DateOnly on) =>
        On == on && (Instrument is null || instrument is null || Instrument.Equals(instrument, StringComparison.OrdinalIgnoreCase));
}
