using PracticeSuite.Coordination.Agreements;
using PracticeSuite.Coordination.Contracts;
using PracticeSuite.Coordination.Contracts.Metrics;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Coordination.Metrics;

internal sealed class MetricsAppService(MetricReading reading, MetricLists lists, SharedCare care, OperationFactory operations, IAccess access) : IMetricsAppService
{
    public async Task<MetricsDto> GetAsync(bool ofPractice, CancellationToken cancellationToken)
    {
        await DemandAsync(ofPractice, cancellationToken);
        return ofPractice ? await GetPracticeAsync(anew: false, cancellationToken) : await GetOwnAsync(cancellationToken);
    }

    public async Task<MetricsDto> RenewAsync(CancellationToken cancellationToken)
    {
        await DemandAsync(ofPractice: true, cancellationToken);
        return await GetPracticeAsync(anew: true, cancellationToken);
    }

    public async Task<MetricListDto> GetListAsync(MetricKey key, bool ofPractice, CancellationToken cancellationToken)
    {
        await DemandAsync(ofPractice, cancellationToken);
        return await lists.GetAsync(key, ofPractice ? null : Me, whole: false, cancellationToken);
    }

    public async Task<MetricListDto> GetWholeListAsync(MetricKey key, bool ofPractice, CancellationToken cancellationToken)
    {
        await DemandAsync(ofPractice, cancellationToken);
        return await lists.GetAsync(key, ofPractice ? null : Me, whole: true, cancellationToken);
    }

    /// <summary>Who is no member of staff is of no pair.</summary>
    private Guid Me => access.Caller.StaffId is { } staff && staff != Guid.Empty ? staff : Guid.AllBitsSet;

    private async Task DemandAsync(bool ofPractice, CancellationToken cancellationToken) =>
        await access.DemandAsync(ofPractice ? CoordinationPermissions.Metrics.ViewPractice : CoordinationPermissions.Metrics.View, cancellationToken);

    /// <summary>An operation of the program's own: what is kept is the same for whoever asks.</summary>
    private Task<MetricsDto> GetPracticeAsync(bool anew, CancellationToken cancellationToken) =>
        operations.For(Caller.System(access.Caller.Practice)).RunAsync<MetricKeeping, MetricsDto>((keeping, token) => keeping.GetAsync(anew, token), cancellationToken);

    private async Task<MetricsDto> GetOwnAsync(CancellationToken cancellationToken)
    {
        var month = MetricWindow.FirstOf((await care.ClockAsync(cancellationToken)).Today);
        var rows = await reading.ReadOwnAsync(Me, month.AddMonths(1 - MetricKeeping.Months), cancellationToken);
        return new(
            false, rows.Clock.Now, [.. rows.FiguresTo(rows.Tomorrow), .. rows.FiguresNow()],
            [.. Enumerable.Range(1, MetricKeeping.Months).Reverse().Select(back => new MonthFigures(month.AddMonths(-back), rows.FiguresTo(month.AddMonths(1 - back))))])
        {
            TimeZoneId = rows.Clock.Zone.Id,
        };
    }
}
