using System.Diagnostics;
using MySqlConnector;
using PracticeSuite.Charting.Contracts.Briefs;
using PracticeSuite.Charting.Contracts.Timeline;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Testing;

namespace PracticeSuite.Benchmarks;

/// <summary>
/// The chart of a patient of five years in a practice of many, read by a hundred people who take a moment between two pages: the first
/// page of the timeline, one deep in it, and a brief; beside the same tables read with the driver alone.
/// </summary>
internal static class ChartBenchmark
{
    private const int Readers = 100;
    private const int WarmUp = 3;
    private const int PageSize = ChartTimelineQuery.PageSize + 1;

    private static readonly TimeSpan MeanPause = TimeSpan.FromSeconds(3);

    /// <summary>Table and the column by which it is read.</summary>
    private static readonly (string Table, string By)[] Bare =
    [
        ("charting_notes", "service_on"), ("charting_medication_events", "effective_on"), ("charting_medication_reports", "observed_on"), ("charting_scale_results", "completed_on"),
        ("charting_plan_versions", "signed_on"), ("charting_plan_signatures", "signed_on"), ("scheduling_visits", "visited_on"), ("coordination_entries", "started_at"), ("coordination_messages", "sent_at"),
    ];

    public static async Task<int> RunAsync(Options options)
    {
        Console.WriteLine(Machine.Describe());
        await using var started = await PrivateServer.StartAsync(options.Server);
        await using var server = await LoadedDatabase.CreateAsync(options, DatabaseKind.MariaDb, options.Find("patients") is null ? 50_000 : options.Patients);
        await using var services = LoadedDatabase.Compose(server.Provider);
        var chart = await FiveYears.WriteAsync(services, server.Provider);
        var reader = chart.Reader(services);

        var first = await reader.RunAsync<IChartTimelineAppService, ChartTimelineDto>((all, ct) => all.GetAsync(chart.Patient, Query(null), ct));
        var deep = await DeepAsync(reader, chart.Patient);
        Console.WriteLine($"statements: {await CountAsync(reader, chart.Patient, null)} of the first page, {await CountAsync(reader, chart.Patient, deep)} of the deepest; {first.Lines.Count} lines");
        await MeasureAsync("first page", options.Rounds, () => reader.RunAsync<IChartTimelineAppService, ChartTimelineDto>((all, ct) => all.GetAsync(chart.Patient, Query(null), ct)));
        await MeasureAsync("deepest page", options.Rounds, () => reader.RunAsync<IChartTimelineAppService, ChartTimelineDto>((all, ct) => all.GetAsync(chart.Patient, Query(deep), ct)));
        await MeasureAsync("brief", options.Rounds, () => reader.RunAsync<IBriefAppService, BriefDto>((all, ct) => all.GetAsync(chart.Patient, BriefKind.Visit, ct)));
        await MeasureAsync("the same tables, driver alone", options.Rounds, () => ReadBareAsync(server.Provider, chart));
        return 0;
    }

    private static ChartTimelineQuery Query(ChartCursor? before) => new(TimeZoneInfo.Utc, before);

    private static async Task<ChartCursor?> DeepAsync(IOperations reader, Guid patient)
    {
        ChartCursor? before = null;
        while (true)
        {
            var page = await reader.RunAsync<IChartTimelineAppService, ChartTimelineDto>((all, ct) => all.GetAsync(patient, Query(before), ct));
            if (page.Next is null)
                return before;
            before = page.Next;
        }
    }

    private static async Task<int> CountAsync(IOperations reader, Guid patient, ChartCursor? before)
    {
        using var counter = new CommandCounter();
        await reader.RunAsync<IChartTimelineAppService, ChartTimelineDto>((all, ct) => all.GetAsync(patient, Query(before), ct));
        return counter.Count;
    }

    private static async Task MeasureAsync(string what, int rounds, Func<Task> read)
    {
        var times = (await Task.WhenAll(Enumerable.Range(0, Readers).Select(one => ReadAsync(one, rounds, read)))).SelectMany(one => one).Order().ToList();
        Console.WriteLine($"{what}: {Readers} readers, {times.Count} pages, median {times[times.Count / 2]:N1} ms, 99th of 100 {times[(int)(times.Count * 0.99)]:N1} ms");
    }

    private static async Task<List<double>> ReadAsync(int seed, int rounds, Func<Task> read)
    {
        var (random, times) = (new Random(seed), new List<double>());
        for (var round = 0; round < WarmUp + rounds; round++)
        {
            await Task.Delay(MeanPause * (2 * random.NextDouble()));
            var watch = Stopwatch.StartNew();
            await read();
            if (round >= WarmUp)
                times.Add(watch.Elapsed.TotalMilliseconds);
        }

        return times;
    }

    private static async Task ReadBareAsync(DatabaseProvider provider, FiveYears chart)
    {
        await using var connection = new MySqlConnection(provider.ConnectionString);
        await connection.OpenAsync();
        foreach (var (table, by) in Bare)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM {table} WHERE practice_id = @practice AND patient_id = @patient ORDER BY {by} DESC, id DESC LIMIT {PageSize}";
            command.Parameters.AddWithValue("@practice", chart.Practice.Value);
            command.Parameters.AddWithValue("@patient", chart.Patient);
            await using var rows = await command.ExecuteReaderAsync();
            while (await rows.ReadAsync())
                _ = rows.GetValue(0);
        }
    }
}
