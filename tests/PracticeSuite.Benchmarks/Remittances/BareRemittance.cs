using System.Diagnostics;
using PracticeSuite.Benchmarks.MonthEnd;
using PracticeSuite.Testing.Load;
using PracticeSuite.X12;
using PracticeSuite.X12.Remittances;

namespace PracticeSuite.Benchmarks.Remittances;

/// <summary>
/// What no posting can be faster than: reads the file and adds it up, loads as many rows as posting wrote with the driver alone, copies of them,
/// and changes as many claims by one statement. Fetching the copies is not counted.
/// </summary>
internal static class BareRemittance
{
    public const string Verb = "remittance-bare";

    private const int RowsAtOnce = 20_000;

    public static async Task<int> RunAsync(Options options)
    {
        await using var connection = options.Database.CreateBulkConnection();
        await connection.OpenAsync();
        var (cpu, server, watch) = (Environment.CpuUsage.TotalTime, await ServerCpu.SecondsAsync(options.Database), Stopwatch.StartNew());
        await using var file = File.OpenRead(options.Find("file")!);
        var totals = default(RemittanceTotals);
        await foreach (var item in X12File.ReadAsync(file))
            totals = item is RemittanceClaimRead { Claim: var claim } && RemittanceBalance.Check(claim).Count == 0 ? totals.Add(claim) : totals;
        watch.Stop();
        var (used, serverUsed) = ((Environment.CpuUsage.TotalTime - cpu).TotalSeconds, await ServerCpu.SecondsAsync(options.Database) - server);

        await using var source = options.Database.CreateConnection();
        await source.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var rows = 0L;
        foreach (var name in PostedTables.Written)
        {
            var table = await PlainTable.OfAsync(source, name);
            for (var at = 0; ; at += RowsAtOnce)
            {
                var chunk = await table.ReadAsync(source, $"ORDER BY {table.Columns[0]}, {table.Columns[1]} LIMIT {RowsAtOnce} OFFSET {at}");
                using var held = table.Hold(connection, chunk);
                (cpu, server) = (Environment.CpuUsage.TotalTime, await ServerCpu.SecondsAsync(options.Database));
                watch.Start();
                await held.LoadAsync(transaction, PostedTables.Prefix + name);
                watch.Stop();
                used += (Environment.CpuUsage.TotalTime - cpu).TotalSeconds;
                serverUsed += await ServerCpu.SecondsAsync(options.Database) - server;
                rows += chunk.Count;
                if (chunk.Count < RowsAtOnce)
                    break;
            }
        }

        (cpu, server) = (Environment.CpuUsage.TotalTime, await ServerCpu.SecondsAsync(options.Database));
        watch.Start();
        await using var change = connection.CreateCommand();
        change.Transaction = transaction;
        change.CommandTimeout = 600;
        change.CommandText = PostedTables.ChangeOfAll;
        rows += await change.ExecuteNonQueryAsync();
        await transaction.CommitAsync();
        watch.Stop();
        return Child.Answer(new RemittanceFigures(
            (int)totals.Claims, watch.Elapsed.TotalSeconds, used + (Environment.CpuUsage.TotalTime - cpu).TotalSeconds,
            serverUsed + await ServerCpu.SecondsAsync(options.Database) - server, Child.PeakMiB(), 0, rows));
    }
}
