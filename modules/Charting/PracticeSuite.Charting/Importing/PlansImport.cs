using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Plans;
using PracticeSuite.Platform.Importing;

namespace PracticeSuite.Charting.Importing;

internal sealed class PlansImport(ChartingDbContext db, ChartImport chart) : IFileImport
{
    private const int MaxReviews = 20;

    public string FileName => "plans.csv";

    public string RowName => "plan version";

    public IReadOnlyList<ImportColumn> Columns { get; } =
    [
        ChartImport.Patient,
        new("version", true, "1 to 9999; the versions of a patient stand in the order of their numbers", nameof(PlanVersion.Number)),
        new("created_on", true, "yyyy-MM-dd"),
        new("signed_on", false, "yyyy-MM-dd; a version without it is a draft, and the last one"),
        new("signed_by", false, "the code of a member of staff"),
        new("reviewed_on", false, "days of reviews without change, yyyy-MM-dd, separated by spaces, before a later version is signed"),
        ChartImport.Part2,
    ];

    public async Task ImportAsync(ImportFile file, CancellationToken cancellationToken)
    {
        var today = await chart.TodayAsync(cancellationToken);
        var patients = await chart.PatientsAsync(cancellationToken);
        var staff = await chart.StaffAsync(cancellationToken);
        var plans = await db.Plans.Include(p => p.Versions).ThenInclude(v => v.Reviews).ToDictionaryAsync(p => p.Id, cancellationToken);
        var added = new List<PatientPlan>();
        file.ForEach(row =>
        {
            var patient = row.Named("patient", patients, "patient");
            var read = Read(row, staff) with { IsPart2 = ChartImport.IsPart2(row, patient) };
            row.ThrowIfRefused();
            var plan = plans.GetValueOrDefault(patient.Id) ?? new PatientPlan(db.CurrentPractice, patient.Id);
            plan.Take(patient, read, today);
            if (plans.TryAdd(plan.Id, plan))
                added.Add(plan);
        });
        await db.SaveInPiecesAsync(file, added, cancellationToken);
    }

    private static PlanRow Read(ImportRow row, StaffIndex staff) => new(
        row.Number("version", 1, 9999),
        row.Date("created_on"),
        row.OptionalDate("signed_on"),
        row.OptionalNamed("signed_by", staff.ByCode, "member of staff"),
        Reviews(row));

    private static List<DateOnly> Reviews(ImportRow row)
    {
        var days = new List<DateOnly>();
        foreach (var text in row.List("reviewed_on", MaxReviews, 10))
        {
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                days.Add(day);
            else
                row.Refuse("reviewed_on", "reviewed_on cannot be read; write days as yyyy-MM-dd, separated by spaces.");
        }

        return days;
    }
}
