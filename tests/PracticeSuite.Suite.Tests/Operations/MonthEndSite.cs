using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Suite.Tests.CommandLine;
using PracticeSuite.Testing.Load;
using Xunit;

namespace PracticeSuite.Suite.Tests.Operations;

/// <summary>A practice with many patients on a real database, and the real program as a process that can be killed.</summary>
internal sealed class MonthEndSite : IAsyncDisposable
{
    private const int Entries = 10;

    private static readonly string[] Written =
        ["billing_claims", "billing_claim_versions", "billing_claim_lineage", "billing_claim_history", "billing_month_results", "billing_month_runs", "billing_work_items"];

    /// <summary>All that month end leaves behind, by record number and content; ids of claims and moments of writing are left out.</summary>
    private static readonly string[] Contents =
    [
        """
        SELECT 'result', patient_mrn, code, decision, counted, service_date, hold_codes, content_hash, is_current, replaces_another
        FROM billing_month_results ORDER BY patient_mrn, content_hash
        """,
        """
        SELECT 'claim', patient_mrn, month, program, code, state, service_date, charge_cents, expected_allowed_cents, current_version, frequency, evidence_sha256
        FROM billing_claims ORDER BY patient_mrn, program
        """,
        """
        SELECT 'version', c.patient_mrn, v.number, v.frequency, v.counted, v.reason, v.evidence_sha256
        FROM billing_claim_versions v LEFT JOIN billing_claims c ON c.id = v.claim_id ORDER BY c.patient_mrn, v.number
        """,
        """
        SELECT 'second', c.patient_mrn, v.number, l.sequence, l.entry_id, l.revision, l.started_at, l.ended_at, l.counted, l.fate, l.reason
        FROM billing_claim_lineage l LEFT JOIN billing_claim_versions v ON v.id = l.claim_version_id LEFT JOIN billing_claims c ON c.id = v.claim_id
        ORDER BY c.patient_mrn, v.number, l.sequence
        """,
        """
        SELECT 'step', c.patient_mrn, h.from_state, h.to_state, h.cause
        FROM billing_claim_history h LEFT JOIN billing_claims c ON c.id = h.claim_id ORDER BY c.patient_mrn, h.to_state
        """,
        "SELECT 'task', claim_number, kind, text FROM billing_work_items ORDER BY claim_number",
        "SELECT 'run', month, kind, state, total FROM billing_month_runs WHERE state = 'Completed'",
    ];

    private readonly Terminal _terminal;

    private MonthEndSite(Terminal terminal, BillingMonth month) => (_terminal, Month) = (terminal, month);

    public BillingMonth Month { get; }

    public DatabaseProvider Provider => _terminal.Provider;

    public static async Task<MonthEndSite> OpenAsync(DatabaseKind kind, int patients)
    {
        // The process that is killed lives by the machine's clock.
        var now = TimeProvider.System.GetUtcNow();
        var month = BillingMonth.Of(now, ModelPractice.Zone).Previous;
        var terminal = await Terminal.OpenAsync(kind, now);
        foreach (var (name, content) in new ModelPractice(month, 40, Entries).Files)
        {
            using var reader = new StreamReader(content());
            terminal.Put(name, (await reader.ReadToEndAsync()).TrimEnd());
        }

        var imported = await terminal.RunAsync("import", terminal.Folder.FullName, "--json");
        Assert.True(imported.Code == 0, imported.Out);
        await new PatientCopies(terminal.Provider, month).FillAsync(patients);
        return new MonthEndSite(terminal, month);
    }

    public Task<Ending> RunHereAsync() => _terminal.RunAsync("month-end", "--month", Month.ToString(), "--json");

    /// <summary>As the page asks for it: the web host's job does the run.</summary>
    public Task<Guid> RequestAsync() =>
        _terminal.AskAsync<IMonthEndAppService, Guid>((months, token) => months.RequestRunAsync(Month, dryRun: false, token));

    public Task<MonthRunDto> RunAsync(Guid id) => _terminal.AskAsync<IMonthEndAppService, MonthRunDto>((months, token) => months.GetRunAsync(id, token));

    /// <summary>The month end of the command line, in a process of its own.</summary>
    public Process Start()
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Name;
        var program = Path.Combine(AppContext.BaseDirectory, "..", "..", "PracticeSuite.Cli", configuration, "PracticeSuite.Cli.dll");
        var start = new ProcessStartInfo("dotnet", [Path.GetFullPath(program), "month-end", "--month", Month.ToString()])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["Database__Provider"] = _terminal.Provider.Kind.ToString();
        start.Environment["ConnectionStrings__Default"] = _terminal.Provider.ConnectionString;
        return Process.Start(start)!;
    }

    public async Task<IReadOnlyList<string>> ContentAsync()
    {
        var lines = new List<string>();
        foreach (var query in Contents)
            lines.AddRange(await ReadAsync(query));
        return lines;
    }

    public async Task<int> ClaimsAsync() =>
        int.Parse((await ReadAsync("SELECT COUNT(*) FROM billing_claims"))[0], CultureInfo.InvariantCulture);

    /// <summary>Asked often while the process works on the same two cores, so over one connection that stays open.</summary>
    public async Task<MonthEndProgress> ProgressAsync(DbConnection connection)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT (SELECT COUNT(*) FROM billing_claims), (SELECT MAX(heartbeat_at) FROM billing_month_runs)";
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        return new(reader.GetInt32(0), Convert.ToString(reader.GetValue(1), CultureInfo.InvariantCulture)!);
    }

    public async Task<DbConnection> ConnectAsync()
    {
        var connection = _terminal.Provider.CreateConnection();
        await connection.OpenAsync();
        return connection;
    }

    /// <summary>As if the month had never been evaluated.</summary>
    public async Task ForgetAsync()
    {
        foreach (var table in Written)
            await ReadAsync($"DELETE FROM {table}");
    }

    public ValueTask DisposeAsync() => _terminal.DisposeAsync();

    private async Task<List<string>> ReadAsync(string sql)
    {
        await using var connection = await ConnectAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(Line(reader));
        return rows;
    }

    private static string Line(DbDataReader row)
    {
        var values = new object[row.FieldCount];
        row.GetValues(values);
        return string.Join('|', values.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture)));
    }
}
