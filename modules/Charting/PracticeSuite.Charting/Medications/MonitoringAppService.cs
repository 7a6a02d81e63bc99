using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Care;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Flags;
using PracticeSuite.Charting.Flags.Rules;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Medications;

internal sealed class MonitoringAppService(ChartingDbContext db, MedicationDesk desk, DrugTable drugs, IUrgentFlags flags, ChartClock clock, IAccess access) : IMonitoringAppService
{
    public async Task<IReadOnlyList<MonitoringDueDto>> GetDueAsync(Guid patientId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Medications.View, patientId, cancellationToken);

        var chart = await desk.OpenAsync(patientId, cancellationToken);
        var results = await db.Set<MonitoringResult>().AsNoTracking().Where(r => r.PatientId == patientId && r.ErrorReason == null)
            .GroupBy(r => r.Measure).Select(g => new { g.Key, On = g.Max(r => r.TakenOn) }).ToDictionaryAsync(r => r.Key, r => r.On, cancellationToken);
        return MonitoringPlan.Of(await desk.MedicationsAsync(patientId, cancellationToken), results, await drugs.ReadAsync(cancellationToken), new FlagThresholds(await FiguresAsync(cancellationToken), chart.Today), chart.Today);
    }

    public async Task<IReadOnlyList<MonitoringResultDto>> GetResultsAsync(Guid patientId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Medications.View, patientId, cancellationToken);

        var results = await db.Set<MonitoringResult>().AsNoTracking().Where(r => r.PatientId == patientId)
            .OrderByDescending(r => r.TakenOn).ThenBy(r => r.Measure).ToListAsync(cancellationToken);
        return [.. results.Select(r => r.Shown)];
    }

    public async Task<IReadOnlyList<MonitoringDueDto>> GetOverdueAsync(CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Medications.View, cancellationToken);

        var (book, today) = (await drugs.ReadAsync(cancellationToken), await clock.ReadAsync(cancellationToken));
        var results = await db.Set<MonitoringResult>().AsNoTracking().Where(r => r.ErrorReason == null)
            .GroupBy(r => new { r.PatientId, r.Measure }).Select(g => new { g.Key.PatientId, g.Key.Measure, On = g.Max(r => r.TakenOn) }).ToListAsync(cancellationToken);
        var lastOn = results.ToLookup(r => r.PatientId);
        var places = await db.Patients.Where(p => p.DiedAt == null && p.DischargedOn == null && db.Set<Medication>().Any(m => m.PatientId == p.Id))
            .Select(p => new { p.Id, p.LocationId }).ToDictionaryAsync(p => p.Id, p => p.LocationId, cancellationToken);
        var medications = await db.Set<Medication>().AsNoTracking().Include(m => m.Events)
            .Where(m => db.Patients.Any(p => p.Id == m.PatientId && p.DiedAt == null && p.DischargedOn == null)).ToListAsync(cancellationToken);
        var set = await FiguresAsync(cancellationToken);
        var figures = places.Values.Distinct().Select(place => today.DateOf(today.Now, place)).Distinct().ToDictionary(day => day, day => new FlagThresholds(set, day));
        return
        [
            .. medications.GroupBy(m => m.PatientId).Where(of => places.ContainsKey(of.Key))
                .SelectMany(of => OverdueOf(of, today.DateOf(today.Now, places[of.Key])))
                .OrderBy(due => due.DueOn).ThenBy(due => due.PatientId),
        ];

        IEnumerable<MonitoringDueDto> OverdueOf(IGrouping<Guid, Medication> of, DateOnly day) =>
            MonitoringPlan.Of(of, lastOn[of.Key].ToDictionary(r => r.Measure, r => r.On), book, figures[day], day).Where(due => due.DueOn < day);
    }

    public async Task<MonitoringResultDto> RecordAsync(Guid patientId, MonitoringResultInput result, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Medications.Measure, patientId, cancellationToken);

        var chart = await desk.OpenAsync(patientId, cancellationToken);
        var made = MonitoringResult.Make(db.CurrentPractice, chart.Patient, result, desk.Recorder, chart.Day);
        db.Add(made);
        await db.SaveChangesAsync(cancellationToken);
        await flags.EvaluateAsync(patientId, cancellationToken);
        return made.Shown;
    }

    public async Task<MonitoringResultDto> MarkInErrorAsync(Guid id, string? reason, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Medications.Measure, cancellationToken);

        var result = await db.Set<MonitoringResult>().SingleOrDefaultAsync(r => r.Id == id, cancellationToken) ?? throw MedicationErrors.ResultNotFound(id);
        await access.DemandAsync(ChartingPermissions.Medications.Measure, result.PatientId, cancellationToken);
        result.MarkInError(reason);
        await db.SaveChangesAsync(cancellationToken);
        return result.Shown;
    }

    private Task<List<FlagThreshold>> FiguresAsync(CancellationToken cancellationToken) => db.Set<FlagThreshold>().AsNoTracking().ToListAsync(cancellationToken);
}
