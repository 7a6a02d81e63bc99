using PracticeSuite.Platform.Data;

namespace PracticeSuite.Benchmarks.MonthEnd;

/// <summary>Month end beside the bare program, alternating, on a tenth of the data and on all of it.</summary>
internal static class MonthEndBenchmark
{
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
        var tenth = await MeasureAsync(options, options.Patients / 10);
        var whole = await MeasureAsync(options, options.Patients);
        Print(options, tenth, whole);
    }

    private static async Task<Measured> MeasureAsync(Options options, int patients)
    {
        await using var database = await LoadedDatabase.CreateAsync(options, options.Kind, patients);
        var measured = new Measured(patients, [], []);
        for (var run = 1; run <= options.Runs; run++)
        {
            await TwinTables.EmptyAsync(database.Provider);
            measured.Product.Add(await Child.RunAsync<MonthEndFigures>(MeasuredMonthEnd.Verb, database.Provider));
            Console.WriteLine($"  month end {run}: {measured.Product[^1]}");
            await TwinTables.MakeAsync(database.Provider);
            measured.Bare.Add(await Child.RunAsync<BareFigures>(BareProgram.Verb, database.Provider));
            Console.WriteLine($"  bare program {run}: {measured.Bare[^1]}");
        }

        return measured;
    }

    private static void Print(Options options, Measured tenth, Measured whole)
    {
        var (product, bare, small) = (whole.BestProduct, whole.BestBare, tenth.BestProduct);
        Console.WriteLine($"\n{options.Kind}: {whole.Patients:N0} patients, {whole.Patients * options.Entries:N0} entries, best of {options.Runs}\n");
        Console.WriteLine("| What | Measured | Goal |\n|---|---|---|");
        Row("Bare program: reading", $"{bare.ReadSeconds:N1} s, {(bare.Entries + bare.OtherRows) / bare.ReadSeconds:N0} rows/s");
        Row("Bare program: loading claims, versions and lineage", $"{bare.ClaimSeconds:N1} s, {bare.ClaimRows / bare.ClaimSeconds:N0} rows/s");
        Row("Bare program: loading results and history", $"{bare.OtherSeconds:N1} s, {bare.OtherWritten / bare.OtherSeconds:N0} rows/s");
        Row("Month end", $"{product.Seconds:N1} s ({product.CpuSeconds:N1} CPU s of its own, {product.ServerSeconds:N1} of the server), {whole.Patients * options.Entries / product.Seconds:N0} entries/s, {product.Claims:N0} claims");
        Row("Ratio to reading and loading claims and lineage", $"{product.Seconds / bare.Seconds:N2}", "at most 2");
        Row("Ratio to reading and loading all that month end writes", $"{product.Seconds / bare.SecondsOfAll:N2}");
        Row("The same two ratios in CPU seconds, program and server", $"{product.AllCpu / bare.Cpu:N2} and {product.AllCpu / bare.CpuOfAll:N2}");
        Row("Peak memory", $"{product.PeakMiB:N0} MiB", "under 600 MiB");
        Row("SQL statements per 100 patients", $"{100.0 * whole.Product.Min(figures => figures.Statements) / whole.Patients:N2}", "at most 5");
        Row($"{whole.Patients:N0} patients to {tenth.Patients:N0}", $"{product.Seconds / small.Seconds:N1} times ({small.Seconds:N1} s)", "at most 11 times");
    }

    private static void Row(string what, string measured, string goal = "") => Console.WriteLine($"| {what} | {measured} | {goal} |");

    private sealed record Measured(int Patients, List<MonthEndFigures> Product, List<BareFigures> Bare)
    {
        public MonthEndFigures BestProduct => Product.MinBy(figures => figures.Seconds)!;

        public BareFigures BestBare => Bare.MinBy(figures => figures.SecondsOfAll)!;
    }
}
