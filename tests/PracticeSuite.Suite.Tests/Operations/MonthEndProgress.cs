namespace PracticeSuite.Suite.Tests.Operations;

/// <summary>How far a run is, as its database says.</summary>
/// <param name="Heartbeat">Changes when a process takes the run up, and at every commit.</param>
internal sealed record MonthEndProgress(int Claims, string Heartbeat);
