using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using MySqlConnector;
using PracticeSuite.Billing.Contracts.Worklists;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Benchmarks.Worklists;

/// <summary>
/// How long a biller waits for the first page of each worklist of a practice with a million claims, of which one in twenty has an open item of each
/// kind and one in twenty a done one; beside what the driver alone takes for the same rows.
/// </summary>
internal static class WorklistsBenchmark
{
    private const int Tries = 5;
    private const int RowsOnScreen = 50;

    /// <summary>One claim in so many has an item of a kind.</summary>
    private const int Share = 20;

    public static async Task<int> RunAsync(Options options)
    {
        Console.WriteLine(Machine.Describe());
        await using var server = await PrivateServer.StartAsync(options.Server);
        await using var database = await LoadedDatabase.CreateAsync(DatabaseKind.MariaDb, therapists: 3, entries: 1, patients: 30);
        await using var services = LoadedDatabase.Compose(database.Provider);
        var system = await LoadedDatabase.PracticeAsync(services);
        var practice = new PracticeId((await system.RunAsync<IPracticeDirectory, PracticeProfile>((all, ct) => all.GetAsync(ct))).Id);
        var tables = new WorklistTables(database.Provider, practice);
        await tables.FillAsync(options.Claims, Share);

        var me = Guid.Parse("00000000-0000-0000-0000-000000000007");
        var biller = services.GetRequiredService<OperationFactory>().For(
            new Caller(practice, Guid.CreateVersion7(), me, "biller", new HashSet<string> { PracticeRole.Biller }, IsSystem: false) { VerifiedAt = DateTimeOffset.MaxValue });
        Console.WriteLine($"| first page of {options.Claims:N0} claims' work | middle of {Tries} | slowest | driver alone |");
        foreach (var kind in Enum.GetValues<WorkKind>())
            await MeasureAsync(biller, tables, $"{kind}, open", new WorklistQuery(kind));
        await MeasureAsync(biller, tables, "Denial, done", new WorklistQuery(WorkKind.Denial, Done: true));
        await MeasureAsync(biller, tables, "Denial, mine", new WorklistQuery(WorkKind.Denial, Of: WorkOf.Mine));
        await MeasureAsync(biller, tables, "Denial, one reason", new WorklistQuery(WorkKind.Denial, Reason: "CO-97"));
        await MeasureAsync(biller, tables, "Denial, one reason that none has", new WorklistQuery(WorkKind.Denial, Reason: "CO-1"));
        await MeasureAsync(biller, tables, "Refund, overdue", new WorklistQuery(WorkKind.Refund, Overdue: true));
        await MeasureAsync(biller, tables, "Denial, page 100", new WorklistQuery(WorkKind.Denial, Skip: 99 * RowsOnScreen));
        return 0;
    }

    private static async Task MeasureAsync(IOperations biller, WorklistTables tables, string what, WorklistQuery query)
    {
        var (times, rows) = (new List<double>(), 0);
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var watch = Stopwatch.StartNew();
            rows = (await biller.RunAsync<IWorklistAppService, WorklistDto>((work, ct) => work.GetAsync(query with { Take = RowsOnScreen }, ct))).Rows.Count;
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        var alone = await tables.ReadAloneAsync(query, RowsOnScreen, Tries);
        Console.WriteLine($"| {what}, {rows} rows | {times.Order().ElementAt(Tries / 2):N0} ms | {times.Max():N0} ms | {alone:N1} ms |");
    }
}

/// <summary>A million claims and the work that they left, made in the server; and the plain question for their first rows.</summary>
internal sealed class WorklistTables(DatabaseProvider database, PracticeId practice)
{
    private const int RowsAtOnce = 100_000;

    // Twelve months of each patient; ids go with the number of the row.
    private const string Claims =
        """
        INSERT INTO billing_claims (id, lacks_control_number, correction_wanted, practice_id, patient_id, is_part2, month, program, number, patient_name, patient_mrn, search_text, state,
            enrollment_id, current_version, frequency, code, service_date, rendering_id, payer_id, payer_name, charge_cents, expected_allowed_cents, evidence_sha256, releasable_from,
            paid_cents, steps, turned_away, charged_cents, transmissions, version)
        SELECT UNHEX(CONCAT('0199', LPAD(HEX(seq), 28, '0'))), 0, 0, @practice, UNHEX(CONCAT('0198', LPAD(HEX(seq DIV 12), 28, '0'))), 0, 24300 + seq MOD 12, 'BHI', CONCAT('LOAD', LPAD(seq, 9, '0')),
            CONCAT('Name ', seq DIV 12), CONCAT('L-', seq DIV 12), '', IF(seq MOD @share = @filing, 'Held', 'PatientBalance'), UNHEX(LPAD(HEX(seq), 32, '0')), 1, 1, '99484',
            DATE_ADD('2025-01-15', INTERVAL seq MOD 12 MONTH), UNHEX(LPAD('1', 32, '0')), UNHEX(LPAD(HEX(seq MOD 5), 32, '0')), CONCAT('Payer ', seq MOD 5), 9500, 4883, REPEAT('h', 64), '2025-02-08',
            3828, 1, 0, 9500, 1, 1
        FROM (SELECT @from + t.seq AS seq FROM numbers t) made WHERE seq <= @last
        """;

    // One row in two hundred is somebody's, every third is due on a day.
    private const string Items =
        """
        INSERT INTO billing_work_items (id, practice_id, patient_id, is_part2, claim_id, claim_number, month, kind, payer_name, text, basis, reason, remarks, amount_cents, opened_on, due_on, rank_on,
            taken_by_id, taken_by, notes, done_at, done_by, done_reason, version)
        SELECT UNHEX(CONCAT('0197', LPAD(HEX(@kind_number), 2, '0'), LPAD(HEX(seq), 26, '0'))), @practice, UNHEX(CONCAT('0198', LPAD(HEX(seq DIV 12), 28, '0'))), 0,
            UNHEX(CONCAT('0199', LPAD(HEX(seq), 28, '0'))), CONCAT('LOAD', LPAD(seq, 9, '0')), 24300 + seq MOD 12, @kind, CONCAT('Payer ', seq MOD 5), '', '',
            IF(@kind = 'Denial', ELT(1 + seq DIV 20 MOD 4, 'CO-50', 'CO-97', 'CO-16', 'CO-29'), ''), '[]', 1000 + seq MOD 9000, '2026-08-01',
            IF(seq MOD 3 = 0, DATE_ADD('2026-09-01', INTERVAL seq MOD 200 DAY), NULL), IF(seq MOD 3 = 0, DATE_ADD('2026-09-01', INTERVAL seq MOD 200 DAY), '9999-12-31'),
            IF(seq MOD 200 < 20, UNHEX(LPAD('7', 32, '0')), NULL), IF(seq MOD 200 < 20, 'somebody', NULL), '[]', IF(seq MOD @share = @done, '2026-09-15 12:00:00', NULL),
            IF(seq MOD @share = @done, 'somebody', NULL), IF(seq MOD @share = @done, 'done', NULL), 1
        FROM (SELECT @from + t.seq AS seq FROM numbers t) made WHERE seq <= @last AND seq MOD @share IN (@open, @done)
        """;

    public async Task FillAsync(int claims, int share)
    {
        var watch = Stopwatch.StartNew();
        await using var connection = await OpenAsync();
        await ExecuteAsync(connection, $"CREATE TABLE numbers (seq INT PRIMARY KEY) AS SELECT seq FROM seq_1_to_{RowsAtOnce}");
        for (var from = 0; from < claims; from += RowsAtOnce)
        {
            await ExecuteAsync(connection, Claims, ("@practice", practice.Value), ("@from", from), ("@last", claims), ("@share", share), ("@filing", (int)WorkKind.Filing));
            foreach (var kind in Enum.GetValues<WorkKind>())
            {
                await ExecuteAsync(
                    connection, Items, ("@practice", practice.Value), ("@from", from), ("@last", claims), ("@kind", kind.ToString()), ("@kind_number", (int)kind), ("@share", share),
                    ("@open", (int)kind), ("@done", (int)kind + 1));
            }
        }

        await ExecuteAsync(connection, "ANALYZE TABLE billing_claims, billing_work_items");
        Console.WriteLine($"{claims:N0} claims and their work made in {watch.Elapsed.TotalSeconds:N0} s");
    }

    /// <returns>The middle of the tries, in milliseconds.</returns>
    public async Task<double> ReadAloneAsync(WorklistQuery query, int rows, int tries)
    {
        await using var connection = await OpenAsync();
        var narrowed = (query.Reason is null ? "" : " AND reason = @reason") + (query.Of == WorkOf.Mine ? " AND taken_by_id = @me" : "") + (query.Overdue ? " AND rank_on < CURRENT_DATE" : "");
        var order = query.Done ? "done_at IS NOT NULL{0} ORDER BY done_at DESC, rank_on DESC, amount_cents, id DESC" : "done_at IS NULL{0} ORDER BY rank_on, amount_cents DESC, id";
        var times = new List<double>();
        for (var attempt = 0; attempt < tries; attempt++)
        {
            var watch = Stopwatch.StartNew();
            await using var command = new MySqlCommand(
                $"SELECT * FROM billing_work_items WHERE practice_id = @practice AND kind = @kind AND {string.Format(System.Globalization.CultureInfo.InvariantCulture, order, narrowed)} LIMIT {query.Skip}, {rows + 1}", connection);
            command.Parameters.AddWithValue("@practice", practice.Value);
            command.Parameters.AddWithValue("@kind", query.Kind.ToString());
            command.Parameters.AddWithValue("@reason", query.Reason);
            command.Parameters.AddWithValue("@me", Guid.Parse("00000000-0000-0000-0000-000000000007"));
            await using var reader = await command.ExecuteReaderAsync();
            var values = new object[reader.FieldCount];
            while (await reader.ReadAsync())
                reader.GetValues(values);
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        return times.Order().ElementAt(tries / 2);
    }

    private async Task<MySqlConnection> OpenAsync()
    {
        var connection = new MySqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    private static async Task ExecuteAsync(MySqlConnection connection, string statement, params IReadOnlyList<(string Name, object Value)> parameters)
    {
        await using var command = new MySqlCommand(statement, connection) { CommandTimeout = 3_600 };
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value);
        await command.ExecuteNonQueryAsync();
    }
}
