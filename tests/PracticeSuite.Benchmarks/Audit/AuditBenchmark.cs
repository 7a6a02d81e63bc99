using System.Diagnostics;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Testing;

namespace PracticeSuite.Benchmarks.Audit;

/// <summary>
/// What one event in the audit trail adds to a transaction: fifty writers on MariaDB, each doing the same transaction with and without the
/// event by turns, so that both see the same load. First as fifty people do, who take a moment between two transactions; then as fast as
/// they can, where each waits for the processors' work on all the others and a difference is fifty times its cost.
/// </summary>
internal static class AuditBenchmark
{
    private const int Writers = 50;
    private const int WarmUp = 20;

    private static readonly TimeSpan MeanPause = TimeSpan.FromMilliseconds(250);

    public static async Task<int> RunAsync(Options options)
    {
        Console.WriteLine(Machine.Describe());
        await using var server = await PrivateServer.StartAsync(options.Server);
        await using var host = await TestHost.CreateAsync(DatabaseKind.MariaDb, [new LedgerModule()]);
        await Ledger.CreateAsync(host.Provider, Writers);

        await MeasureAsync(host, "a quarter of a second between two", options.Rounds, MeanPause);
        await MeasureAsync(host, "no pause", options.Rounds, TimeSpan.Zero);
        var verdict = await host.AsSystem.RunAsync<IAuditVerifier, AuditVerdict>((verifier, token) => verifier.VerifyAsync(token));
        Console.WriteLine($"{verdict.Rows} rows in {verdict.Lanes} lanes, {(verdict.IsWhole ? "whole" : "BROKEN")}");
        return verdict.IsWhole ? 0 : 1;
    }

    private static async Task MeasureAsync(TestHost host, string pace, int rounds, TimeSpan pause)
    {
        var watch = Stopwatch.StartNew();
        var times = await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => WriteAsync(host, writer, rounds, pause)));
        var (without, with) = (times.SelectMany(one => one.Without).Order().ToList(), times.SelectMany(one => one.With).Order().ToList());
        Console.WriteLine($"{Writers} writers, {pace}: {Writers * 2 * (WarmUp + rounds) / watch.Elapsed.TotalSeconds:N0} transactions a second");
        Print("without the event", without);
        Print("with the event", with);
        Console.WriteLine($"added at the median: {Middle(with) - Middle(without):N2} ms ");
    }

    private static async Task<(List<double> Without, List<double> With)> WriteAsync(TestHost host, int writer, int rounds, TimeSpan pause)
    {
        var caller = new Caller(host.Practice, Guid.CreateVersion7(), null, $"writer {writer}", new HashSet<string> { PracticeRole.Biller }, IsSystem: false);
        var operations = host.For(caller);
        var (without, with) = (new List<double>(), new List<double>());
        var random = new Random(writer);
        for (var round = 0; round < WarmUp + rounds; round++)
        {
            // Which one is first changes, so that neither always follows the other's COMMIT.
            var first = (round + writer) % 2 == 0;
            foreach (var audited in new[] { first, !first })
            {
                await Task.Delay(pause * (2 * random.NextDouble()));
                var watch = Stopwatch.StartNew();
                await operations.RunAsync<Ledger>((entries, token) => entries.AddAsync(writer, audited, token));
                if (round >= WarmUp)
                    (audited ? with : without).Add(watch.Elapsed.TotalMilliseconds);
            }
        }

        return (without, with);
    }

    private static double Middle(List<double> sorted) => sorted[sorted.Count / 2];

    private static void Print(string what, List<double> sorted) =>
        Console.WriteLine($"{what}: {sorted.Count} transactions, median {Middle(sorted):N2} ms, 95th of 100 {sorted[(int)(sorted.Count * 0.95)]:N2} ms");
}
