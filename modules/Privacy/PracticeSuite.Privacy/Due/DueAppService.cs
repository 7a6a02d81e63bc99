using Microsoft.EntityFrameworkCore;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Platform.Access;
using PracticeSuite.Privacy.Contracts;
using PracticeSuite.Privacy.Contracts.Breaches;
using PracticeSuite.Privacy.Contracts.Due;
using PracticeSuite.Privacy.Contracts.Requests;
using PracticeSuite.Privacy.Contracts.Retention;
using PracticeSuite.Privacy.Data;
using PracticeSuite.Privacy.PrivacyNotices;
using PracticeSuite.Privacy.Requests;
using PracticeSuite.Privacy.Retention;
using PracticeSuite.Privacy.Reviews;

namespace PracticeSuite.Privacy.Due;

internal sealed class DueAppService(PrivacyDbContext db, DueRows rows, RequestDesk desk, IPracticeDirectory practices, IAccess access) : IDueAppService
{
    public async Task<IReadOnlyList<DueItem>> GetAsync(CancellationToken cancellationToken)
    {
        await access.DemandAsync(PrivacyPermissions.Registers.View, cancellationToken);

        var taking = await desk.TakingAsync(cancellationToken);
        List<DueItem> all =
        [
            .. await OpenAsync<AccessRequest>(DueKind.AccessRequest, taking.Today, cancellationToken),
            .. await OpenAsync<AmendmentRequest>(DueKind.AmendmentRequest, taking.Today, cancellationToken),
            .. await OpenAsync<AccountingRequest>(DueKind.AccountingRequest, taking.Today, cancellationToken),
            .. await OpenAsync<RestrictionRequest>(DueKind.RestrictionRequest, taking.Today, cancellationToken),
            .. await BreachesAsync(taking.Today, cancellationToken),
            .. await PracticeAsync(taking.Today, cancellationToken),
            .. await DisposalsAsync(taking, cancellationToken),
        ];
        return [.. all.OrderBy(item => item.DueOn).ThenBy(item => item.Kind)];
    }

    private async Task<IEnumerable<DueItem>> OpenAsync<TRequest>(DueKind kind, DateOnly today, CancellationToken cancellationToken)
        where TRequest : PatientRequest =>
        (await rows.ReadAsync<TRequest>(request => request.State == RequestState.Open, cancellationToken))
            .Select(one => one.Of(kind, one.Row.Id, one.Row.DueOn, today));

    private async Task<IEnumerable<DueItem>> BreachesAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var breaches = await db.Breaches.AsNoTracking().ToListAsync(cancellationToken);
        return breaches.Where(breach => breach.IsLowProbability is null).Select(breach => new DueItem(DueKind.BreachAssessment, breach.Id, null, breach.DiscoveredOn, breach.DiscoveredOn < today))
            .Concat(breaches.SelectMany(breach => breach.Duties.Where(duty => duty.DoneOn is null).Select(duty => new DueItem(KindOf(duty.Whom), breach.Id, null, duty.DueOn, duty.DueOn < today))));
    }

    private async Task<IEnumerable<DueItem>> PracticeAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var last = await db.TrailReviews.AsNoTracking().OrderByDescending(r => r.To).Select(r => (DateOnly?)r.To).FirstOrDefaultAsync(cancellationToken);
        var review = TrailReview.NextDue(last, today);
        var notice = NoticeVersion.CurrentOf(await db.NoticeVersions.AsNoTracking().ToListAsync(cancellationToken), today);
        var lacks = NoticeVersion.LacksPart2(notice, (await practices.GetAsync(cancellationToken)).Part2Program, today);
        return lacks
            ? [new DueItem(DueKind.TrailReview, null, null, review, review < today), new DueItem(DueKind.NoticeWithoutPart2, null, null, NoticeVersion.Part2Since, NoticeVersion.Part2Since < today)]
            : [new DueItem(DueKind.TrailReview, null, null, review, review < today)];
    }

    private async Task<IEnumerable<DueItem>> DisposalsAsync(Taking taking, CancellationToken cancellationToken) =>
        (await rows.ReadAsync<Disposal>(one => one.State == DisposalState.Waiting, cancellationToken))
            .Where(one => one.Row.StateAt(taking.Now) == DisposalState.Waiting && !one.Row.IsBy(taking.By))
            .Select(one => one.Of(DueKind.DisposalToApprove, one.Row.Id, taking.Today, taking.Today));

    private static DueKind KindOf(BreachNotice whom) => whom switch
    {
        BreachNotice.Individuals => DueKind.BreachLetters,
        BreachNotice.Hhs => DueKind.BreachReportToHhs,
        _ => DueKind.BreachReportToMedia,
    };
}
