using PracticeSuite.Charting.Contracts.Timeline;
using PracticeSuite.Coordination.Contracts.Messages;

namespace PracticeSuite.Web.Pages.Coordination.Messages;

/// <summary>Lines of the chart that a message can point to (K-066).</summary>
internal static class ChartThings
{
    /// <summary>To choose from; what is older is pointed to by its part of the chart.</summary>
    public const int Most = 12;

    public static IReadOnlySet<ChartItemKind> Kinds { get; } = ChartLink.Kinds.ToHashSet();

    public static ChartThing Of(ChartLine line) => new(KindOf(line.Kind), line.Id, line.At);

    private static ChartThingKind KindOf(ChartItemKind kind) => kind switch
    {
        ChartItemKind.Note => ChartThingKind.Note,
        ChartItemKind.Medication => ChartThingKind.Medication,
        ChartItemKind.Plan => ChartThingKind.Plan,
        ChartItemKind.Flag => ChartThingKind.Flag,
        _ => ChartThingKind.Score,
    };
}
