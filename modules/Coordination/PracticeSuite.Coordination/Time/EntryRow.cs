using System.Data.Common;
using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Coordination.Data;

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
    DateTimeOffset? LongAttestedAt,
    bool IsPart2)
{
    /// <summary>Whether it takes its author's time for this one patient, as the reader's sweep asks it of the database.</summary>
    public bool TakesTime => !Voided && !Unallocated && Activity is not (CareActivity.PatientSelfCompletion or CareActivity.AutomatedProcessing);

    public static int ByStart(EntryRow left, EntryRow right) =>
        left.Start != right.Start ? left.Start.CompareTo(right.Start) : left.EntryId.CompareTo(right.EntryId);

    /// <summary>The columns in the order of the parameters.</summary>
    public static EntryRow Read(DbDataReader row) => new(
        row.GetGuid(0),
        row.GetInt32(1),
        row.GetGuid(2),
        row.GetGuid(3),
        row.GetString(4),
        row.GetInstant(5),
        row.GetInstant(6),
        EnumNames<CareActivity>.Parse(row.GetString(7)),
        EnumNames<CareProgram>.Parse(row.GetString(8)),
        EnumNames<EntrySource>.Parse(row.GetString(9)),
        row.GetBoolean(10),
        row.GetBoolean(11),
        row.IsDBNull(12) ? null : row.GetString(12),
        row.GetInstant(13),
        row.GetInstantOrNull(14),
        row.GetInstantOrNull(15),
        row.GetInstantOrNull(16),
        row.GetBoolean(17));
}
