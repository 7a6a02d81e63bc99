using System.Diagnostics;
using PracticeSuite.Testing;

namespace PracticeSuite.Benchmarks.Calendar;

/// <summary>One reader without a pause: what waiting costs at the median and at the 99th of a hundred, and how much of it is the program's own.</summary>
internal static class Measured
{
    private const int WarmUp = 60;
    private const int Rounds = 300;

    /// <returns>The median, in milliseconds.</returns>
    public static async Task<double> PrintAsync(string what, Func<Task> read)
    {
        for (var round = 0; round < WarmUp; round++)
            await read();
        var times = new List<double>();
        var busy = Environment.CpuUsage.TotalTime;
        for (var round = 0; round < Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            await read();
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        busy = Environment.CpuUsage.TotalTime - busy;
        times.Sort();
        using var counter = new CommandCounter();
        await read();
        Console.WriteLine(
            $"| {what} | {times[Rounds / 2]:N1} ms | {times[Rounds * 99 / 100]:N1} ms | {busy.TotalMilliseconds / Rounds:N1} ms | {counter.Count} |");
        return times[Rounds / 2];
    }
}
