using PracticeSuite.Charting.Care;
using PracticeSuite.Charting.Contracts.Timeline;

namespace PracticeSuite.Charting.Timeline;

/// <summary>Asks the kind's own timeline, which asks for its own permission and leaves out what the caller may not see.</summary>
internal sealed class ChartLinks(IEnumerable<IChartTimeline> kinds, ChartClock clock) : IChartLinks
{
    /// <summary>Lines that are looked through from a little after the thing's place on: a day's beginning is another instant in another zone.</summary>
    private const int Looked = 100;

    private static readonly TimeSpan After = TimeSpan.FromDays(2);

    public async Task<IReadOnlyList<ChartLine?>> FindAsync(Guid patientId, IReadOnlyList<ChartLink> links, CancellationToken cancellationToken)
    {
        if (links.Count == 0)
            return [];
        var zone = (await clock.ReadAsync(cancellationToken)).Zone(null);
        var found = new Dictionary<ChartLink, ChartLine>();
        foreach (var of in links.Where(link => ChartLink.Kinds.Contains(link.Kind)).GroupBy(link => link.Kind))
        {
            if (kinds.SingleOrDefault(one => one.Kind == of.Key) is { } kind)
                await FindAsync(patientId, kind, [.. of.Distinct().OrderByDescending(link => link.At)], zone, found, cancellationToken);
        }

        return [.. links.Select(link => found.GetValueOrDefault(link))];
    }

    /// <summary>From the latest thing on: what stands near it comes with it, and what lies further back is read from its own place.</summary>
    private static async Task FindAsync(Guid patientId, IChartTimeline kind, List<ChartLink> links, TimeZoneInfo zone, Dictionary<ChartLink, ChartLine> found, CancellationToken cancellationToken)
    {
        while (links is [var latest, ..])
        {
            var lines = await kind.ReadAsync(patientId, new ChartStretch(new ChartCursor(latest.At + After, Guid.AllBitsSet), Looked, zone), cancellationToken);
            foreach (var link in links)
            {
                if (lines.FirstOrDefault(line => line.Id == link.Id) is { } line)
                    found[link] = line;
            }

            links.RemoveAll(link => link == latest || found.ContainsKey(link) || lines.Count == 0 || lines[^1].At < link.At - After);
        }
    }
}
