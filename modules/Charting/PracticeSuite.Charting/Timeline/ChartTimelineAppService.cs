using PracticeSuite.Charting.Attachments;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Timeline;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Charting.Timeline;

/// <summary>Asks each kind for at most a page and one line, and merges them: one statement a kind, however deep, and one for the files of the page.</summary>
internal sealed class ChartTimelineAppService(IEnumerable<IChartTimeline> kinds, AttachmentCounts files, IReadTogether together, IAccess access) : IChartTimelineAppService
{
    public async Task<ChartTimelineDto> GetAsync(Guid patientId, ChartTimelineQuery query, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Timeline.View, patientId, cancellationToken);
        ListPage.Demand(query.Take);

        var stretch = new ChartStretch(query.Before ?? ChartCursor.Latest, query.Take + 1, query.Zone);
        var asked = kinds.Where(one => query.Kinds?.Contains(one.Kind) != false);
        var lines = (await together.EachAsync([.. asked.Select(kind => (Func<Task<IReadOnlyList<ChartLine>>>)(() => kind.ReadAsync(patientId, stretch, cancellationToken)))])).SelectMany(some => some).ToList();
        List<ChartLine> page = [.. lines.OrderByDescending(line => line.At).ThenByDescending(line => line.Id).Take(query.Take)];
        return new ChartTimelineDto(patientId, await files.CountedAsync(patientId, page, cancellationToken), lines.Count > page.Count ? page[^1].Cursor : null);
    }
}
