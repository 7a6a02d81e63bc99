using System.Buffers;
using System.Data.Common;
using System.Globalization;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.X12;
using PracticeSuite.X12.Envelopes;
using PracticeSuite.X12.Remittances;

namespace PracticeSuite.Benchmarks.Remittances;

/// <summary>A remittance of all claims of a month, read, balanced and posted, beside a program that reads it and loads as many rows without thinking.</summary>
internal static class RemittanceBenchmark
{
    /// <summary>Of the model's patients one in ten is short of time.</summary>
    private const int PatientsOfTenClaims = 10, ClaimsOfTenPatients = 9;

    public static async Task<int> RunAsync(Options options)
    {
        Console.WriteLine(Machine.Describe());
        await using var server = options.Kind == DatabaseKind.Sqlite ? null : await PrivateServer.StartAsync(options.Server);
        await using var database = await LoadedDatabase.CreateAsync(options, options.Kind, options.Claims / ClaimsOfTenPatients * PatientsOfTenClaims);
        await using (var services = LoadedDatabase.Compose(database.Provider))
        {
            var practice = await LoadedDatabase.PracticeAsync(services);
            await practice.RunAsync<IMonthEnd, MonthEndOutcome>((monthEnd, token) => monthEnd.RunAsync(Options.Month, dryRun: false, null, token));
        }

        var file = Path.Combine(Path.GetTempPath(), $"835-{Guid.CreateVersion7():N}.x12");
        try
        {
            var claims = await WriteFileAsync(database.Provider, file);
            await PostedTables.KeepAsync(database.Provider);
            await MeasureAsync(options, database.Provider, file, claims);
        }
        finally
        {
            File.Delete(file);
        }

        return 0;
    }

    private static async Task MeasureAsync(Options options, DatabaseProvider database, string file, int claims)
    {
        Console.WriteLine($"\n{options.Kind}: {claims:N0} claims in {new FileInfo(file).Length / 1024.0 / 1024:N1} MiB\n");
        Console.WriteLine("| What | Seconds | Claims/s | CPU s, program and server | Peak MiB | Statements | Rows |\n|---|---|---|---|---|---|---|");
        for (var run = 1; run <= options.Runs; run++)
        {
            await PostedTables.PutBackAsync(database);
            Print($"Posted {run}", await Child.RunAsync<RemittanceFigures>(MeasuredRemittance.Verb, database, "--file", file));
            await PostedTables.MakeTwinsAsync(database);
            Print($"Bare program {run}", await Child.RunAsync<RemittanceFigures>(BareRemittance.Verb, database, "--file", file));
        }
    }

    private static void Print(string what, RemittanceFigures figures) => Console.WriteLine(
        $"| {what} | {figures.Seconds:N1} | {figures.Claims / figures.Seconds:N0} | {figures.CpuSeconds:N1} + {figures.ServerSeconds:N1} | {figures.PeakMiB:N0} | {figures.Statements:N0} | {figures.Rows:N0} |");

    /// <summary>Each claim as a payer of the rulebook's example answers it, one in twenty denied.</summary>
    private static async Task<int> WriteFileAsync(DatabaseProvider database, string path)
    {
        await using var connection = database.CreateConnection();
        await connection.OpenAsync();
        var claims = new List<(string Number, long Charge, DateOnly On)>();
        await ReadAsync(connection, "SELECT number, charge_cents, service_date FROM billing_claims ORDER BY id", row =>
            claims.Add((row.GetString(0), row.GetInt64(1), DateOnly.FromDateTime(Convert.ToDateTime(row.GetValue(2), CultureInfo.InvariantCulture)))));
        var payee = ("", "");
        await ReadAsync(connection, "SELECT group_npi, tax_id FROM identity_practices", row => payee = (row.GetString(0), row.GetString(1)));
        var answers = claims.Select((claim, number) => Answer(number, claim.Number, new Money(claim.Charge), claim.On)).ToList();
        var header = new RemittanceHeader
        {
            Handling = "I",
            Paid = new Money(answers.Sum(answer => answer.Paid.Cents)),
            Method = "ACH",
            Trace = "EFT0001234567",
            PayerCompanyId = "1999999999",
            PaidOn = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime),
            Payer = new RemittanceParty("EXAMPLE HEALTH PLAN"),
            Payee = new RemittanceParty("MODEL PRACTICE", "XX", payee.Item1) { References = [new Reference("TJ", payee.Item2)] },
        };
        var output = new ArrayBufferWriter<byte>(64 * 1024 * 1024);
        var refused = X12Writer.WriteRemittance(output, new Envelope("EXPAYER", "EXSUBMIT", header.PaidOn.Value, new TimeOnly(6, 0), 501, IsTest: false), header, answers, []);
        if (refused.Count > 0)
            throw new InvalidOperationException(refused[0].ToString());
        await File.WriteAllBytesAsync(path, output.WrittenMemory);
        return claims.Count;
    }

    private static RemittanceClaim Answer(int number, string claim, Money charge, DateOnly on)
    {
        var isDenied = number % 20 == 19;
        Adjustment[] adjustments = isDenied
            ? [new Adjustment("CO", "97", charge)]
            : [new Adjustment("CO", "45", new Money(charge.Cents / 2)), new Adjustment("CO", "253", new Money(78)), new Adjustment("PR", "2", new Money(977))];
        var paid = charge - new Money(adjustments.Sum(one => one.Amount.Cents));
        return new RemittanceClaim
        {
            Id = claim,
            Status = isDenied ? "4" : "1",
            Charge = charge,
            Paid = paid,
            PatientResponsibility = isDenied ? null : new Money(977),
            FilingCode = "MB",
            PayerControlNumber = $"19262900{number:000000}",
            Facility = "11",
            Frequency = "1",
            Patient = EntityName.Person($"TESTPATIENT{number}", "ALPHA", "MI", "1EG4TE5MK73"),
            Dates = [new QualifiedDate("050", on.AddDays(15))],
            Lines =
            [
                new RemittanceLine
                {
                    Procedure = new Procedure("99484"),
                    Charge = charge,
                    Paid = paid,
                    Units = 1,
                    Dates = [new QualifiedDate("472", on)],
                    Adjustments = ValueList.Of(adjustments),
                    References = [new Reference("6R", $"{claim}L1")],
                    Remarks = isDenied ? ["M15"] : [],
                },
            ],
        };
    }

    private static async Task ReadAsync(DbConnection connection, string sql, Action<DbDataReader> take)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            take(reader);
    }
}

/// <param name="Rows">Written, changed claims included.</param>
internal sealed record RemittanceFigures(int Claims, double Seconds, double CpuSeconds, double ServerSeconds, double PeakMiB, long Statements, long Rows);
