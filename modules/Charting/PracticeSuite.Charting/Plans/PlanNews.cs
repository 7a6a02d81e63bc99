using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.News;
using PracticeSuite.Charting.Data;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Plans;

/// <summary>What somebody wrote into the plan, what the team asked and what was answered.</summary>
internal sealed class PlanNews(ChartingDbContext db, IAccess access) : IChartNews
{
    private const string Part = "plan";

    public async Task<IReadOnlyList<ChartNewsItem>> GetSinceAsync(Guid patientId, DateTimeOffset since, CancellationToken cancellationToken)
    {
        if (!(await access.DecideAsync(ChartingPermissions.Plans.View, patientId, cancellationToken)).IsGranted)
            return [];
        var me = access.Caller.UserId;
        var kept = await db.PlanVersions.AsNoTracking().Where(v => v.PatientId == patientId && v.KeptAt > since && v.KeptByUserId != null && v.KeptByUserId != me)
            .Select(v => new { v.KeptAt, v.KeptBy, v.Number, v.SignedOn }).ToListAsync(cancellationToken);
        var questions = await db.Set<OpenQuestion>().AsNoTracking().Where(q => q.PatientId == patientId && (q.AskedAt > since || q.AnsweredAt > since)).ToListAsync(cancellationToken);
        return
        [
            .. kept.Select(v => new ChartNewsItem(v.KeptAt!.Value, Part, v.SignedOn is null ? $"wrote into the draft of plan version {v.Number}." : $"wrote plan version {v.Number}, which is signed.", v.KeptBy!)),
            .. questions.Where(q => q.AskedAt > since && q.AskedByUserId != me).Select(q => new ChartNewsItem(q.AskedAt, Part, $"asked: {q.Text}", q.AskedBy)),
            .. questions.Where(q => q.AnsweredAt > since && q.AnsweredByUserId != me).Select(q => new ChartNewsItem(q.AnsweredAt!.Value, Part, $"answered “{q.Text}”: {q.Answer}", q.AnsweredBy!)),
        ];
    }
}
