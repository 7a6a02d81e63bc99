using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Web.Live;

/// <summary>Opens the watches of the charts that one person has on the screen; whoever opens one ends it.</summary>
public sealed class ChartWatches(IOperations operations, ChartSignals signals, TimeProvider clock, ILogger<ChartWatch> log)
{
    public ChartWatch Open() => new(operations, signals, clock, log);
}
