using PracticeSuite.Kernel;

namespace PracticeSuite.Coordination.Contracts.Time;

/// <summary>One version of an entry as pages show it.</summary>
/// <param name="Id">The entry; the same for all its versions.</param>
/// <param name="TimeZoneId">The clock of the patient's location (IANA), on which the times were meant (B-071).</param>
/// <param name="Note">Null for those who may see minutes but not what was written about them (P-107).</param>
/// <param name="Reason">Why this version replaced the one before it, or voided it.</param>
/// <param name="Reference">The key under which it was imported; on the first version only.</param>
/// <param name="CreatedAt">When this version was written.</param>
/// <param name="LoggedAt">When its time was first written down; lateness is reckoned from here (B-081).</param>
/// <param name="LongAttestedAt">When the author confirmed more than 120 minutes (B-079).</param>
/// <param name="LateRefusal">Why a supervisor did not let it count.</param>
/// <param name="AwaitsApproval">Written after its month had closed, and no supervisor has decided (B-081).</param>
public sealed record TimeEntryDto(
    Guid Id,
    int Revision,
    bool IsLatest,
    Guid PatientId,
    Guid StaffId,
    string Credential,
    DateTimeOffset Start,
    DateTimeOffset End,
    string TimeZoneId,
    CareActivity Activity,
    CareProgram Program,
    EntrySource Source,
    bool Unallocated,
    bool Voided,
    string? Instrument,
    string? Note,
    string? Reason,
    string? LateReason,
    string? CallReference,
    string? Reference,
    DateTimeOffset CreatedAt,
    DateTimeOffset LoggedAt,
    DateTimeOffset? AttestedAt,
    DateTimeOffset? LongAttestedAt,
    DateTimeOffset? LateApprovedAt,
    Guid? LateApprovedById,
    DateTimeOffset? LateRefusedAt,
    Guid? LateRefusedById,
    string? LateRefusal,
    bool AwaitsApproval)
{
    /// <summary>More than 120 minutes that the author has not confirmed; the month is held until then (B-079).</summary>
    public bool IsLongUnconfirmed => !Voided && LongAttestedAt is null && Length > EntryLimits.LongestUnconfirmed;

    public Seconds Length => new((End - Start).Ticks / TimeSpan.TicksPerSecond);
}

/// <summary>Two entries of one person for two patients, and the time that both have (B-074).</summary>
/// <param name="Earlier">Without what was written about it.</param>
public sealed record EntryOverlap(OverlappingWork Earlier, OverlappingWork Later, Interval Shared)
{
    public Guid StaffId => Earlier.StaffId;
}

/// <param name="TimeZoneId">The clock on which it is meant (IANA).</param>
/// <param name="Activity">Null = a visit, which takes its practitioner's time as work does.</param>
public sealed record OverlappingWork(Guid Id, Guid StaffId, Guid PatientId, DateTimeOffset Start, DateTimeOffset End, string TimeZoneId, CareActivity? Activity);

/// <summary>A version of an entry, as somebody looked at it.</summary>
public sealed record EntryVersion(Guid EntryId, int Revision);

/// <param name="TimeZoneId">The clock on which the day is meant (IANA).</param>
/// <param name="Day">From local midnight to the next.</param>
/// <param name="Entries">Latest versions that touch the day, by start; voided ones are left out.</param>
/// <param name="Gaps">Between the first start and the last end, what no entry covers.</param>
public sealed record WorkDayDto(
    DateOnly On, string TimeZoneId, Interval Day, IReadOnlyList<TimeEntryDto> Entries, IReadOnlyList<Interval> Gaps);

/// <param name="TimeZoneId">The clock of the enrollment's location (IANA), on which the month is meant.</param>
/// <param name="Entries">Latest versions, by start, voided ones included.</param>
/// <param name="Superseded">The versions that they replaced, by entry and version.</param>
public sealed record PatientTimeDto(
    Guid PatientId, BillingMonth Month, string TimeZoneId, IReadOnlyList<TimeEntryDto> Entries, IReadOnlyList<TimeEntryDto> Superseded);
