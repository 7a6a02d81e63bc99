using System.Diagnostics;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Benchmarks;

/// <summary>How long a biller waits for the board of a practice with 100,000 enrolled patients: figures, each sort at both ends, tabs and a search.</summary>
internal static class MonthBoardBenchmark
{
    private const int Tries = 5;
    private const int RowsOnScreen = 50;

    public static async Task<int> RunAsync(Options options)
    {
        Console.WriteLine(Machine.Describe());
        if (options.Kind == DatabaseKind.Sqlite)
        {
            await MeasureAsync(options);
            return 0;
        }

        await using var server = await PrivateServer.StartAsync(options.Server);
        await MeasureAsync(options);
        return 0;
    }

    private static async Task MeasureAsync(Options options)
    {
        await using var database = await LoadedDatabase.CreateAsync(options, options.Kind, options.Patients);
        await using var services = LoadedDatabase.Compose(database.Provider);
        var practice = await LoadedDatabase.PracticeAsync(services);
        var watch = Stopwatch.StartNew();
        await practice.RunAsync<IMonthEnd, MonthEndOutcome>((monthEnd, token) => monthEnd.RunAsync(Options.Month, dryRun: false, null, token));
        Console.WriteLine($"month end before it: {watch.Elapsed.TotalSeconds:N1} s, peak memory of all {Child.PeakMiB():N0} MiB");

        await MeasureAsync("figures above the board", practice, (months, token) => months.GetSummaryAsync(Options.Month, token));
        foreach (var tab in Enum.GetValues<MonthBoardTab>())
            await MeasureAsync(practice, $"tab {tab}", new MonthBoardQuery(Options.Month) { Tab = tab });
        foreach (var tab in (MonthBoardTab[])[MonthBoardTab.All, MonthBoardTab.Claimed])
        {
            foreach (var sort in Enum.GetValues<MonthBoardSort>())
            {
                await MeasureAsync(practice, $"{tab} by {sort}, begin", new MonthBoardQuery(Options.Month) { Tab = tab, Sort = sort });
                await MeasureAsync(practice, $"{tab} by {sort}, row {options.Patients * 8 / 10:N0}", new MonthBoardQuery(Options.Month) { Tab = tab, Sort = sort, Skip = options.Patients * 8 / 10 });
            }
        }

        await MeasureAsync(practice, "search in all", new MonthBoardQuery(Options.Month) { Tab = MonthBoardTab.All, Text = "99" });
        await MeasureAsync(practice, "search that finds nobody", new MonthBoardQuery(Options.Month) { Tab = MonthBoardTab.Claimed, Text = "nobody" });
    }

    private static Task MeasureAsync(IOperations practice, string what, MonthBoardQuery query) =>
        MeasureAsync(what, practice, (months, token) => months.GetPageAsync(query with { Take = RowsOnScreen }, token));

    private static async Task MeasureAsync<T>(string what, IOperations practice, Func<IMonthEndAppService, CancellationToken, Task<T>> ask)
    {
        var times = new List<double>();
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var watch = Stopwatch.StartNew();
            await practice.RunAsync(ask);
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        Console.WriteLine($"| {what} | {times.Order().ElementAt(Tries / 2):N0} ms | {times.Max():N0} ms |");
    }
}
