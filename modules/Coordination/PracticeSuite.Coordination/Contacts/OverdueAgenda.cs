using PracticeSuite.Charting.Contracts.Agendas;

namespace PracticeSuite.Coordination.Contacts;

/// <summary>Patients about whom the people of a call were to have talked (K-083).</summary>
internal sealed class OverdueAgenda(ContactClock clock) : IAgendaSource
{
    public AgendaReason Reason => AgendaReason.OverdueContact;

    public async Task<IReadOnlyList<AgendaLine>> ReadAsync(AgendaScope scope, CancellationToken cancellationToken) =>
    [
        .. (await clock.GetAsync(scope.PatientIds, cancellationToken))
            .Where(due => due.OverdueDays > 0 && scope.StaffIds.Contains(due.TherapistId) && scope.StaffIds.Contains(due.PrescriberId))
            .OrderBy(due => due.Tier).ThenByDescending(due => due.OverdueDays).DistinctBy(due => due.PatientId)
            .Select(due => new AgendaLine(
                due.PatientId, AgendaReason.OverdueContact, $"Contact overdue by {due.OverdueDays} {(due.OverdueDays == 1 ? "day" : "days")}", "?part=team")),
    ];
}
