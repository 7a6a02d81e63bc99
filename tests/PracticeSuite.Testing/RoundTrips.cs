using System.Diagnostics;

namespace PracticeSuite.Testing;

/// <summary>
/// Counts what MariaDB's driver sends while it listens, in this asynchronous flow, as the driver tells itself: a batch of statements is one. SQLite's
/// tells nothing, as nothing is sent.
/// </summary>
public sealed class RoundTrips : IDisposable
{
    private readonly AsyncLocal<bool> _mine = new();
    private readonly ActivityListener _listener;
    private int _count;

    public RoundTrips()
    {
        _mine.Value = true;
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "MySqlConnector",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStarted = activity =>
            {
                if (_mine.Value && activity.OperationName == "Execute")
                    Interlocked.Increment(ref _count);
            },
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public int Count => _count;

    /// <summary>What was sent until now is forgotten.</summary>
    public void Begin() => Interlocked.Exchange(ref _count, 0);

    public void Dispose() => _listener.Dispose();
}
