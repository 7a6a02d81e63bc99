using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Benchmarks;

/// <summary>From the start of the web host's process to the first page that it answers, on a database that is there already.</summary>
internal static class FirstPageBenchmark
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static async Task<int> RunAsync(Options options)
    {
        Console.WriteLine(Machine.Describe());
        var program = Path.Combine(Machine.Repository, "artifacts", "bin", "PracticeSuite.Web", "release", "PracticeSuite.Web.dll");
        if (!File.Exists(program))
            throw new FileNotFoundException("Build src/PracticeSuite.Web with -c Release first.", program);
        await using var database = await LoadedDatabase.CreateAsync(options, DatabaseKind.Sqlite, 1_000);
        var times = new List<double>();
        // The first start prepares what is made once for a database, such as the scheduler's tables.
        for (var run = 0; run <= options.Runs; run++)
        {
            var seconds = await MeasureAsync(program, database.Provider);
            Console.WriteLine($"start {run}: {seconds:N2} s{(run == 0 ? " (not counted)" : "")}");
            if (run > 0)
                times.Add(seconds);
        }

        Console.WriteLine($"first page: best {times.Min():N2} s, worst {times.Max():N2} s; goal: within 3 s");
        return 0;
    }

    private static async Task<double> MeasureAsync(string program, DatabaseProvider database)
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        var start = new ProcessStartInfo("dotnet", [program]) { RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["Database__Provider"] = database.Kind.ToString();
        start.Environment["ConnectionStrings__Default"] = database.ConnectionString;
        start.Environment["ASPNETCORE_URLS"] = address;
        start.WorkingDirectory = Path.GetTempPath();
        using var client = new HttpClient();
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        try
        {
            while (!await AnswersAsync(client, address))
            {
                if (process.HasExited || watch.Elapsed > Patience)
                    throw new InvalidOperationException("The web host did not answer.");
                await Task.Delay(10);
            }

            return watch.Elapsed.TotalSeconds;
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    private static async Task<bool> AnswersAsync(HttpClient client, string address)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri(address));
            return answer.StatusCode == HttpStatusCode.OK && (await answer.Content.ReadAsStringAsync()).Contains("<html", StringComparison.OrdinalIgnoreCase);
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
