using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Agendas;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Medications;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Agendas;

/// <summary>The last change of each medication since these people talked (K-083); that it was refilled is none.</summary>
internal sealed class MedicationAgenda(ChartingDbContext db, IAccess access) : IAgendaSource
{
    public AgendaReason Reason => AgendaReason.MedicationChange;

    public async Task<IReadOnlyList<AgendaLine>> ReadAsync(AgendaScope scope, CancellationToken cancellationToken)
    {
        if (!access.May(ChartingPermissions.Medications.View))
            return [];
        var (ids, since) = (scope.PatientIds, scope.Since);
        var changed = await db.Set<Medication>().AsNoTracking().Include(m => m.Events).AsSingleQuery()
            .Where(m => ids.Contains(m.PatientId) && m.Events.Any(one => one.RecordedAt > since)).ToListAsync(cancellationToken);
        return
        [
            .. changed.Select(m => (Medication: m, Last: MedicationCourse.Steps(m.Events).LastOrDefault(step => step.Event.Stands && step.Event.RecordedAt > since && step.Event.Kind != MedicationEventKind.Refill)))
                .Where(one => one.Last is not null).OrderByDescending(one => one.Last!.Event.RecordedAt)
                .Select(one => new AgendaLine(one.Medication.PatientId, Reason, MedicationNews.TextOf(one.Medication, one.Last!), "?part=medications")),
        ];
    }
}
