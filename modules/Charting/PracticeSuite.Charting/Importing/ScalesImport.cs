using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Scales;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Scales;
using PracticeSuite.Platform.Importing;

namespace PracticeSuite.Charting.Importing;

internal sealed class ScalesImport(ChartingDbContext db, ChartImport chart, ScaleCuts cuts) : IFileImport
{
    public string FileName => "scales.csv";

    public string RowName => "scale result";

    public IReadOnlyList<ImportColumn> Columns { get; } =
    [
        ChartImport.Patient,
        new("scale", true, $"one of {string.Join(", ", RatingScales.Names)}"),
        new("total", false, "a whole number within the scale's range; empty when too many answers are missing"),
        new("completed_on", true, "yyyy-MM-dd"),
        new("is_primary", false, "yes or no (no): the scale by which the patient's progress is judged"),
        new("mode", false, $"one of {string.Join(", ", ScaleModes.OfStaff)} (Self)"),
        ChartImport.Part2,
    ];

    public async Task ImportAsync(ImportFile file, CancellationToken cancellationToken)
    {
        var today = await chart.TodayAsync(cancellationToken);
        var patients = await chart.PatientsAsync(cancellationToken);
        var taken = (await db.Scales.AsNoTracking().Where(r => r.ErrorReason == null).Select(r => new { r.PatientId, r.Scale, r.CompletedOn }).ToListAsync(cancellationToken))
            .Select(r => (r.PatientId, r.Scale, r.CompletedOn)).ToHashSet();
        var results = new List<ScaleResult>(file.Rows.Count);
        file.ForEach(row =>
        {
            var patient = row.Named("patient", patients, "patient");
            var (given, part2) = (Read(row), ChartImport.IsPart2(row, patient));
            row.ThrowIfRefused();
            var result = ScaleResult.Record(db.CurrentPractice, patient, given, today, by: null, part2);
            if (!taken.Add((result.PatientId, result.Scale, result.CompletedOn)))
                throw ChartingErrors.ScaleKnown();
            results.Add(result);
        });
        await cuts.JudgeAsync(results, cancellationToken);
        await db.SaveInPiecesAsync(file, results, cancellationToken);
    }

    private static ScaleResultInput Read(ImportRow row) => new(
        row.Raw("scale"),
        row.OptionalNumber("total", 0, 99),
        row.Date("completed_on"),
        row.Flag("is_primary"),
        row.Choice<ScaleMode>("mode", ScaleMode.Self));
}
