using Xunit;

namespace PracticeSuite.Coordination.Tests;

/// <summary>Things done at once, and how each of them ended: null when it succeeded.</summary>
internal static class Race
{
    public static async Task<IReadOnlyList<Exception?>> BetweenAsync(params Func<Task>[] runners) =>
        await Task.WhenAll(runners.Select(async runner => await Record.ExceptionAsync(() => Task.Run(runner))));
}
