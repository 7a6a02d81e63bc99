using PracticeSuite.Kernel;

namespace PracticeSuite.Coordination.Contracts.Time;

/// <summary>Logged work: added, corrected and voided by its author, never overwritten (B-080).</summary>
public interface ITimeEntryAppService
{
    /// <summary>The caller's own work of a local day, in order, with what lies between.</summary>
    /// <param name="locationId">On whose clock; null = the practice's first location.</param>
    Task<WorkDayDto> GetMyDayAsync(DateOnly on, Guid? locationId, CancellationToken cancellationToken);

    /// <summary>The caller's own latest entries that touch the month, in order of start: what there is to attest.</summary>
    Task<IReadOnlyList<TimeEntryDto>> GetMyMonthAsync(BillingMonth month, CancellationToken cancellationToken);

    /// <summary>The caller's own latest entries that share an instant with this time, in order of start; voided ones are left out.</summary>
    Task<IReadOnlyList<TimeEntryDto>> GetMyWorkAsync(WorkTime when, CancellationToken cancellationToken);

    /// <summary>One of the caller's own entries as it stands now, void or not.</summary>
    Task<TimeEntryDto> GetAsync(Guid entryId, CancellationToken cancellationToken);

    /// <summary>Everyone's work for one patient that touches the month, with every version that was ever written.</summary>
    Task<PatientTimeDto> GetPatientMonthAsync(Guid patientId, BillingMonth month, CancellationToken cancellationToken);

    /// <summary>
    /// Latest entries of the month that were written after it had closed and that no supervisor has approved, those that one has refused
    /// among them (B-081).
    /// </summary>
    Task<IReadOnlyList<TimeEntryDto>> GetLateAsync(BillingMonth month, CancellationToken cancellationToken);

    /// <summary>
    /// Where the month's work of one person for two patients runs at the same time, or work and a visit, which counts for neither until somebody corrects it (B-074): of whoever's work the
    /// caller sees, by start.
    /// </summary>
    Task<IReadOnlyList<EntryOverlap>> GetOverlapsAsync(BillingMonth month, CancellationToken cancellationToken);

    /// <summary>A notice to whoever wrote two entries that overlap, or one that overlaps a visit of theirs: they correct it, and no time is proposed (B-074).</summary>
    /// <param name="entryId">Earlier and later as the overlap shows them.</param>
    /// <exception cref="BusinessException"><c>Coordination:OverlapNotFound</c>, <c>Coordination:OwnOverlap</c>, <c>Coordination:OwnerLeft</c>.</exception>
    Task AskToCorrectAsync(BillingMonth month, Guid entryId, Guid otherId, CancellationToken cancellationToken);

    /// <summary>
    /// The clock (IANA) on which work for the patient is meant that day: the one of the enrollment's location, without an enrollment that
    /// of the practice's first (B-071).
    /// </summary>
    Task<string> GetTimeZoneAsync(Guid patientId, DateOnly on, CancellationToken cancellationToken);

    /// <summary>Logs work of the caller (B-070).</summary>
    Task<TimeEntryDto> AddAsync(AddTimeEntry add, CancellationToken cancellationToken);

    /// <summary>Writes the next version of one's own entry; the earlier ones stay as they are (B-080).</summary>
    Task<TimeEntryDto> CorrectAsync(CorrectTimeEntry correct, CancellationToken cancellationToken);

    /// <summary>Writes a last version that counts for nothing (B-080).</summary>
    /// <param name="revision">The version that the caller looked at.</param>
    Task<TimeEntryDto> VoidAsync(Guid entryId, int revision, string reason, CancellationToken cancellationToken);

    /// <summary>Signs off the caller's entries that touch the month and are not yet attested (B-082), all or none; answers how many.</summary>
    /// <param name="shown">What the caller saw waiting: nothing else is attested, and nothing at all where something else waits now.</param>
    Task<int> AttestMonthAsync(BillingMonth month, IReadOnlyList<EntryVersion> shown, CancellationToken cancellationToken);

    /// <summary>Signs off one of the caller's entries (B-082).</summary>
    Task<TimeEntryDto> AttestAsync(Guid entryId, int revision, CancellationToken cancellationToken);

    /// <summary>The author confirms that more than 120 minutes at a stretch are right (B-079).</summary>
    Task<TimeEntryDto> AttestLongAsync(Guid entryId, int revision, CancellationToken cancellationToken);

    /// <summary>
    /// A supervisor lets entries count that were written after their month had closed (B-081), all or none; never one's own. What was
    /// refused before can be approved after all.
    /// </summary>
    Task ApproveLateAsync(IReadOnlyList<EntryVersion> entries, CancellationToken cancellationToken);

    /// <summary>A supervisor does not let them count (B-081), all or none; a correction by its author asks again.</summary>
    Task RefuseLateAsync(IReadOnlyList<EntryVersion> entries, string reason, CancellationToken cancellationToken);
}
