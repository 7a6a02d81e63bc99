using System.Collections.Concurrent;
using PracticeSuite.Kernel;

namespace PracticeSuite.Platform.Access;

/// <summary>
/// Which practices have a sensitive chart at all. This process hears of its own marks at once; those of another node are asked for every
/// few seconds. A yes costs a question more and decides nothing.
/// </summary>
internal sealed class SensitivePractices(TimeProvider clock)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<PracticeId, (bool HasSensitive, DateTimeOffset Until)> _known = [];

    public bool? Knows(PracticeId practice) => _known.TryGetValue(practice, out var known) && known.Until > clock.GetUtcNow() ? known.HasSensitive : null;

    /// <summary>A no was read before whatever was marked meanwhile, so a yes outlasts it.</summary>
    public void Learn(PracticeId practice, bool hasSensitive)
    {
        var now = clock.GetUtcNow();
        _known.AddOrUpdate(
            practice,
            _ => (hasSensitive, now + Lasts),
            (_, known) => known.HasSensitive && known.Until > now && !hasSensitive ? known : (hasSensitive, now + Lasts));
    }
}
