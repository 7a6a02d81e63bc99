using System.Diagnostics;
using MySqlConnector;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;

namespace PracticeSuite.Benchmarks.Audit;

/// <summary>
/// How long the privacy officer waits for a page of each filter over ten million rows: the rows are made in the server, without a chain,
/// of 200 people and 20,000 patients over three years.
/// </summary>
internal static class AuditPageBenchmark
{
    private const int Tries = 5;
    private const int RowsAtOnce = 250_000;

    // Ids and times go with the number of the row; one row in a hundred is denied.
    private const string Fill =
        """
        INSERT INTO platform_audit (practice_id, lane, seq, id, occurred_at, user_id, actor, action, outcome, object_type, object_id, patient_id, hash)
        SELECT @practice, seq MOD 64, seq,
               UNHEX(CONCAT(LPAD(HEX(1700000000000 + seq * 9000), 12, '0'), '7000', '8000', LPAD(HEX(seq), 12, '0'))),
               FROM_UNIXTIME((1700000000000 + seq * 9000) / 1000),
               UNHEX(LPAD(HEX(seq MOD 200), 32, '0')), 'somebody',
               ELT(1 + seq MOD 4, 'View', 'View', 'Search', 'Update'), IF(seq MOD 100 = 0, 'Denied', 'Done'), 'PlanVersion', 'x',
               UNHEX(LPAD(HEX(seq * 7919 MOD 20000), 32, '0')), REPEAT('h', 32)
        FROM (SELECT @from + t.seq AS seq FROM numbers t) made
        """;

    public static async Task<int> RunAsync(Options options)
    {
        Console.WriteLine(Machine.Describe());
        await using var server = await PrivateServer.StartAsync(options.Server);
        await using var host = await TestHost.CreateAsync(DatabaseKind.MariaDb, [new LedgerModule()]);
        await FillAsync(host, options.Rows);
        var (person, patient) = (Guid.Parse("00000000-0000-0000-0000-000000000007"), Guid.Parse("00000000-0000-0000-0000-000000000007"));
        var middle = DateTimeOffset.FromUnixTimeMilliseconds(1_700_000_000_000L + (options.Rows / 2 * 9_000L));
        await MeasureAsync(host, "newest rows", new AuditFilter());
        await MeasureAsync(host, "one person", new AuditFilter(UserId: person));
        await MeasureAsync(host, "one patient", new AuditFilter(PatientId: patient));
        await MeasureAsync(host, "one action", new AuditFilter(Action: AuditAction.Search));
        await MeasureAsync(host, "denied", new AuditFilter(Outcome: AuditOutcome.Denied));
        await MeasureAsync(host, "one person, one patient", new AuditFilter(UserId: person, PatientId: patient));
        await MeasureAsync(host, "one person's denials in a month", new AuditFilter(UserId: Guid.Parse("00000000-0000-0000-0000-000000000064"), Outcome: AuditOutcome.Denied, From: middle, To: middle.AddDays(30)));
        await MeasureAsync(host, "a day in the middle", new AuditFilter(From: middle, To: middle.AddDays(1)));
        return 0;
    }

    private static async Task MeasureAsync(TestHost host, string what, AuditFilter filter)
    {
        var slowest = TimeSpan.Zero;
        var rows = 0;
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var watch = Stopwatch.StartNew();
            rows = (await host.AsSystem.RunAsync<IAuditLog, AuditPage>((log, token) => log.GetPageAsync(filter, token))).Rows.Count;
            slowest = watch.Elapsed > slowest ? watch.Elapsed : slowest;
        }

        Console.WriteLine($"{what}: {rows} rows, slowest of {Tries} {slowest.TotalMilliseconds:N0} ms");
    }

    private static async Task FillAsync(TestHost host, int rows)
    {
        var watch = Stopwatch.StartNew();
        await using var connection = new MySqlConnection(host.Provider.ConnectionString);
        await connection.OpenAsync();
        await ExecuteAsync(connection, $"CREATE TABLE numbers (seq INT PRIMARY KEY) AS SELECT seq FROM seq_1_to_{RowsAtOnce}");
        // An index that is made of rows that are there is made in minutes; one that grows row by row outside of memory takes hours.
        var indexes = await IndexesAsync(connection);
        await ExecuteAsync(connection, $"ALTER TABLE platform_audit {string.Join(", ", indexes.Select(index => $"DROP INDEX {index.Name}"))}");
        for (var from = 0; from < rows; from += RowsAtOnce)
            await ExecuteAsync(connection, Fill, ("@practice", host.Practice.Value), ("@from", from));
        await ExecuteAsync(connection, $"ALTER TABLE platform_audit {string.Join(", ", indexes.Select(index => $"ADD {index.Kind} {index.Name} ({index.Columns})"))}");
        await ExecuteAsync(connection, "ANALYZE TABLE platform_audit");
        Console.WriteLine($"{rows:N0} rows made in {watch.Elapsed.TotalSeconds:N0} s");
    }

    private static async Task<IReadOnlyList<(string Name, string Kind, string Columns)>> IndexesAsync(MySqlConnection connection)
    {
        await using var command = new MySqlCommand(
            """
            SELECT index_name, IF(MAX(non_unique) = 0, 'UNIQUE INDEX', 'INDEX'), GROUP_CONCAT(column_name ORDER BY seq_in_index)
            FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = 'platform_audit' AND index_name <> 'PRIMARY' GROUP BY index_name
            """,
            connection);
        await using var reader = await command.ExecuteReaderAsync();
        var found = new List<(string, string, string)>();
        while (await reader.ReadAsync())
            found.Add((reader.GetString(0), reader.GetString(1), reader.GetString(2)));
        return found;
    }

    private static async Task ExecuteAsync(MySqlConnection connection, string statement, params IReadOnlyList<(string Name, object Value)> parameters)
    {
        await using var command = new MySqlCommand(statement, connection) { CommandTimeout = 3_600 };
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value);
        await command.ExecuteNonQueryAsync();
    }
}
