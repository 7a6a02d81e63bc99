using System.Diagnostics;
using MySqlConnector;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Charting.Contracts.Briefs;
using PracticeSuite.Charting.Contracts.Timeline;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Testing;
using PracticeSuite.Web.Pages.Patients;

namespace PracticeSuite.Benchmarks;

/// <summary>
/// The chart of a patient of five years in a practice of many, read by a hundred people who take a moment between two pages: the first
/// page of the timeline, one deep in it, and a brief; beside the same tables read with the driver alone.
/// </summary>
internal static class ChartBenchmark
{
    private const int Readers = 100;
    private const int WarmUp = 3;
    private const int AloneWarmUp = 50;
    private const int AloneRounds = 200;
    private const int PageSize = ChartTimelineQuery.PageSize + 1;

    /// <summary>Between two pages of one chart.</summary>
    private static readonly TimeSpan MeanPause = TimeSpan.FromSeconds(3);

    /// <summary>Between two charts.</summary>
    private static readonly TimeSpan OpenPause = TimeSpan.FromSeconds(15);

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

        var first = await reader.About(chart.Patient).RunAsync<IChartTimelineAppService, ChartTimelineDto>((all, ct) => all.GetAsync(chart.Patient, Query(null), ct));
        var deep = await DeepAsync(reader, chart.Patient);
        Console.WriteLine($"{await CountAsync(reader, chart.Patient, null)} for the first page, {await CountAsync(reader, chart.Patient, deep)} for the deepest; {first.Lines.Count} lines");
        Console.WriteLine($"{await CountAsync(() => OpenAsync(reader, chart.Patient))} for the whole chart, as it is opened first");
        await MeasureAloneAsync("whole chart", () => OpenAsync(reader, chart.Patient));
        await MeasureAloneAsync("without its timeline", () => OpenAsync(reader, chart.Patient, "notes"));
        await MeasureAloneAsync("meter", () => reader.About(chart.Patient).RunAsync<ChartMeterReading, CareMonthMeterDto?>((meter, ct) => meter.ReadAsync(chart.Patient, Options.Month.Next, ct)));
        await MeasureAloneAsync("timeline", () => reader.About(chart.Patient).RunAsync<IChartTimelineAppService, ChartTimelineDto>((all, ct) => all.GetAsync(chart.Patient, Query(null), ct)));
        await MeasureAloneAsync("brief", () => reader.About(chart.Patient).RunAsync<IBriefAppService, BriefDto>((all, ct) => all.GetAsync(chart.Patient, BriefKind.Visit, ct)));
        await MeasureAloneAsync("the same tables, driver alone", () => ReadBareAsync(server.Provider, chart));
        await MeasureAsync("whole chart, opened", options.Rounds, OpenPause, () => OpenAsync(reader, chart.Patient));
        await MeasureAsync("first page", options.Rounds, MeanPause, () => reader.About(chart.Patient).RunAsync<IChartTimelineAppService, ChartTimelineDto>((all, ct) => all.GetAsync(chart.Patient, Query(null), ct)));
        await MeasureAsync("deepest page", options.Rounds, MeanPause, () => reader.About(chart.Patient).RunAsync<IChartTimelineAppService, ChartTimelineDto>((all, ct) => all.GetAsync(chart.Patient, Query(deep), ct)));
        await MeasureAsync("brief", options.Rounds, MeanPause, () => reader.About(chart.Patient).RunAsync<IBriefAppService, BriefDto>((all, ct) => all.GetAsync(chart.Patient, BriefKind.Visit, ct)));
        await MeasureAsync("the same tables, driver alone", options.Rounds, MeanPause, () => ReadBareAsync(server.Provider, chart));
        return 0;
    }

    private static ChartTimelineQuery Query(ChartCursor? before) => new(TimeZoneInfo.Utc, before);

    private static async Task<ChartCursor?> DeepAsync(IOperations reader, Guid patient)
    {
        ChartCursor? before = null;
        while (true)
        {
            var page = await reader.About(patient).RunAsync<IChartTimelineAppService, ChartTimelineDto>((all, ct) => all.GetAsync(patient, Query(before), ct));
            if (page.Next is null)
                return before;
            before = page.Next;
        }
    }

    /// <summary>What the page asks for: head, strips, the month's meter and the first page of the timeline in one operation; in a circuit that knows the practice already.</summary>
    private static Task<ChartOpening> OpenAsync(IOperations reader, Guid patient, string? part = null) => reader.About(patient).RunAsync<ChartReading, ChartOpening>(
        (chart, ct) => chart.ReadAsync(patient, new ChartAsked(part, Options.Month.Next, _ => TimeZoneInfo.Utc), ct));

    /// <summary>One reader, without a pause: what a part costs where nobody else is.</summary>
    private static async Task MeasureAloneAsync(string what, Func<Task> read)
    {
        for (var round = 0; round < AloneWarmUp; round++)
            await read();
        var times = new List<double>();
        var busy = Environment.CpuUsage.TotalTime;
        for (var round = 0; round < AloneRounds; round++)
        {
            var watch = Stopwatch.StartNew();
            await read();
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        busy = Environment.CpuUsage.TotalTime - busy;
        times.Sort();
        Console.WriteLine($"{what}: one reader, median {times[times.Count / 2]:N1} ms, of which the program's own {busy.TotalMilliseconds / AloneRounds:N1} ms, {await CountAsync(read)}");
    }

    private static Task<string> CountAsync(IOperations reader, Guid patient, ChartCursor? before) =>
        CountAsync(() => reader.About(patient).RunAsync<IChartTimelineAppService, ChartTimelineDto>((all, ct) => all.GetAsync(patient, Query(before), ct)));

    /// <summary>With what the driver sent: a batch of statements is one.</summary>
    private static async Task<string> CountAsync(Func<Task> read)
    {
        using var counter = new CommandCounter();
        using var trips = new RoundTrips();
        await read();
        return $"{counter.Count} statements in {trips.Count} ways";
    }

    private static async Task MeasureAsync(string what, int rounds, TimeSpan pause, Func<Task> read)
    {
        var times = (await Task.WhenAll(Enumerable.Range(0, Readers).Select(one => ReadAsync(one, rounds, pause, read)))).SelectMany(one => one).Order().ToList();
        Console.WriteLine($"{what}: {Readers} readers, {times.Count} pages, median {times[times.Count / 2]:N1} ms, 99th of 100 {times[(int)(times.Count * 0.99)]:N1} ms");
    }

    private static async Task<List<double>> ReadAsync(int seed, int rounds, TimeSpan pause, Func<Task> read)
    {
        var (random, times) = (new Random(seed), new List<double>());
        for (var round = 0; round < WarmUp + rounds; round++)
        {
            await Task.Delay(pause * (2 * random.NextDouble()));
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
