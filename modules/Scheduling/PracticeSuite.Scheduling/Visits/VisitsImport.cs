using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Importing;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Scheduling.Contracts;
using PracticeSuite.Scheduling.Contracts.Visits;
using PracticeSuite.Scheduling.Data;

namespace PracticeSuite.Scheduling.Visits;

/// <summary>visits.csv: visits here and elsewhere, with their code.</summary>
internal sealed class VisitsImport(
    SchedulingDbContext db,
    CurrentCaller caller,
    IPatientDirectory patients,
    IStaffDirectory staff,
    IPracticeDirectory practices,
    IRelationships relationships,
    TimeProvider clock) : IFileImport
{
    public string FileName => "visits.csv";

    public string RowName => "visit";

    public IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new("patient", true, "the patient's MRN", nameof(RecordVisit.PatientId)),
        new("date", true, "the local date of the visit, yyyy-MM-dd", nameof(RecordVisit.On)),
        new("code", true, "CPT or HCPCS, five letters or digits"),
        new("practitioner", false, "staff code, for a visit in this practice", nameof(RecordVisit.PractitionerId)),
        new("outside_practitioner", false, "a name of at most 120 characters, for a visit elsewhere"),
        new("location", false, "location code; on its clock stand start and end; empty = the clock of the patient's", nameof(RecordVisit.LocationId)),
        new("start", false, "yyyy-MM-dd HH:mm:ss at the location, or yyyy-MM-ddTHH:mm:ssZ; with end, the time billed with the visit"),
        new("end", false, "as start, later than it"),
        new("kept", false, "yes (default) or no"),
        new("mode", false, "InPerson (default), Video, AudioOnly, Telehealth where it is not known which, or UnpayableTelehealth when the visit itself is not payable that way"),
        new("link", false, "where a visit by telehealth is joined: an address from https:// on, of at most 500 characters"),
        new("part2", false, "yes or no: of the Part 2 program (P-071); what its people did is, whatever is said"),
    ];

    public async Task ImportAsync(ImportFile file, CancellationToken cancellationToken)
    {
        var known = await ReadKnownAsync(cancellationToken);
        var taken = await ReadTakenAsync(cancellationToken);
        var (visits, opened) = (new List<Visit>(file.Rows.Count), new List<PatientRelationship>());
        file.ForEach(row =>
        {
            var record = Read(row, known, out var zone);
            var visit = Visit.Record(caller.Practice, record, zone.LocalDate(clock.GetUtcNow()), row.Flag("part2"));
            row.ThrowIfRefused();
            if (!taken.Add(KeyOf(visit)))
                throw SchedulingErrors.VisitExists(visit.On, visit.Code);
            visits.Add(visit);
            if (Opens(visit, zone) is { } relationship)
                opened.Add(relationship);
        });
        await db.SaveInPiecesAsync(file, visits, cancellationToken);
        await relationships.KeepNewAsync(opened, cancellationToken);
    }

    /// <summary>A visit whose days are over by now has let nobody in: it was not here yet.</summary>
    private PatientRelationship? Opens(Visit visit, TimeZoneInfo zone) =>
        Appointments.Of(visit, zone) is { } relationship && relationship.Until > clock.GetUtcNow() ? relationship : null;

    private RecordVisit Read(ImportRow row, Known known, out TimeZoneInfo zone)
    {
        var patient = row.Named("patient", known.Patients, "patient");
        var location = row.Raw("location") is null ? null : row.Named("location", known.Locations, "location");
        zone = (location ?? known.Practice.Locations.OrMain(patient?.LocationId)).Zone;
        var record = new RecordVisit(
            patient?.Id ?? default,
            row.Date("date"),
            row.Text("code", SchedulingLimits.ProcedureCode),
            row.OptionalNamed("practitioner", known.Staff, "member of staff"),
            row.OptionalText("outside_practitioner", SchedulingLimits.OutsidePractitioner),
            location?.Id,
            row.OptionalInstant("start", zone),
            row.OptionalInstant("end", zone),
            row.Flag("kept", otherwise: true),
            row.OptionalChoice<VisitMode>("mode") ?? VisitMode.InPerson,
            row.OptionalText("link", SchedulingLimits.Link));
        row.ThrowIfRefused();
        return record;
    }

    private async Task<Known> ReadKnownAsync(CancellationToken cancellationToken)
    {
        var practice = await practices.GetAsync(cancellationToken);
        return new Known(
            practice,
            practice.Locations.ToDictionary(location => location.Code, StringComparer.OrdinalIgnoreCase),
            await patients.GetPlacesByMrnAsync(cancellationToken),
            (await staff.GetAllAsync(cancellationToken)).Values.ToDictionary(one => one.Code, one => one.Id, StringComparer.OrdinalIgnoreCase));
    }

    private async Task<HashSet<(Guid, DateOnly, string, string)>> ReadTakenAsync(CancellationToken cancellationToken)
    {
        var keys = await db.Visits.AsNoTracking().Select(v => new { v.PatientId, v.On, v.Code, v.Who }).ToListAsync(cancellationToken);
        return [.. keys.Select(key => (key.PatientId, key.On, key.Code, key.Who))];
    }

    private static (Guid, DateOnly, string, string) KeyOf(Visit visit) => (visit.PatientId, visit.On, visit.Code, visit.Who);

    private sealed record Known(
        PracticeProfile Practice,
        IReadOnlyDictionary<string, LocationProfile> Locations,
        IReadOnlyDictionary<string, PatientPlace> Patients,
        IReadOnlyDictionary<string, Guid> Staff);
}
