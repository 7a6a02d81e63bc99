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

    /// <summary>Everyone's work for one patient that touches the month, with every version that was ever written.</summary>
    Task<PatientTimeDto> GetPatientMonthAsync(Guid patientId, BillingMonth month, CancellationToken cancellationToken);

    /// <summary>Latest entries written after their month had closed that no supervisor has approved (B-081).</summary>
    Task<IReadOnlyList<TimeEntryDto>> GetAwaitingApprovalAsync(BillingMonth month, CancellationToken cancellationToken);

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

    /// <summary>Signs off the caller's entries that touch the month and are not yet attested (B-082); answers how many.</summary>
    Task<int> AttestMonthAsync(BillingMonth month, CancellationToken cancellationToken);

    /// <summary>Signs off one of the caller's entries (B-082).</summary>
    Task<TimeEntryDto> AttestAsync(Guid entryId, int revision, CancellationToken cancellationToken);

    /// <summary>The author confirms that more than 120 minutes at a stretch are right (B-079).</summary>
    Task<TimeEntryDto> AttestLongAsync(Guid entryId, int revision, CancellationToken cancellationToken);

    /// <summary>A supervisor lets an entry count that was written after its month had closed (B-081); never one's own.</summary>
    Task<TimeEntryDto> ApproveLateAsync(Guid entryId, int revision, CancellationToken cancellationToken);
}
