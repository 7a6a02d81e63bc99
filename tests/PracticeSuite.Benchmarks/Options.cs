using System.Globalization;
using PracticeSuite.Billing.Submissions.Batches;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Benchmarks;

/// <summary>What was asked for on the command line: <c>--name value</c>.</summary>
internal sealed class Options(string[] args)
{
    public DatabaseKind Kind => Enum.Parse<DatabaseKind>(Text("database", nameof(DatabaseKind.MariaDb)), ignoreCase: true);

    public int Patients => Number("patients", 100_000);

    public int Entries => Number("entries", 10);

    public int Contacts => Number("contacts", 2_000_000);

    public int SharedPatients => Number("patients", 20_000);

    public int Rounds => Number("rounds", 200);

    public int Rows => Number("rows", 10_000_000);

    /// <summary>Claims of a made X12 file.</summary>
    public int Claims => Number("claims", 100_000);

    /// <summary>Claims of one batch; the product's 500 unless given (C-037).</summary>
    public int BatchClaims => Number("batch-claims", BatchBuilder.MostClaims);

    public int Batches => Number("batches", 1);

    /// <summary>Spoiled X12 files, the first of them made from <see cref="Seed"/>.</summary>
    public int Mutations => Number("mutations", 1_000_000);

    public int Seed => Number("seed", 10_000);

    public int Runs => Number("runs", 2);

    /// <summary>The last full month.</summary>
    public static BillingMonth Month => BillingMonth.Of(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime)).Previous;

    /// <summary>The server to use instead of a private one: a connection string without a database.</summary>
    public string? Server => Find("server");

    public DatabaseProvider Database => Kind == DatabaseKind.Sqlite
        ? DatabaseProvider.Sqlite(Text("connection", ""))
        : DatabaseProvider.MariaDb(Text("connection", ""));

    public static int Usage()
    {
        Console.Error.WriteLine(
            """
            month-end   --database mariadb|sqlite [--patients 100000] [--entries 10] [--runs 2] [--server CONNECTION]
            month-board --database mariadb|sqlite [--patients 100000] [--server CONNECTION]
            remittance  [--claims 100000] [--runs 2] [--server CONNECTION]
            claims-out  [--claims 100000] [--batch-claims 500] [--runs 2] [--database mariadb|sqlite] [--server CONNECTION]
            superbills  [--patients 1000]
            first-page  [--runs 5]
            audit       [--rounds 200] [--server CONNECTION]
            audit-page  [--rows 10000000] [--server CONNECTION]
            chart       [--patients 50000] [--rounds 20] [--server CONNECTION]
            slots       [--database mariadb|sqlite] [--server CONNECTION]
            week        [--database mariadb|sqlite] [--server CONNECTION]
            slot-race   [--rounds 1000] [--database mariadb|sqlite] [--server CONNECTION]
            x12-parse   [--claims 100000] [--runs 2]
            x12-write   [--claims 100000] [--runs 2]
            x12-fuzz    [--mutations 1000000] [--seed 10000]
            fan-out     [--rounds 200] [--database mariadb|sqlite] [--server CONNECTION]
            flag-clock  [--rows 100000] [--server CONNECTION]
            worklists   [--claims 1000000] [--server CONNECTION]
            metrics     [--patients 20000] [--contacts 2000000] [--server CONNECTION]
            micro
            """);
        return 2;
    }

    private int Number(string name, int otherwise) => Find(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    private string Text(string name, string otherwise) => Find(name) ?? otherwise;

    public string? Find(string name)
    {
        var at = Array.IndexOf(args, $"--{name}");
        return at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
    }
}
