using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Data;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Medications;

internal sealed class ReconciliationAppService(
    ChartingDbContext db, MedicationDesk desk, IMedicationAppService medications, IEnumerable<IReconciliationOccasions> occasions, IAccess access, IReauthentication reauthentication)
    : IReconciliationAppService
{
    public async Task<ReconciliationStateDto> GetAsync(Guid patientId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Medications.View, patientId, cancellationToken);

        var chart = await desk.OpenAsync(patientId, cancellationToken);
        var all = await db.Set<Reconciliation>().AsNoTracking().Where(r => r.PatientId == patientId).OrderByDescending(r => r.At).ToListAsync(cancellationToken);
        var last = all.Count == 0 ? (DateOnly?)null : chart.Day.DateOf(all[0].At, chart.Patient.LocationId);
        var asked = new List<ReconciliationOccasion>();
        foreach (var source in occasions)
            asked.AddRange(await source.GetAsync(patientId, chart.Today, cancellationToken));
        return new ReconciliationStateDto(patientId, [.. all.Select(r => r.Shown)], asked.Where(one => !(last >= one.On)).MaxBy(one => one.On));
    }

    public async Task<ReconciliationDto> RecordAsync(Guid patientId, ReconciliationInput reconciliation, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Medications.Sign, patientId, cancellationToken);
        reauthentication.Demand();

        var taken = (await medications.GetListAsync(patientId, cancellationToken)).Where(one => one.IsOpen).ToList();
        var made = Reconciliation.Record(db.CurrentPractice, patientId, reconciliation, taken, desk.Recorder);
        db.Add(made);
        await db.SaveChangesAsync(cancellationToken);
        return made.Shown;
    }
}
