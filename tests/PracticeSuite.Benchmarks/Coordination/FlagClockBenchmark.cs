using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using MySqlConnector;
using PracticeSuite.Charting.Flags;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Benchmarks.Coordination;

/// <summary>
/// One minute of the ladder job in a practice with many open flags: nothing due, and as many due as come due in a minute when all of them are urgent and go
/// unanswered; beside the driver alone that reads the same index.
/// </summary>
internal static class FlagClockBenchmark
{
    private const double Goal = 1_000;
    private const int Patients = 1_000;
    private const int DueInAMinute = 20;
    private const int Rounds = 20;

    private const string Due = "SELECT id FROM charting_urgent_flags WHERE practice_id = @practice AND state = 'Open' AND next_step_at <= @now ORDER BY next_step_at LIMIT 2000";

    public static async Task<int> RunAsync(Options options)
    {
        Console.WriteLine(Machine.Describe());
        var flags = options.Find("rows") is null ? 100_000 : options.Rows;
        await using var started = await PrivateServer.StartAsync(options.Server);
        await using var server = await LoadedDatabase.CreateAsync(DatabaseKind.MariaDb, therapists: 5, entries: 1, Patients);
        await using var services = LoadedDatabase.Compose(server.Provider);
        var practice = await LoadedDatabase.PracticeAsync(services);
        await ExecuteAsync(server.Provider, Fill(flags / Patients));
        Console.WriteLine($"MariaDb: {flags / Patients * Patients:N0} open flags of {Patients:N0} patients, none of them due");

        var bare = await MedianAsync(() => ReadBareAsync(server.Provider));
        var idle = await MedianAsync(() => FlagLadderJob.ClimbAsync(practice, NullLogger.Instance, default));
        var busy = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            await ExecuteAsync(server.Provider, $"UPDATE charting_urgent_flags SET due_at = UTC_TIMESTAMP(6) - INTERVAL 1 MINUTE, next_step_at = UTC_TIMESTAMP(6) - INTERVAL 1 MINUTE WHERE due_at > UTC_TIMESTAMP(6) LIMIT {DueInAMinute}");
            var watch = Stopwatch.StartNew();
            await FlagLadderJob.ClimbAsync(practice, NullLogger.Instance, default);
            busy.Add(watch.Elapsed.TotalMilliseconds);
        }

        busy.Sort();
        Console.WriteLine($"| the index alone, by the driver | {bare:N1} ms |");
        Console.WriteLine($"| a minute in which nothing is due | {idle:N1} ms |");
        Console.WriteLine($"| a minute in which {DueInAMinute} are due | {busy[Rounds / 2]:N1} ms, at most {busy[^1]:N1} ms |");
        var held = busy[^1] < Goal;
        Console.WriteLine($"goal: a minute under {Goal:N0} ms; {(held ? "held" : "missed")}");
        return held ? 0 : 1;
    }

    /// <summary>Due in a day and more, on every patient the same number.</summary>
    private static string Fill(int ofEach) => $"""
        INSERT INTO charting_urgent_flags (id, practice_id, patient_id, is_part2, level, subject, reason, state, raised_at, raised_by, open_since, last_line_at, due_at, next_step_at, rungs, version)
        SELECT UNHEX(REPLACE(UUID(), '-', '')), p.practice_id, p.id, 0, 'Urgent', '', 'Sounded unsafe on the telephone.', 'Open', UTC_TIMESTAMP(6), 'benchmark', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6),
            UTC_TIMESTAMP(6) + INTERVAL (1 + s.seq) DAY, UTC_TIMESTAMP(6) + INTERVAL (1 + s.seq) DAY, '[]', 1
        FROM (SELECT practice_id, id FROM charting_patients LIMIT {Patients}) p CROSS JOIN seq_1_to_{ofEach} s
        """;

    private static async Task<double> MedianAsync(Func<Task> run)
    {
        var times = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            await run();
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        times.Sort();
        return times[Rounds / 2];
    }

    private static async Task ReadBareAsync(DatabaseProvider provider)
    {
        await using var connection = new MySqlConnection(provider.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = Due.Replace("@practice", "(SELECT practice_id FROM charting_patients LIMIT 1)", StringComparison.Ordinal);
        command.Parameters.AddWithValue("@now", TimeProvider.System.GetUtcNow().UtcDateTime);
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
            _ = rows.GetValue(0);
    }

    private static async Task ExecuteAsync(DatabaseProvider provider, string statement)
    {
        await using var connection = new MySqlConnection(provider.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        (command.CommandText, command.CommandTimeout) = (statement, 300);
        await command.ExecuteNonQueryAsync();
    }
}
