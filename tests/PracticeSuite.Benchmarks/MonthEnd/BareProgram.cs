using System.Data.Common;
using System.Diagnostics;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing.Load;

namespace PracticeSuite.Benchmarks.MonthEnd;

/// <summary>
/// What no month end can be faster than: reads the rows that month end reads, once and in its order, with the driver alone, and
/// loads as many rows of claims and lineage as it wrote, in bulk and without thinking.
/// </summary>
internal static class BareProgram
{
    public const string Verb = "bare-once";

    private const int RowsAtOnce = 2_000;

    private const string Entries =
        """
        SELECT entry_id, revision, patient_id, staff_id, credential, started_at, ended_at, activity, program, source, unallocated, voided,
               instrument, logged_at, attested_at, late_approved_at, long_attested_at
        FROM coordination_entries WHERE is_latest ORDER BY practice_id, patient_id, started_at
        """;

    private static readonly string[] OfPatients =
    [
        "charting_diagnoses", "charting_consents", "charting_plan_versions", "charting_plan_reviews", "charting_scale_results",
        "scheduling_visits", "coordination_enrollments", "billing_coverages",
    ];

    public static async Task<int> RunAsync(Options options)
    {
        await using var connection = options.Database.CreateBulkConnection();
        await connection.OpenAsync();
        var (cpu, server) = (Environment.CpuUsage.TotalTime, await ServerCpu.SecondsAsync(options.Database));
        var reading = Stopwatch.StartNew();
        var entries = await ReadAsync(connection, Entries);
        var others = await ReadAsync(connection, "SELECT * FROM charting_patients ORDER BY id");
        foreach (var table in OfPatients)
            others += await ReadAsync(connection, $"SELECT * FROM {table} ORDER BY practice_id, patient_id");
        reading.Stop();
        var readingCpu = (Environment.CpuUsage.TotalTime - cpu).TotalSeconds + await ServerCpu.SecondsAsync(options.Database) - server;
        var (claims, claimsCpu, claimRows) = await LoadAsync(options.Database, connection, TwinTables.Claims);
        var (rest, restCpu, restRows) = await LoadAsync(options.Database, connection, TwinTables.Others);
        return Child.Answer(new BareFigures(
            reading.Elapsed.TotalSeconds, readingCpu, entries, others, claims, claimsCpu, claimRows, rest, restCpu, restRows));
    }

    private static async Task<long> ReadAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var row = new object[reader.FieldCount];
        var rows = 0L;
        while (await reader.ReadAsync())
        {
            reader.GetValues(row);
            rows++;
        }

        return rows;
    }

    /// <summary>The clock runs only while rows are loaded and committed, not while they are fetched to be loaded.</summary>
    private static async Task<(double Seconds, double Cpu, long Rows)> LoadAsync(DatabaseProvider database, DbConnection connection, string[] names)
    {
        await using var source = database.CreateConnection();
        await source.OpenAsync();
        var (watch, used, rows) = (new Stopwatch(), 0.0, 0L);
        foreach (var name in names)
        {
            var table = await PlainTable.OfAsync(source, name);
            await foreach (var chunk in ChunksAsync(source, table))
            {
                using var held = table.Hold(connection, chunk);
                var (cpu, server) = (Environment.CpuUsage.TotalTime, await ServerCpu.SecondsAsync(database));
                watch.Start();
                await using var transaction = await connection.BeginTransactionAsync();
                await held.LoadAsync(transaction, TwinTables.Prefix + name);
                await transaction.CommitAsync();
                watch.Stop();
                used += (Environment.CpuUsage.TotalTime - cpu).TotalSeconds + await ServerCpu.SecondsAsync(database) - server;
                rows += chunk.Count;
            }
        }

        return (watch.Elapsed.TotalSeconds, used, rows);
    }

    /// <summary>Whole groups of one key, so that the next chunk begins behind it.</summary>
    private static async IAsyncEnumerable<IReadOnlyList<object[]>> ChunksAsync(DbConnection source, PlainTable table)
    {
        var key = table.Columns[0];
        IReadOnlyList<object[]> chunk = await table.ReadAsync(source, $"ORDER BY {key} LIMIT {RowsAtOnce}");
        while (chunk.Count > 0)
        {
            var last = chunk[^1][0];
            if (table.Name == "billing_claim_lineage")
                chunk = [.. chunk.Where(row => !row[0].Equals(last)), .. await table.ReadAsync(source, $"WHERE {key} = @last", ("@last", last))];
            yield return chunk;
            chunk = await table.ReadAsync(source, $"WHERE {key} > @last ORDER BY {key} LIMIT {RowsAtOnce}", ("@last", last));
        }
    }
}

/// <summary>Each part's time, and what this program and the database server used of their processors in it.</summary>
internal sealed record BareFigures(
    double ReadSeconds, double ReadCpu, long Entries, long OtherRows, double ClaimSeconds, double ClaimCpu, long ClaimRows, double OtherSeconds,
    double OtherCpu, long OtherWritten)
{
    /// <summary>Reading, and loading claims, versions and lineage: what the goal compares with.</summary>
    public double Seconds => ReadSeconds + ClaimSeconds;

    public double SecondsOfAll => Seconds + OtherSeconds;

    public double Cpu => ReadCpu + ClaimCpu;

    public double CpuOfAll => Cpu + OtherCpu;
}
