using PracticeSuite.Charting.Contracts.Timeline;
using PracticeSuite.Coordination.Contracts.Messages;

namespace PracticeSuite.Coordination.Messages;

/// <summary>What messages point to, read from the chart each time with the rights of whoever looks (K-066).</summary>
internal sealed class MessageThings(IChartLinks chart)
{
    public async Task<IReadOnlyDictionary<ChartThing, ChartThingDto>> FindAsync(Guid? patientId, IEnumerable<ChartThing> things, CancellationToken cancellationToken)
    {
        var all = things.Distinct().ToList();
        if (patientId is not { } patient || all.Count == 0)
            return new Dictionary<ChartThing, ChartThingDto>();
        var lines = await chart.FindAsync(patient, all.ConvertAll(one => new ChartLink(KindOf(one.Kind), one.Id, one.At)), cancellationToken);
        return all.Zip(lines).Where(one => one.Second is not null).ToDictionary(one => one.First, one => new ChartThingDto(one.First, one.Second!.Text, one.Second.Address));
    }

    private static ChartItemKind KindOf(ChartThingKind kind) => kind switch
    {
        ChartThingKind.Note or ChartThingKind.FiledNote => ChartItemKind.Note,
        ChartThingKind.Medication => ChartItemKind.Medication,
        ChartThingKind.Plan => ChartItemKind.Plan,
        ChartThingKind.Flag => ChartItemKind.Flag,
        _ => ChartItemKind.Score,
    };
}
