using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Platform.Importing;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Scheduling.Contracts;
using PracticeSuite.Scheduling.Contracts.Stays;
using PracticeSuite.Scheduling.Contracts.Visits;
using PracticeSuite.Scheduling.Data;

namespace PracticeSuite.Scheduling.Stays;

/// <summary>stays.csv: stays in hospitals and visits to emergency departments.</summary>
internal sealed class StaysImport(
    SchedulingDbContext db, CurrentCaller caller, IPatientDirectory patients, IPracticeDirectory practices, TimeProvider clock) : IFileImport
{
    public string FileName => "stays.csv";

    public string RowName => "hospital stay";

    public IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new("patient", true, "the patient's MRN", nameof(RecordHospitalStay.PatientId)),
        new("kind", true, "Inpatient, Observation or EmergencyDepartment"),
        new("admitted_at", true, "yyyy-MM-dd HH:mm:ss on the location's clock, or yyyy-MM-ddTHH:mm:ssZ"),
        new("discharged_at", false, "as admitted_at, later than it; empty while the patient is still there"),
        new("facility", false, "the hospital's name, at most 120 characters"),
        new("location", false, "code of the location whose clock is meant; empty = the patient's"),
        new("part2", false, "yes or no (no): of the Part 2 program (P-071)"),
    ];

    public async Task ImportAsync(ImportFile file, CancellationToken cancellationToken)
    {
        var locations = (await practices.GetAsync(cancellationToken)).Locations;
        var byCode = locations.ToDictionary(location => location.Code, StringComparer.OrdinalIgnoreCase);
        var known = await patients.GetPlacesByMrnAsync(cancellationToken);
        var stays = await db.PatientStays.Include(s => s.Stays).ToDictionaryAsync(s => s.Id, cancellationToken);
        var added = new List<PatientStays>();
        file.ForEach(row =>
        {
            var place = row.Named("patient", known, "patient");
            var location = row.Raw("location") is null ? null : row.Named("location", byCode, "location");
            var zone = (location ?? locations.OrMain(place?.LocationId)).Zone;
            var kind = row.Choice<HospitalStayKind>("kind");
            var admitted = row.Instant("admitted_at", zone);
            var discharged = row.OptionalInstant("discharged_at", zone);
            var (facility, part2) = (row.OptionalText("facility", SchedulingLimits.Facility), row.Flag("part2"));
            row.ThrowIfRefused();

            var patient = place!.Id;
            var staysOf = stays.GetValueOrDefault(patient) ?? new PatientStays(caller.Practice, patient);
            staysOf.Record(kind, admitted, discharged, facility, clock.GetUtcNow(), part2);
            if (stays.TryAdd(patient, staysOf))
                added.Add(staysOf);
        });
        await db.SaveInPiecesAsync(file, added, cancellationToken);
    }
}
