using PracticeSuite.Coordination.Contracts.Time;

namespace PracticeSuite.Coordination.Time;

/// <summary>What the covering index holds of an entry: a month is read from it alone, without touching the table.</summary>
internal readonly record struct EntryRow(
    Guid EntryId,
    int Revision,
    Guid PatientId,
    Guid StaffId,
    string Credential,
    DateTimeOffset Start,
    DateTimeOffset End,
    CareActivity Activity,
    CareProgram Program,
    EntrySource Source,
    bool Unallocated,
    bool Voided,
    string? Instrument,
    DateTimeOffset LoggedAt,
    DateTimeOffset? AttestedAt,
    DateTimeOffset? LateApprovedAt,
    DateTimeOffset? LongAttestedAt);
