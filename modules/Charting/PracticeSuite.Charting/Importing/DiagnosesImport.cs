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
        ChartImport.Part2,
    ];

    public async Task ImportAsync(ImportFile file, CancellationToken cancellationToken)
    {
        var today = await chart.TodayAsync(cancellationToken);
        var patients = await chart.PatientsAsync(cancellationToken);
        var lists = await db.DiagnosisLists.Include(l => l.Diagnoses).ToDictionaryAsync(l => l.Id, cancellationToken);
        var added = new List<PatientDiagnoses>();
        file.ForEach(row =>
        {
            var patient = row.Named("patient", patients, "patient");
            var (given, part2) = (Read(row), ChartImport.IsPart2(row, patient));
            row.ThrowIfRefused();
            var list = lists.GetValueOrDefault(patient.Id) ?? new PatientDiagnoses(db.CurrentPractice, patient.Id);
            list.Add(patient, given, today, part2);
            if (lists.TryAdd(list.Id, list))
                added.Add(list);
        });
        await db.SaveInPiecesAsync(file, added, cancellationToken);
    }

    private static DiagnosisInput Read(ImportRow row) =>
        new(row.Raw("code"), row.OptionalNumber("rank", 1, 99) ?? 1, row.Date("onset_on"), row.OptionalDate("resolved_on"));
}
