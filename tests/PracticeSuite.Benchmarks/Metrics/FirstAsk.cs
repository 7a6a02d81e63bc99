using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Coordination.Contracts.Metrics;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Benchmarks.Metrics;

/// <summary>What whoever first asks a process waits for, in a process of its own: with what a host makes ready ahead, and without. Beside it the second ask, which compiles nothing any more.</summary>
internal static class FirstAsk
{
    public const string Verb = "metrics-first";

    public const string Ahead = "ahead";

    public static async Task<int> RunAsync(Options options)
    {
        await using var services = LoadedDatabase.Compose(options.Database);
        var factory = services.GetRequiredService<OperationFactory>();
        // As in a host, which has looked for its practices and for whoever asks by then.
        var practice = (await factory.For(Caller.Nobody).RunAsync<IPracticeCatalog, IReadOnlyList<PracticeSummary>>((catalog, token) => catalog.GetAllAsync(token))).Single().Id;
        var director = factory.For(new Caller(practice, Guid.CreateVersion7(), Guid.CreateVersion7(), "bench", new HashSet<string> { PracticeRole.Supervisor }, IsSystem: false));
        var ahead = options.Find(Ahead) is null ? 0 : await TimeAsync(() => services.GetRequiredService<IMetricsAhead>().PrepareAsync(default));
        var first = await TimeAsync(() => director.RunAsync<IMetricsAppService, MetricsDto>((metrics, token) => metrics.RenewAsync(token)));
        var second = await TimeAsync(() => director.RunAsync<IMetricsAppService, MetricsDto>((metrics, token) => metrics.RenewAsync(token)));
        return Child.Answer(new FirstAskFigures(ahead, first, second));
    }

    private static async Task<double> TimeAsync(Func<Task> act)
    {
        var watch = Stopwatch.StartNew();
        await act();
        return watch.Elapsed.TotalMilliseconds;
    }
}

/// <param name="Ahead">Milliseconds of what is made ready in the background; 0 = it was not.</param>
internal sealed record FirstAskFigures(double Ahead, double First, double Second);
