using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Care;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.News;
using PracticeSuite.Charting.Data;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Plans;

/// <summary>What somebody wrote into the plan, what the team asked and what was answered.</summary>
internal sealed class PlanNews(ChartingDbContext db, IStaffDirectory staff, ChartClock clock, IAccess access) : IChartNews
{
    private const string Part = "plan";

    public async Task<IReadOnlyList<ChartNewsItem>> GetSinceAsync(Guid patientId, DateTimeOffset since, CancellationToken cancellationToken)
    {
        if (!(await access.DecideAsync(ChartingPermissions.Plans.View, patientId, cancellationToken)).IsGranted)
            return [];
        var me = access.Caller.UserId;
        var kept = await db.PlanVersions.AsNoTracking().Where(v => v.PatientId == patientId && v.KeptAt > since && v.KeptByUserId != null && v.KeptByUserId != me)
            .Select(v => new { v.KeptAt, v.KeptBy, v.Number, v.SignedOn }).ToListAsync(cancellationToken);
        var signed = await SignedAsync(patientId, since, cancellationToken);
        var questions = await db.Set<OpenQuestion>().AsNoTracking().Where(q => q.PatientId == patientId && (q.AskedAt > since || q.AnsweredAt > since)).ToListAsync(cancellationToken);
        return
        [
            .. kept.Select(v => new ChartNewsItem(v.KeptAt!.Value, Part, v.SignedOn is null ? $"wrote into the draft of plan version {v.Number}." : $"wrote plan version {v.Number}, which is signed.", v.KeptBy!)),
            .. signed,
            .. questions.Where(q => q.AskedAt > since && q.AskedByUserId != me).Select(q => new ChartNewsItem(q.AskedAt, Part, $"asked: {q.Text}", q.AskedBy)),
            .. questions.Where(q => q.AnsweredAt > since && q.AnsweredByUserId != me).Select(q => new ChartNewsItem(q.AnsweredAt!.Value, Part, $"answered “{q.Text}”: {q.Answer}", q.AnsweredBy!)),
        ];
    }

    /// <summary>A review has its day and no hour: it is told from the day on which one last looked.</summary>
    private async Task<IEnumerable<ChartNewsItem>> SignedAsync(Guid patientId, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var me = access.Caller.StaffId;
        var patient = await db.PatientAsync(patientId, cancellationToken);
        var (people, zone) = (await staff.GetAllAsync(cancellationToken), (await clock.ReadAsync(cancellationToken)).Zone(patient.LocationId));
        var versions = await db.PlanVersions.AsNoTracking().Where(v => v.PatientId == patientId && v.SignedAt > since && v.SignedById != null && v.SignedById != me)
            .Select(v => new { v.SignedAt, v.SignedById, v.Number }).ToListAsync(cancellationToken);
        var day = zone.LocalDate(since);
        var reviews = await db.PlanReviews.AsNoTracking().Where(r => r.PatientId == patientId && r.ReviewedOn >= day && r.ReviewedById != null && r.ReviewedById != me)
            .Join(db.PlanVersions, r => r.PlanVersionId, v => v.Id, (r, v) => new { r.ReviewedOn, r.ReviewedById, v.Number }).ToListAsync(cancellationToken);
        return versions.Select(v => new ChartNewsItem(v.SignedAt!.Value, Part, $"signed plan version {v.Number}.", Name(v.SignedById!.Value)))
            .Concat(reviews.Select(r => new ChartNewsItem(
                Later(zone.StartOf(r.ReviewedOn), since), Part, $"reviewed plan version {r.Number}, which needs no change.", Name(r.ReviewedById!.Value))));

        string Name(Guid id) => people.GetValueOrDefault(id)?.DisplayName ?? "";
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
