using System.Globalization;
using PracticeSuite.X12;

namespace PracticeSuite.Benchmarks.X12;

/// <summary>Reading and writing of X12 beside what anybody would write first, each in a process of its own, so that none profits from another's warmth or memory.</summary>
internal static class X12Benchmark
{
    public static async Task<int> ParseAsync(Options options)
    {
        Console.WriteLine(Machine.Describe());
        foreach (var (name, write) in new (string, Func<StreamOutput, long>)[] { ("835", output => MadeFiles.WriteRemittance(output, options.Claims)), ("837P", output => MadeFiles.WriteClaims(output, options.Claims)) })
        {
            var file = Path.Combine(Path.GetTempPath(), $"x12-benchmark-{Environment.ProcessId}.txt");
            try
            {
                await using (var stream = File.Create(file))
                {
                    using var output = new StreamOutput(stream);
                    write(output);
                }

                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {options.Claims:N0} claims, {new FileInfo(file).Length / 1024.0 / 1024:N1} MiB"));
                foreach (var what in new[] { "read: split by line", "read: segments", "read: typed" })
                    Console.WriteLine(await MeasureAsync(options, what, file));
            }
            finally
            {
                File.Delete(file);
            }
        }

        return 0;
    }

    public static async Task<int> WriteAsync(Options options)
    {
        Console.WriteLine(Machine.Describe());
        foreach (var what in new[] { "write: joined text", "write: 835", "write: 837P" })
            Console.WriteLine(await MeasureAsync(options, what, ""));
        return 0;
    }

    private static Task<X12Cost> MeasureAsync(Options options, string what, string file) => Child.RunAsync<X12Cost>(
        MeasuredX12.Verb, ["--what", what, "--file", file, "--claims", options.Claims.ToString(CultureInfo.InvariantCulture), "--runs", options.Runs.ToString(CultureInfo.InvariantCulture)]);
}
