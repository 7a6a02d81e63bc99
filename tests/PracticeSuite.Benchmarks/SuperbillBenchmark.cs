using System.Diagnostics;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Contracts.Superbills;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Benchmarks;

/// <summary>Documents per CPU second, from content that was issued and stored before, read from SQLite in this process.</summary>
internal static class SuperbillBenchmark
{
    public static async Task<int> RunAsync(Options options)
    {
        Console.WriteLine(Machine.Describe());
        var patients = Math.Min(options.Patients, 1_000);
        await using var database = await LoadedDatabase.CreateAsync(options, DatabaseKind.Sqlite, patients);
        await using var services = LoadedDatabase.Compose(database.Provider);
        var practice = await LoadedDatabase.PracticeAsync(services);
        await practice.RunAsync<IMonthEnd, MonthEndOutcome>((monthEnd, token) => monthEnd.RunAsync(Options.Month, dryRun: false, null, token));
        await practice.RunAsync<ISuperbillAppService, SuperbillBatchDto>((superbills, token) => superbills.IssueMonthAsync(Options.Month, null, token));
        // The first writing warms up.
        await WriteAsync(withLedger: false);
        await MeasureAsync("one page each", withLedger: false);
        await MeasureAsync("with the minutes ledger", withLedger: true);
        return 0;

        async Task MeasureAsync(string what, bool withLedger)
        {
            for (var run = 1; run <= options.Runs; run++)
            {
                var (watch, cpu) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
                var (documents, bytes) = await WriteAsync(withLedger);
                var used = (Environment.CpuUsage.TotalTime - cpu).TotalSeconds;
                Console.WriteLine(
                    $"{what}: {documents} documents, {documents / used:N0} per CPU second, {documents / watch.Elapsed.TotalSeconds:N0} per second, {bytes / documents / 1024:N0} KiB each");
            }
        }

        async Task<(int Documents, long Bytes)> WriteAsync(bool withLedger)
        {
            using var output = new MemoryStream();
            var written = await practice.RunAsync<ISuperbillAppService, SuperbillBatchDto>((superbills, token) =>
                superbills.WriteMonthAsync(Options.Month, SuperbillBatchFormat.Zip, withLedger, output, null, token));
            return (written.Documents, output.Length);
        }
    }
}
