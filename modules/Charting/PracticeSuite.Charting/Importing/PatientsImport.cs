using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Care;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Patients;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Platform.Importing;

namespace PracticeSuite.Charting.Importing;

internal sealed class PatientsImport(ChartingDbContext db, ChartImport chart, IPracticeDirectory practices) : IFileImport
{
    public string FileName => "patients.csv";

    public string RowName => "patient";

    public IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new("mrn", true, "1 to 20 letters, digits, '.', '_' or '-', unique in the practice"),
        new("last_name", false, "at most 60 characters"),
        new("first_name", false, "at most 60 characters"),
        new("middle_name", false, "at most 25 characters"),
        new("suffix", false, "Jr, Sr, III; at most 10 characters"),
        new("birth_date", false, "yyyy-MM-dd"),
        new("sex_code", false, "M, F or U, as the claim carries it"),
        new("address_line1", false, "at most 55 characters"),
        new("address_line2", false, "at most 55 characters"),
        new("city", false, "at most 30 characters"),
        new("state", false, "two letters"),
        new("zip", false, "five or nine digits"),
        new("phone", false, "ten digits"),
        new("email", false, "at most 254 characters"),
        new("location", false, "the code of the location whose clock dates the chart (the first location by code)", nameof(PatientInput.LocationId)),
        new("died_at", false, "yyyy-MM-dd HH:mm:ss on the location's clock, or yyyy-MM-ddTHH:mm:ssZ"),
        new("discharged_on", false, "yyyy-MM-dd, the last day whose work counts"),
        new("disclosure_restricted_on", false, "yyyy-MM-dd, the day on which the patient asked not to tell the insurer"),
        new("disclosure_restriction_reason", false, "at most 400 characters, where a day is given"),
        new("is_part2_record", false, "yes or no (no)"),
        new("is_in_bundle", false, "yes or no (no): hospice, home health or ESRD"),
    ];

    public async Task ImportAsync(ImportFile file, CancellationToken cancellationToken)
    {
        var today = await chart.TodayAsync(cancellationToken);
        var locations = (await practices.GetAsync(cancellationToken)).Locations
            .ToDictionary(location => location.Code, location => location.Id, StringComparer.OrdinalIgnoreCase);
        var taken = (await db.Patients.AsNoTracking().Select(patient => patient.MrnKey).ToListAsync(cancellationToken))
            .ToHashSet(StringComparer.Ordinal);
        var patients = new List<Patient>(file.Rows.Count);
        file.ForEach(row =>
        {
            var patient = Read(row, locations, today);
            if (!taken.Add(patient.MrnKey))
                throw ChartingErrors.MrnTaken();
            patients.Add(patient);
        });
        await db.SaveInPiecesAsync(file, patients, cancellationToken);
    }

    private Patient Read(ImportRow row, Dictionary<string, Guid> locations, ChartDay today)
    {
        var given = ReadInput(row, locations);
        var discharged = row.OptionalDate("discharged_on");
        var restricted = row.OptionalDate("disclosure_restricted_on");
        row.ThrowIfRefused();
        var patient = Patient.Register(db.CurrentPractice, given, today);
        var died = row.OptionalInstant("died_at", today.Zone(patient.LocationId));
        row.ThrowIfRefused();
        if (died is { } at)
            patient.Die(at, today);
        if (discharged is { } on)
            patient.Discharge(on, today);
        if (restricted is { } since)
            patient.RestrictDisclosure(since, row.Raw("disclosure_restriction_reason"), today);
        return patient;
    }

    private static PatientInput ReadInput(ImportRow row, Dictionary<string, Guid> locations) => new(
        row.Raw("mrn"),
        row.Raw("last_name"),
        row.Raw("first_name"),
        row.OptionalDate("birth_date"),
        row.Raw("sex_code"),
        row.Raw("address_line1"),
        row.Raw("address_line2"),
        row.Raw("city"),
        row.Raw("state"),
        row.Raw("zip"),
        row.Raw("phone"),
        row.Raw("email"),
        row.OptionalNamed("location", locations, "location"),
        row.Flag("is_part2_record"),
        row.Flag("is_in_bundle"))
    {
        MiddleName = row.Raw("middle_name"),
        Suffix = row.Raw("suffix"),
    };
}
