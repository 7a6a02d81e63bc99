using PracticeSuite.Coordination.Contracts.Messages;
using PracticeSuite.Coordination.Contracts.Metrics;
using PracticeSuite.Kernel;

namespace PracticeSuite.Coordination.Metrics;

/// <summary>A message and one of those it was sent to.</summary>
internal readonly record struct SentTo(MessageLevel Level, DateTimeOffset SentAt, DateTimeOffset? ReadAt);

/// <summary>How soon messages were read, in minutes of the practice's hours (K-149), as it stood at an instant. Pure.</summary>
internal static class MessageMeasure
{
    private const int Median = 50;
    private const int High = 90;

    public static IEnumerable<MetricFigure> Times(IReadOnlyCollection<SentTo> sent, BusinessTime hours, MetricWindow window, DateTimeOffset then)
    {
        var counted = sent.Where(one => one.SentAt <= then && window.Holds(hours.Zone.LocalDate(one.SentAt))).ToLookup(one => one.Level);
        foreach (var level in Enum.GetValues<MessageLevel>())
        {
            var minutes = counted[level].Where(one => one.ReadAt <= then).Select(one => hours.Between(one.SentAt, one.ReadAt!.Value).TotalMinutes).ToList();
            yield return new MetricFigure(MetricKey.MessageReadTime, PartOf(level), 0, minutes.Count)
            {
                Open = counted[level].Count() - minutes.Count, Middle = Percentile.Of(minutes, Median), High = Percentile.Of(minutes, High),
            };
        }
    }

    private static MetricPart PartOf(MessageLevel level) => level switch
    {
        MessageLevel.Urgent => MetricPart.Urgent,
        MessageLevel.Important => MetricPart.Important,
        _ => MetricPart.Normal,
    };
}
