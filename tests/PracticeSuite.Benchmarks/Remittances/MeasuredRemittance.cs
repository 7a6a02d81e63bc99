using System.Diagnostics;
using PracticeSuite.Benchmarks.MonthEnd;
using PracticeSuite.Billing.Contracts.Remittances;

namespace PracticeSuite.Benchmarks.Remittances;

/// <summary>One file through the door that pages use: kept, checked and posted, in a process of its own.</summary>
internal static class MeasuredRemittance
{
    public const string Verb = "remittance-once";

    public static async Task<int> RunAsync(Options options)
    {
        await using var services = LoadedDatabase.Compose(options.Database);
        var practice = await LoadedDatabase.PracticeAsync(services);
        await using var file = File.OpenRead(options.Find("file")!);
        var before = await MeasuredMonthEnd.QuestionsAsync(options.Database);
        var (cpu, server) = (Environment.CpuUsage.TotalTime, await ServerCpu.SecondsAsync(options.Database));
        var watch = Stopwatch.StartNew();
        var received = await practice.Once.RunAsync<IRemittanceAppService, ReceivedFileDto>((remittances, token) => remittances.ReceiveAsync(file, "835.x12", token));
        var seconds = watch.Elapsed.TotalSeconds;
        if (received is not { State: RemittanceFileState.Posted, Unmatched: 0 })
            throw new InvalidOperationException($"The file is {received.State} with {received.Unmatched} unmatched claims.");
        return Child.Answer(new RemittanceFigures(
            received.Claims, seconds, (Environment.CpuUsage.TotalTime - cpu).TotalSeconds, await ServerCpu.SecondsAsync(options.Database) - server, Child.PeakMiB(),
            await MeasuredMonthEnd.QuestionsAsync(options.Database) - before - 3, await PostedTables.CountAsync(options.Database)));
    }
}
