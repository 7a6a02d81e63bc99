using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Care;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Patients;
using PracticeSuite.Charting.Plans;
using PracticeSuite.Kernel;
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
        new("signed_on", false, "yyyy-MM-dd; a version without it is a draft"),
        new("signed_by", false, "the code of a member of staff"),
        new("reviewed_on", false, "days of reviews without change, yyyy-MM-dd, separated by spaces, before a later version is signed"),
    ];

    public async Task ImportAsync(ImportFile file, CancellationToken cancellationToken)
    {
        var today = await chart.TodayAsync(cancellationToken);
        var patients = await chart.PatientsAsync(cancellationToken);
        var staff = await chart.StaffAsync(cancellationToken);
        var plans = await LoadAsync(cancellationToken);
        var added = new List<PlanVersion>(file.Rows.Count);
        file.ForEach(row =>
        {
            var patient = row.Named("patient", patients, "patient");
            var read = Read(row, staff);
            row.ThrowIfRefused();
            if (!plans.TryGetValue(patient.Id, out var plan))
                plans[patient.Id] = plan = new PatientPlan();
            added.Add(plan.Take(db.CurrentPractice, patient, read, today));
        });
        await db.SaveInPiecesAsync(file, added, cancellationToken);
    }

    /// <summary>The latest version and the active one of each patient: all that a further version is checked against.</summary>
    private async Task<Dictionary<Guid, PatientPlan>> LoadAsync(CancellationToken cancellationToken)
    {
        var active = await db.Plans.Include(v => v.Reviews).Where(v => v.SignedOn != null && v.SupersededOn == null)
            .ToDictionaryAsync(v => v.PatientId, cancellationToken);
        var latest = await db.Plans.GroupBy(v => v.PatientId).Select(plan => new { PatientId = plan.Key, Number = plan.Max(v => v.Number) })
            .ToListAsync(cancellationToken);
        return latest.ToDictionary(plan => plan.PatientId, plan => new PatientPlan(plan.Number, active.GetValueOrDefault(plan.PatientId)));
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

internal sealed record PlanRow(int Version, DateOnly CreatedOn, DateOnly? SignedOn, Guid? SignedById, IReadOnlyList<DateOnly> ReviewedOn);

/// <summary>Puts the versions of one patient's plan behind each other.</summary>
internal sealed class PatientPlan(int latest = 0, PlanVersion? active = null)
{
    private int _latest = latest;
    private PlanVersion? _active = active;

    public PlanVersion Take(PracticeId practiceId, PatientKey patient, PlanRow row, ChartDay today)
    {
        if (row.Version <= _latest)
            throw ChartingErrors.PlanVersionKnown();
        var version = PlanVersion.Draft(practiceId, patient, row.Version, row.CreatedOn, today);
        if (row.SignedOn is { } signed)
            version.Sign(signed, row.SignedById, patient, today);
        foreach (var day in row.ReviewedOn)
            version.Review(day, row.SignedById, patient, today);
        // Last, since a refused row may not touch the version before it.
        if (version.IsActive)
        {
            _active?.SupersedeBy(version);
            _active = version;
        }

        _latest = row.Version;
        return version;
    }
}
