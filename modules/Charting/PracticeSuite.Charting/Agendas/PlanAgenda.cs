using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Agendas;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Agendas;

/// <summary>Plans whose review is due within 14 days, or that wait for signatures (K-083).</summary>
internal sealed class PlanAgenda(IPlanReviewAppService plans, IAccess access) : IAgendaSource
{
    public AgendaReason Reason => AgendaReason.PlanReview;

    public async Task<IReadOnlyList<AgendaLine>> ReadAsync(AgendaScope scope, CancellationToken cancellationToken)
    {
        if (!access.May(ChartingPermissions.Plans.View))
            return [];
        return
        [
            .. (await plans.GetListAsync(cancellationToken)).Where(due => due.IsNear && scope.PatientIds.Contains(due.PatientId))
                .Select(due => new AgendaLine(due.PatientId, Reason, TextOf(due, scope.Today), "?part=plan")),
        ];
    }

    private static string TextOf(PlanDueDto due, DateOnly today) =>
        $"Plan: {(due.Awaits.Count > 0 ? "signatures" : "review")} {(due.IsOverdue ? "overdue since" : "due")} {MedicationText.DayOf(due.DueOn, today)}";
}
