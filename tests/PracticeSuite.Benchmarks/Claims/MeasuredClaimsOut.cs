using System.Data.Common;
using System.Diagnostics;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Benchmarks.MonthEnd;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Submissions.Batches;

namespace PracticeSuite.Benchmarks.Claims;

/// <summary>The files once, in a process of its own: by the product, and by the driver alone with the same rows.</summary>
internal static class MeasuredClaimsOut
{
    public const string Verb = "claims-out-once";
    public const string BareVerb = "claims-out-bare";

    public static async Task<int> RunAsync(Options options)
    {
        await using var services = LoadedDatabase.Compose(options.Database);
        var practice = await LoadedDatabase.PracticeAsync(services);
        return await MeasureAsync(options, (id, file) => practice.RunAsync<IServiceProvider>(async (scope, token) =>
        {
            var batch = await scope.GetRequiredService<BillingDbContext>().Batches.AsNoTracking().SingleAsync(one => one.Id == id, token);
            await scope.GetRequiredService<BatchFile>().WriteAsync(batch, file, token);
        }));
    }

    public static async Task<int> BareAsync(Options options)
    {
        await using var connection = options.Database.CreateConnection();
        await connection.OpenAsync();
        return await MeasureAsync(options, async (id, file) =>
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "SELECT c.content FROM billing_batches b JOIN billing_batch_claims c ON c.practice_id = b.practice_id AND c.batch_id = b.id WHERE b.id = @batch ORDER BY c.sequence";
            command.Parameters.Add(Parameter(command, id));
            await using var reader = await command.ExecuteReaderAsync();
            await using var text = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
            while (await reader.ReadAsync())
                await text.WriteLineAsync(reader.GetString(0));
        });
    }

    private static DbParameter Parameter(DbCommand command, Guid id)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("@batch", id);
        return parameter;
    }

    private static async Task<int> MeasureAsync(Options options, Func<Guid, Stream, Task> write)
    {
        var batches = await BatchesAsync(options);
        var folder = Directory.CreateTempSubdirectory("837p-");
        try
        {
            var idle = Child.PeakMiB();
            var before = await MeasuredMonthEnd.QuestionsAsync(options.Database);
            var (cpu, server, watch) = (Environment.CpuUsage.TotalTime, await ServerCpu.SecondsAsync(options.Database), Stopwatch.StartNew());
            foreach (var (id, name, _) in batches)
            {
                await using var file = new FileStream(Path.Combine(folder.FullName, name), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16, useAsync: true);
                await write(id, file);
            }

            var seconds = watch.Elapsed.TotalSeconds;
            return Child.Answer(new ClaimsOutFigures(
                batches.Sum(batch => batch.Claims), batches.Count, seconds, (Environment.CpuUsage.TotalTime - cpu).TotalSeconds, await ServerCpu.SecondsAsync(options.Database) - server,
                Child.PeakMiB() - idle, await MeasuredMonthEnd.QuestionsAsync(options.Database) - before - 3, folder.GetFiles().Sum(file => file.Length) / 1024.0 / 1024));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Which to write, the oldest first; asked before anything is measured, so that what is measured is the files and not the loading of the driver.</summary>
    private static async Task<IReadOnlyList<(Guid Id, string Name, int Claims)>> BatchesAsync(Options options)
    {
        await using DbConnection connection = options.Database.CreateConnection();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT id, file_name, claims FROM billing_batches ORDER BY control LIMIT {options.Batches}";
        await using var reader = await command.ExecuteReaderAsync();
        var batches = new List<(Guid, string, int)>();
        while (await reader.ReadAsync())
            batches.Add((reader.GetGuid(0), reader.GetString(1), reader.GetInt32(2)));
        return batches;
    }
}
