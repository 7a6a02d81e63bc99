using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Coordination.Contracts.Contacts;
using PracticeSuite.Coordination.Data;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Platform.Importing;

namespace PracticeSuite.Coordination.Contacts;

/// <summary>talks.csv: that two of the staff talked about a patient, before the practice came here. Without it nobody would seem to have talked for half a year (K-140).</summary>
internal sealed class TalksImport(CoordinationDbContext db, IPatientDirectory patients, IStaffDirectory staff, IPracticeDirectory practices, TimeProvider clock) : IFileImport
{
    private const int LongestTalk = 240;

    public string FileName => "talks.csv";

    public string RowName => "talk";

    public IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new("patient", true, "the patient's MRN", nameof(StaffTalk.PatientId)),
        new("staff", true, "staff code of one of the two", nameof(StaffTalk.StaffId)),
        new("with", true, "staff code of the other", nameof(StaffTalk.WithId)),
        new("at", true, "when, on the clock of the practice's first location, or in UTC with Z"),
        new("minutes", true, $"1 to {LongestTalk}"),
        new("by_phone", false, "yes when they talked on the phone, no when they met (default)", nameof(StaffTalk.IsByPhone)),
    ];

    public async Task ImportAsync(ImportFile file, CancellationToken cancellationToken)
    {
        var zone = (await practices.GetAsync(cancellationToken)).Locations.Main().Zone;
        var people = (await staff.GetAllAsync(cancellationToken)).Values.ToDictionary(one => one.Code, one => one.Id, StringComparer.OrdinalIgnoreCase);
        var known = await patients.GetIdsByMrnAsync(cancellationToken);
        var there = (await db.Talks.AsNoTracking().Where(t => t.TakenBackAt == null).Select(t => new { t.PatientId, t.StaffId, t.WithId, t.At }).ToListAsync(cancellationToken))
            .Select(t => (t.PatientId, StaffPair.Of(t.StaffId, t.WithId), t.At)).ToHashSet();
        var (now, program) = (clock.GetUtcNow(), await ProgramAsync(people.Values, cancellationToken));
        var added = new List<object>();
        var last = new Dictionary<(Guid PatientId, Guid FirstId, Guid SecondId, ContactKind Kind, bool IsPart2), QualifyingContact>();
        file.ForEach(row =>
        {
            var (patient, one, other) = (row.Named("patient", known, "patient"), row.Named("staff", people, "member of staff"), row.Named("with", people, "member of staff"));
            var (at, minutes, byPhone) = (row.Instant("at", zone), row.Number("minutes", 1, LongestTalk), row.Flag("by_phone"));
            if (one == other && one != Guid.Empty)
                row.Refuse("with", "with is the same person as staff; two talk.");
            if (at > now)
                row.Refuse("at", "at is in the future; give when they talked.");
            row.ThrowIfRefused();
            if (!there.Add((patient, StaffPair.Of(one, other), at)))
            {
                row.Refuse("at", "The two have a talk about this patient at that time already; leave the row out.");
                row.ThrowIfRefused();
            }

            var isPart2 = program.Contains(one) || program.Contains(other);
            var talk = StaffTalk.Of(db.CurrentPractice, patient, one, other, byPhone, at, minutes, now, isPart2);
            added.Add(talk);
            var contact = QualifyingContact.Of(db.CurrentPractice, patient, StaffPair.Of(one, other), byPhone ? ContactKind.Phone : ContactKind.InPerson, talk.Id, at, isPart2);
            added.Add(contact);
            var unit = (patient, contact.FirstId, contact.SecondId, contact.Kind, isPart2);
            if (last.GetValueOrDefault(unit) is { } before)
                (before.At <= at ? before : contact).Follow(isLast: false);
            if (contact.MayBeLast)
                last[unit] = contact;
        });
        await db.SaveInPiecesAsync(file, added, cancellationToken);
    }

    /// <summary>Of the staff those of the Part 2 program, of whose talks both rows are labelled (P-071).</summary>
    private async Task<HashSet<Guid>> ProgramAsync(IEnumerable<Guid> people, CancellationToken cancellationToken)
    {
        var program = new HashSet<Guid>();
        foreach (var person in people)
        {
            if (await db.IsOfProgramAsync([person], cancellationToken))
                program.Add(person);
        }

        return program;
    }
}
