using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Diagnoses;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Diagnoses;
using PracticeSuite.Platform.Importing;

namespace PracticeSuite.Charting.Importing;

internal sealed class DiagnosesImport(ChartingDbContext db, ChartImport chart) : IFileImport
{
    public string FileName => "diagnoses.csv";

    public string RowName => "diagnosis";

    public IReadOnlyList<ImportColumn> Columns { get; } =
    [
        ChartImport.Patient,
        new("code", true, "an ICD-10-CM code, with or without the dot"),
        new("rank", false, "1 to 99, 1 = principal (1)"),
        new("onset_on", true, "yyyy-MM-dd"),
        new("resolved_on", false, "yyyy-MM-dd, the last day on which it was active"),
    ];

    public async Task ImportAsync(ImportFile file, CancellationToken cancellationToken)
    {
        var today = await chart.TodayAsync(cancellationToken);
        var patients = await chart.PatientsAsync(cancellationToken);
        var taken = (await db.Diagnoses.AsNoTracking().Select(d => new { d.PatientId, d.Code, d.OnsetOn }).ToListAsync(cancellationToken))
            .Select(d => (d.PatientId, d.Code, d.OnsetOn)).ToHashSet();
        var diagnoses = new List<Diagnosis>(file.Rows.Count);
        file.ForEach(row =>
        {
            var patient = row.Named("patient", patients, "patient");
            var given = Read(row);
            row.ThrowIfRefused();
            var diagnosis = Diagnosis.Make(db.CurrentPractice, patient, given, today);
            if (!taken.Add((diagnosis.PatientId, diagnosis.Code, diagnosis.OnsetOn)))
                throw ChartingErrors.DiagnosisKnown();
            diagnoses.Add(diagnosis);
        });
        await db.SaveInPiecesAsync(file, diagnoses, cancellationToken);
    }

    private static DiagnosisInput Read(ImportRow row) =>
        new(row.Raw("code"), row.OptionalNumber("rank", 1, 99) ?? 1, row.Date("onset_on"), row.OptionalDate("resolved_on"));
}
