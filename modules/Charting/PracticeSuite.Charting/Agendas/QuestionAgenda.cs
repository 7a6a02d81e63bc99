using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Briefs;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Agendas;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Plans;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Agendas;

/// <summary>What the team does not know or does not agree on yet (K-083).</summary>
internal sealed class QuestionAgenda(ChartingDbContext db, IAccess access) : IAgendaSource
{
    private const int Words = 30;

    public AgendaReason Reason => AgendaReason.OpenQuestion;

    public async Task<IReadOnlyList<AgendaLine>> ReadAsync(AgendaScope scope, CancellationToken cancellationToken)
    {
        if (!access.May(ChartingPermissions.Plans.View))
            return [];
        var ids = scope.PatientIds;
        var open = await db.Set<OpenQuestion>().AsNoTracking().Where(one => ids.Contains(one.PatientId) && one.Answer == null).OrderBy(one => one.DueOn).ThenBy(one => one.AskedAt).ToListAsync(cancellationToken);
        return open.ConvertAll(one => new AgendaLine(
            one.PatientId, Reason, $"{QuestionText.LeadOf(one.Subject, one.AskedBy)}: {BriefFit.Cut(one.Text, Words)} ({(one.DueOn < scope.Today ? "overdue since" : "by")} {MedicationText.DayOf(one.DueOn, scope.Today)})", "?part=plan"));
    }
}
