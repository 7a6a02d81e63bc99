using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Data;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Charting.Medications;

/// <summary>From when to when each was taken, by the same changes as <see cref="MedicationCourse"/>: from the start that stands to the first stop that does.</summary>
internal sealed class PrescribedFacts(ChartingDbContext db) : IPrescribedFacts
{
    public async Task<IReadOnlyList<PrescribedFact>> GetAsync(IdRange? patients, Guid? prescriberId, DateOnly first, DateOnly last, CancellationToken cancellationToken)
    {
        var found = await (patients is { } range ? db.Set<Medication>().In(range, m => m.PatientId) : db.Set<Medication>()).AsNoTracking()
            .Where(m => m.PrescriberId != null && (prescriberId == null || m.PrescriberId == prescriberId) && (m.LastDay == null || m.LastDay >= first))
            .Select(m => new
            {
                m.PatientId, PrescriberId = m.PrescriberId!.Value, m.LastDay,
                From = m.Events.Where(e => e.ErrorAt == null && (e.Kind == MedicationEventKind.Start || e.Kind == MedicationEventKind.SwitchTo)).Min(e => (DateOnly?)e.EffectiveOn),
                Stopped = m.Events.Where(e => e.ErrorAt == null && (e.Kind == MedicationEventKind.Stop || e.Kind == MedicationEventKind.SwitchFrom)).Min(e => (DateOnly?)e.EffectiveOn),
            }).ToListAsync(cancellationToken);
        return
        [
            .. found.Where(m => m.From <= last && !(m.Stopped <= first))
                .Select(m => new PrescribedFact(m.PatientId, m.PrescriberId, m.From!.Value, m.Stopped is { } stop && !(m.LastDay < stop) ? stop.AddDays(-1) : m.LastDay)),
        ];
    }
}
