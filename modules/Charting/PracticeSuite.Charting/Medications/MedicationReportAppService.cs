using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Data;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Medications;

internal sealed class MedicationReportAppService(ChartingDbContext db, MedicationDesk desk, IUrgentFlags flags, IAccess access) : IMedicationReportAppService
{
    public async Task<IReadOnlyList<MedicationReportDto>> GetListAsync(Guid patientId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Medications.View, patientId, cancellationToken);

        var reports = await db.Set<MedicationReport>().AsNoTracking().Where(r => r.PatientId == patientId)
            .OrderByDescending(r => r.ObservedOn).ThenByDescending(r => r.RecordedAt).ToListAsync(cancellationToken);
        return [.. reports.Select(r => r.Shown)];
    }

    public async Task<MedicationReportDto> AddAsync(Guid patientId, MedicationReportInput report, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Medications.Report, patientId, cancellationToken);

        var chart = await desk.OpenAsync(patientId, cancellationToken);
        var of = report.MedicationId is { } id
            ? await db.Set<Medication>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == id && m.PatientId == patientId, cancellationToken) ?? throw MedicationErrors.NotFound(id)
            : null;
        var made = MedicationReport.Make(db.CurrentPractice, chart.Patient, report, of, desk.Recorder, chart.Day);
        db.Add(made);
        await db.SaveChangesAsync(cancellationToken);
        await flags.EvaluateAsync(patientId, cancellationToken);
        return made.Shown;
    }

    public async Task<MedicationReportDto> MarkInErrorAsync(Guid id, string? reason, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Medications.Report, cancellationToken);

        var report = await db.Set<MedicationReport>().SingleOrDefaultAsync(r => r.Id == id, cancellationToken) ?? throw MedicationErrors.ReportNotFound(id);
        await access.DemandAsync(ChartingPermissions.Medications.Report, report.PatientId, cancellationToken);
        report.MarkInError(reason, await desk.CorrectorOfAsync(report, cancellationToken));
        await db.SaveOrAsync(() => MedicationErrors.ReportInError(id), cancellationToken);
        return report.Shown;
    }
}
