namespace PracticeSuite.Coordination.Contracts.Time;

/// <param name="Note">One line about the purpose; needed when the entry is under a minute (B-079).</param>
/// <param name="LateReason">Needed when the work ended more than 72 hours ago (B-081).</param>
/// <param name="LongAttested">More than 120 minutes are right (B-079).</param>
/// <param name="Unallocated">Time of a call about several patients that belongs to no one of them (B-076).</param>
/// <param name="Instrument">The scale, for <see cref="CareActivity.ScaleAdministerReview"/>.</param>
/// <param name="CallReference">The call it belongs to, so that both members' records of it can be found.</param>
public sealed record AddTimeEntry(
    Guid PatientId,
    WorkTime When,
    CareActivity Activity,
    string? Note,
    CareProgram Program = CareProgram.Bhi,
    string? Instrument = null,
    string? LateReason = null,
    bool LongAttested = false,
    bool Unallocated = false,
    string? CallReference = null);

/// <param name="Revision">The version that the caller looked at; if there is a newer one, the correction is refused.</param>
/// <param name="Reason">Why it is corrected; kept with the new version.</param>
public sealed record CorrectTimeEntry(
    Guid EntryId,
    int Revision,
    Guid PatientId,
    WorkTime When,
    CareActivity Activity,
    string? Note,
    string Reason,
    CareProgram Program = CareProgram.Bhi,
    string? Instrument = null,
    bool LongAttested = false,
    bool Unallocated = false);
