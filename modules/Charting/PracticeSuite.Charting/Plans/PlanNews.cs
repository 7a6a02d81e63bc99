using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.News;
using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Charting.Data;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Plans;

/// <summary>What colleagues wrote into the plan, signed and reviewed, what the team asked and what was answered (P-012).</summary>
internal sealed class PlanNews(ChartingDbContext db, IAccess access) : IChartNews
{
    private const string Part = "plan";

    public IReadOnlyList<string> TellsOf { get; } = [nameof(PlanVersion), nameof(PlanSignature), nameof(PlanReview), nameof(OpenQuestion)];

    private Guid? Me => access.Caller.StaffId;

    public async Task<IReadOnlyList<ChartNewsItem>> GetSinceAsync(Guid patientId, DateTimeOffset since, CancellationToken cancellationToken) =>
        (await access.DecideAsync(ChartingPermissions.Plans.View, patientId, cancellationToken)).IsGranted
            ?
            [
                .. await VersionsAsync(patientId, since, cancellationToken),
                .. await SignaturesAsync(patientId, since, cancellationToken),
                .. await ReviewsAsync(patientId, DateOnly.FromDateTime(since.UtcDateTime), cancellationToken),
                .. await QuestionsAsync(patientId, since, cancellationToken),
            ]
            : [];

    /// <summary>Signatures that a file told of have a day and no hour.</summary>
    private async Task<IEnumerable<ChartNewsItem>> VersionsAsync(Guid patientId, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var (day, user) = (DateOnly.FromDateTime(since.UtcDateTime), access.Caller.UserId);
        var versions = await db.PlanVersions.AsNoTracking().Where(v => v.PatientId == patientId && ((v.SignedOn >= day && v.Needs == null) || v.KeptAt > since))
            .Select(v => new { v.Id, v.Number, v.SignedOn, v.SignedAt, v.SignedById, v.Needs, v.KeptAt, v.KeptBy, v.KeptByUserId, v.Revision }).ToListAsync(cancellationToken);
        return
        [
            .. versions.Where(v => v.SignedOn >= day && v.Needs is null && v.SignedById is { } by && by != Me)
                .Select(v => new ChartNewsItem(ChartNewsItem.KeyOf("p", v.Id), v.SignedAt ?? ChartNewsItem.BeginningOf(v.SignedOn!.Value), Part, $"signed plan v{v.Number}.", null)
                {
                    StaffId = v.SignedById, On = v.SignedAt is null ? v.SignedOn : null,
                }),
            .. versions.Where(v => v.SignedOn is null && v.KeptAt > since && v.KeptByUserId is { } by && by != user)
                .Select(v => new ChartNewsItem(ChartNewsItem.KeyOf("pk", v.Id, v.Revision), v.KeptAt!.Value, Part, $"wrote into the draft of plan v{v.Number}.", v.KeptBy)),
        ];
    }

    private async Task<IEnumerable<ChartNewsItem>> SignaturesAsync(Guid patientId, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var signatures = await db.Set<PlanSignature>().AsNoTracking().Where(s => s.PatientId == patientId && s.At > since && s.StaffId != null && s.StaffId != Me)
            .Join(db.PlanVersions, s => s.PlanVersionId, v => v.Id, (s, v) => new { s.Id, s.As, s.How, s.At, s.StaffId, s.IsLast, v.Number, VersionId = v.Id, Waits = v.ActiveOn == null && v.SupersededOn == null }).ToListAsync(cancellationToken);
        return signatures.Select(s => new ChartNewsItem(
            ChartNewsItem.KeyOf("ps", s.Id), s.At, Part, $"{PlanSignatureWords.Act(s.As, s.How, s.Number)}{(s.IsLast ? ", which is active now" : s.Waits && s.As == PlanSigner.Author ? ", which waits for further signatures" : "")}.", null)
        { StaffId = s.StaffId, Opens = $"version={s.VersionId}" });
    }

    private async Task<IEnumerable<ChartNewsItem>> ReviewsAsync(Guid patientId, DateOnly day, CancellationToken cancellationToken)
    {
        var reviews = await db.PlanReviews.AsNoTracking().Where(r => r.PatientId == patientId && r.ReviewedOn >= day && r.ReviewedById != null && r.ReviewedById != Me)
            .Join(db.PlanVersions, r => r.PlanVersionId, v => v.Id, (r, v) => new { r.Id, r.ReviewedOn, r.ReviewedById, v.Number }).ToListAsync(cancellationToken);
        return reviews.Select(r => new ChartNewsItem(
            ChartNewsItem.KeyOf("pr", r.Id), ChartNewsItem.BeginningOf(r.ReviewedOn), Part, $"reviewed plan v{r.Number}, which needs no change.", null)
        { StaffId = r.ReviewedById, On = r.ReviewedOn });
    }

    private async Task<IEnumerable<ChartNewsItem>> QuestionsAsync(Guid patientId, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var user = access.Caller.UserId;
        var questions = await db.Set<OpenQuestion>().AsNoTracking().Where(q => q.PatientId == patientId && (q.AskedAt > since || q.AnsweredAt > since)).ToListAsync(cancellationToken);
        return
        [
            .. questions.Where(q => q.AskedAt > since && q.AskedByUserId != user).Select(q => new ChartNewsItem(ChartNewsItem.KeyOf("qa", q.Id), q.AskedAt, Part, q.Subject is { } subject ? $"wrote down a disagreement on {DecisionRule.Of(subject)}: {q.Text}" : $"asked: {q.Text}", q.AskedBy)),
            .. questions.Where(q => q.AnsweredAt > since && q.AnsweredByUserId != user)
                .Select(q => new ChartNewsItem(ChartNewsItem.KeyOf("qw", q.Id), q.AnsweredAt!.Value, Part, $"answered “{q.Text}”: {q.Answer}", q.AnsweredBy)),
        ];
    }
}
