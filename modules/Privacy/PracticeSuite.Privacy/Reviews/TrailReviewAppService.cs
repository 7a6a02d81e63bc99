using Microsoft.EntityFrameworkCore;
using PracticeSuite.Platform.Access;
using PracticeSuite.Privacy.Contracts;
using PracticeSuite.Privacy.Contracts.Reviews;
using PracticeSuite.Privacy.Data;
using PracticeSuite.Privacy.Requests;

namespace PracticeSuite.Privacy.Reviews;

internal sealed class TrailReviewAppService(PrivacyDbContext db, RequestDesk desk, IAccess access) : ITrailReviewAppService
{
    public async Task<TrailReviewsDto> GetAsync(CancellationToken cancellationToken)
    {
        await access.DemandAsync(PrivacyPermissions.Registers.View, cancellationToken);

        var all = await db.TrailReviews.AsNoTracking().OrderByDescending(r => r.To).ToListAsync(cancellationToken);
        return new TrailReviewsDto(TrailReview.NextDue(all is [var last, ..] ? last.To : null, (await desk.TakingAsync(cancellationToken)).Today), all.ConvertAll(Dto));
    }

    public async Task<TrailReviewDto> RecordAsync(TrailReviewInput review, CancellationToken cancellationToken)
    {
        await access.DemandAsync(PrivacyPermissions.Registers.Keep, cancellationToken);

        var recorded = TrailReview.Record(review, await desk.TakingAsync(cancellationToken));
        db.Add(recorded);
        await db.SaveChangesAsync(cancellationToken);
        return Dto(recorded);
    }

    private static TrailReviewDto Dto(TrailReview of) => new(of.Id, of.From, of.To, of.Findings, of.ReviewedBy, of.ReviewedAt);
}
