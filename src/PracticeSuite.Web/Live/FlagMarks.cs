using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Web.Live;

/// <summary>Which flags wait for somebody, the same on every part of the page that says so (K-047).</summary>
public sealed class FlagMarks(IOperations operations)
{
    private HashSet<FlagMark> _open = [];

    /// <summary>Another one waits, or one of them does no longer.</summary>
    public event EventHandler? Changed;

    public int Count => _open.Count;

    /// <summary>Of the most urgent ones, how many; null = none waits.</summary>
    public (FlagLevel Level, int Count)? Worst => ByLevel is [var worst, ..] ? worst : null;

    /// <summary>The most urgent first.</summary>
    public IReadOnlyList<(FlagLevel Level, int Count)> ByLevel => [.. _open.GroupBy(one => one.Level).OrderByDescending(of => of.Key).Select(of => (of.Key, of.Count()))];

    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        var open = (await operations.RunAsync<IUrgentFlagAppService, IReadOnlyList<FlagMark>>((flags, ct) => flags.GetMarksAsync(ct), cancellationToken)).ToHashSet();
        if (open.SetEquals(_open))
            return;
        _open = open;
        Changed?.Invoke(this, EventArgs.Empty);
    }
}
