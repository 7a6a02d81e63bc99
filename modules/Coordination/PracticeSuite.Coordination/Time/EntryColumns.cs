using System.Globalization;
using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Importing;

namespace PracticeSuite.Coordination.Time;

/// <summary>One row of entries.csv. The constructor reads every column, so that all problems of the row are found in one go.</summary>
internal sealed class EntryColumns
{
    public static IReadOnlyList<ImportColumn> All { get; } =
    [
        new("ref", false, "your own key of the entry, at most 64 unaccented characters, unique in the practice, upper and lower case alike"),
        new("patient", true, "the patient's MRN", nameof(AddTimeEntry.PatientId)),
        new("staff", true, "staff code of the author"),
        new("start", true, "yyyy-MM-dd HH:mm:ss on the clock of the enrollment's location, or yyyy-MM-ddTHH:mm:ssZ"),
        new("end", true, "as start, later than it, not in the future, at most 24 hours on"),
        new("activity", true, string.Join(", ", Enum.GetNames<CareActivity>())),
        new("program", false, $"{string.Join(", ", Enum.GetNames<CareProgram>())}; empty = Bhi"),
        new("source", false, $"{string.Join(", ", Enum.GetNames<EntrySource>())}; empty = Import"),
        new("note", false, "at most 1,000 characters; needed under 60 seconds"),
        new("instrument", false, "the scale, for ScaleAdministerReview, at most 32 characters"),
        new("call", false, "the call it belongs to, at most 64 characters", nameof(AddTimeEntry.CallReference)),
        new("unallocated", false, "yes for time of a call that belongs to no one patient, no (default)"),
        new("created_at", false, "when it was written down, as start; empty = now"),
        new("late_reason", false, "needed when created_at is more than 72 hours after end"),
        new("late_approved", false, "yes when a supervisor has approved an entry written after its month closed, no (default)"),
        new("attested", false, "yes when its author has signed it off, no (default)"),
        new("long_attested", false, "yes when its author has confirmed more than 120 minutes, no (default)"),
        new("void_reason", false, "why it was voided; empty = it stands"),
        new("part2", false, "yes or no: of the Part 2 program (P-071); what its people did is, whatever is said"),
    ];

    private readonly Guid _patient;
    private readonly StaffMember? _member;
    private readonly TimeZoneInfo _zone;
    private readonly (DateTimeOffset Start, DateTimeOffset End) _when;
    private readonly (CareActivity Activity, CareProgram Program, EntrySource Source) _kind;
    private readonly (string? Note, string? Instrument, string? Call, string? Reference, string? LateReason) _texts;
    private readonly (bool Unallocated, bool LateApproved, bool Attested, bool LongAttested) _flags;

    /// <exception cref="ImportRowException">A column is wrong; all that are have been reported.</exception>
    public EntryColumns(ImportRow row, KnownCodes known, DateTimeOffset now)
    {
        _patient = row.Named("patient", known.Patients, "patient");
        _member = row.Named("staff", known.Staff, "member of staff");
        _zone = known.Zones.LocationOf(_patient, DayOf(row), DayOf(row)).Zone;
        _when = (row.Instant("start", _zone), row.Instant("end", _zone));
        _kind = (row.Choice<CareActivity>("activity"), row.Choice<CareProgram>("program", CareProgram.Bhi), row.Choice<EntrySource>("source", EntrySource.Import));
        _texts = (
            row.OptionalText("note", EntryLimits.Note),
            row.OptionalText("instrument", EntryLimits.Instrument),
            row.OptionalText("call", EntryLimits.Reference),
            row.OptionalText("ref", EntryLimits.Reference),
            row.OptionalText("late_reason", EntryLimits.Reason));
        _flags = (row.Flag("unallocated"), row.Flag("late_approved"), row.Flag("attested"), row.Flag("long_attested"));
        CreatedAt = row.OptionalInstant("created_at", _zone) ?? now;
        VoidReason = row.OptionalText("void_reason", EntryLimits.Reason);
        // Beyond ASCII the databases do not agree on which letters are the same.
        if (_texts.Reference?.All(char.IsAscii) == false)
            row.Refuse("ref", "ref has a letter beyond A to Z; a key has unaccented characters only.");
        if (CreatedAt > now)
            row.Refuse("created_at", "created_at lies in the future; leave it empty for work that is written down now.");
        row.ThrowIfRefused();
    }

    public DateTimeOffset CreatedAt { get; }

    public string? VoidReason { get; }

    public Author Author => new(_member!.Id, UserId: null);

    public CoordinationEntry ToEntry(PracticeId practice)
    {
        var entry = CoordinationEntry.Record(
            practice, Author, _member!.CredentialOn(_zone.LocalDate(_when.Start)).ToString(), _kind.Source, ToWork(), CreatedAt, _texts.LateReason, _texts.Reference);
        if (_flags.LateApproved)
            entry.ApproveLate(approverId: null, _zone, CreatedAt);
        if (_flags.Attested)
            entry.Attest(Author, CreatedAt);
        return entry;
    }

    private Work ToWork() => new(
        _patient,
        Interval.Between(_when.Start, _when.End) ?? throw CoordinationErrors.EndNotAfterStart(),
        _kind.Activity,
        _kind.Program,
        _texts.Note,
        _texts.Instrument,
        _flags.Unallocated,
        _flags.LongAttested,
        _texts.Call);

    /// <summary>On which day the enrollment is looked up, before its clock is known: the date as it is written.</summary>
    private static DateOnly DayOf(ImportRow row) =>
        DateOnly.TryParseExact((row.Raw("start") ?? "").Split(' ', 'T')[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : default;
}
