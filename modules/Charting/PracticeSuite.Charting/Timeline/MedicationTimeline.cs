using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Contracts.Timeline;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Medications;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Timeline;

/// <summary>Changes of medication by the day from which they hold (P-011).</summary>
internal sealed class MedicationTimeline(ChartingDbContext db, IAccess access) : IChartTimeline
{
    public ChartItemKind Kind => ChartItemKind.Medication;

    public async Task<IReadOnlyList<ChartLine>> ReadAsync(Guid patientId, ChartStretch stretch, CancellationToken cancellationToken)
    {
        if (!(await access.DecideAsync(ChartingPermissions.Medications.View, patientId, cancellationToken)).IsGranted)
            return [];
        var (day, dayId) = (stretch.Day, stretch.DayId);
        var changes = await db.Set<MedicationEvent>().AsNoTracking().Where(e => e.PatientId == patientId && e.EffectiveOn <= day && (e.EffectiveOn < day || e.Id < dayId))
            .OrderByDescending(e => e.EffectiveOn).ThenByDescending(e => e.Id).Take(stretch.Take)
            .Join(db.Set<Medication>(), e => e.MedicationId, m => m.Id, (e, m) => new { Event = e, m.Name }).ToListAsync(cancellationToken);
        return changes.ConvertAll(one => new ChartLine(Kind, stretch.Of(one.Event.EffectiveOn), one.Event.Id, TextOf(one.Name, one.Event), "?part=medications")
        {
            Time = stretch.TimeOn(one.Event.EffectiveOn, one.Event.RecordedAt), StaffId = one.Event.DecidedById, By = one.Event.DecidedById is null ? one.Event.DecidedBy ?? one.Event.RecordedBy : null, IsInError = !one.Event.Stands,
        });
    }

    private static string TextOf(string name, MedicationEvent one) =>
        $"{name} {MedicationText.VerbOf(one.Kind)}{(one.Dose is { } dose ? $", {(one.IsStart ? "" : "now ")}{MedicationText.Of(dose)}" : "")}. Why: {MedicationText.WordsOf(one.Reason)}, {one.Words.TrimEnd('.')}.";
}

/// <summary>What patients said of their medication, by the day of which they spoke (P-016).</summary>
internal sealed class ReportTimeline(ChartingDbContext db, IAccess access) : IChartTimeline
{
    public ChartItemKind Kind => ChartItemKind.Report;

    public async Task<IReadOnlyList<ChartLine>> ReadAsync(Guid patientId, ChartStretch stretch, CancellationToken cancellationToken)
    {
        if (!(await access.DecideAsync(ChartingPermissions.Medications.View, patientId, cancellationToken)).IsGranted)
            return [];
        var (day, dayId) = (stretch.Day, stretch.DayId);
        var reports = await db.Set<MedicationReport>().AsNoTracking().Where(r => r.PatientId == patientId && r.ObservedOn <= day && (r.ObservedOn < day || r.Id < dayId))
            .OrderByDescending(r => r.ObservedOn).ThenByDescending(r => r.Id).Take(stretch.Take).ToListAsync(cancellationToken);
        return reports.ConvertAll(r => new ChartLine(Kind, stretch.Of(r.ObservedOn), r.Id, r.Line, "?part=medications") { Time = stretch.TimeOn(r.ObservedOn, r.RecordedAt), By = r.RecordedBy, IsInError = r.ErrorReason is not null });
    }
}
