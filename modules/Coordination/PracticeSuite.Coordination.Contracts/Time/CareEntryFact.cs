using PracticeSuite.Kernel;

namespace PracticeSuite.Coordination.Contracts.Time;

/// <summary>One version of a logged stretch of work, as the arithmetic of time reads it (B-070, B-080).</summary>
/// <param name="Id">The entry; the same for all its versions.</param>
/// <param name="Revision">1 for what was first written; only the latest revision of an entry is given.</param>
/// <param name="Credential">The author's credential when the work was logged, by name.</param>
/// <param name="StaffMayCount">Whether that credential counts time on that day (B-030).</param>
/// <param name="Unallocated">Time of a call about several patients that no segment gives to this one (B-076).</param>
/// <param name="Instrument">The scale that was scored, for <see cref="CareActivity.ScaleAdministerReview"/> (B-061h).</param>
/// <param name="AttestedAt">When its author signed it off for the month (B-082).</param>
/// <param name="LateApprovedAt">When a supervisor let a late entry count (B-081).</param>
/// <param name="LongAttested">The author confirmed that more than 120 minutes are right (B-079).</param>
public sealed record CareEntryFact(
    Guid Id,
    int Revision,
    Guid PatientId,
    Guid StaffId,
    string Credential,
    bool StaffMayCount,
    Interval When,
    CareActivity Activity,
    CareProgram Program,
    EntrySource Source,
    bool Unallocated,
    bool Voided,
    string? Instrument,
    DateTimeOffset CreatedAt,
    DateTimeOffset? AttestedAt,
    DateTimeOffset? LateApprovedAt,
    bool LongAttested)
{
    /// <summary>Of the practice's Part 2 program (P-071).</summary>
    public bool IsPart2 { get; init; }

    /// <summary>Written down more than 72 hours after the work ended (B-081).</summary>
    public bool IsLate => EntryLimits.IsLate(When.End, CreatedAt);

    /// <summary>Care management that counts by its nature, and so keeps the service going (B-057).</summary>
    public bool KeepsServiceGoing => !Voided && !Unallocated && StaffMayCount && Program == CareProgram.Bhi && CareActivities.OfCare.Contains(Activity);

    /// <summary>More than 120 minutes at a stretch, which its author has to confirm (B-079).</summary>
    public bool IsLong => When.Length > EntryLimits.LongestUnconfirmed;

    /// <summary>Written down after the month had closed on the location's clock (B-081).</summary>
    public bool NeedsLateApproval(BillingMonth month, TimeZoneInfo zone) => MonthClose.IsPast(month, zone, CreatedAt);
}
