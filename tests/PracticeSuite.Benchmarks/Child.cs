using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Benchmarks;

/// <summary>Measures in a fresh process of this program, so that no run profits from another's warmth or pays for its memory.</summary>
internal static class Child
{
    public static Task<T> RunAsync<T>(string verb, DatabaseProvider database, params string[] more) =>
        RunAsync<T>(verb, ["--database", database.Kind.ToString(), "--connection", database.ConnectionString, .. more]);

    public static async Task<T> RunAsync<T>(string verb, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var argument in arguments.Prepend(verb))
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? JsonSerializer.Deserialize<T>(output)!
            : throw new InvalidOperationException($"{verb} ended with {process.ExitCode}.");
    }

    public static int Answer<T>(T measured)
    {
        Console.WriteLine(JsonSerializer.Serialize(measured));
        return 0;
    }

    /// <summary>The most memory that this process ever held (VmHWM).</summary>
    public static double PeakMiB() => double.Parse(
        File.ReadLines("/proc/self/status").First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)[1],
        CultureInfo.InvariantCulture) / 1024;
}
