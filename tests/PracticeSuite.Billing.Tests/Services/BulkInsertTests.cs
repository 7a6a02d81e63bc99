using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Months;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Billing.Tests.Services;

public sealed class BulkInsertTests
{
    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Rows_loaded_in_bulk_are_stored_exactly_as_saved_ones(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, patients: 0);
        var saved = Result(host, Guid.CreateVersion7());
        var loaded = Result(host, Guid.CreateVersion7());

        await host.ReadAsync(async db =>
        {
            db.Results.Add(saved);
            return await db.SaveChangesAsync();
        });
        await LoadAsync(host, loaded);

        var rows = await RawAsync(host, "SELECT * FROM billing_month_results");
        var differing = rows[0].Keys.Where(column => !Equal(rows[0][column], rows[1][column])).Order(StringComparer.Ordinal);
        Assert.Equal(["id", "patient_id"], differing);
        Assert.Equal(rows[0]["id"]?.GetType(), rows[1]["id"]?.GetType());
        var found = await host.ReadAsync(db => db.Results.AsNoTracking().SingleAsync(r => r.PatientId == loaded.PatientId && r.EvaluatedAt == loaded.EvaluatedAt));
        Assert.Equal((loaded.Id, loaded.PatientName, loaded.ServiceDate, loaded.Counted), (found.Id, found.PatientName, found.ServiceDate, found.Counted));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_row_that_is_there_already_refuses_the_whole_load(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, patients: 0);
        var twice = Result(host, Guid.CreateVersion7());

        var refusal = await Record.ExceptionAsync(() => LoadAsync(host, Result(host, Guid.CreateVersion7()), twice, twice));

        // MariaDB's loader counts the rows that are missing and does not say why.
        Assert.IsType(kind == DatabaseKind.Sqlite ? typeof(BusinessException) : typeof(MySqlConnector.MySqlException), refusal);
        Assert.Equal(0, await host.ReadAsync(db => db.Results.CountAsync()));
    }

    private static Task LoadAsync(BillingHost host, params StoredResult[] rows) =>
        host.Host.Services.GetRequiredService<OperationFactory>().ForBulk(Caller.System(host.Host.Practice)).RunAsync<IServiceProvider>(
            (services, token) => services.GetRequiredService<BulkInsert>().InsertAsync(services.GetRequiredService<BillingDbContext>(), rows, token));

    private static Task<List<Dictionary<string, object?>>> RawAsync(BillingHost host, string statement) => host.ReadAsync(async db =>
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = statement;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<Dictionary<string, object?>>();
        while (await reader.ReadAsync())
            rows.Add(Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, i => reader.IsDBNull(i) ? null : (object?)reader.GetValue(i)));
        return rows;
    });

    private static bool Equal(object? left, object? right) => left is byte[] a && right is byte[] b ? a.SequenceEqual(b) : Equals(left, right);

    // Quotes, tabs, backslashes and letters beyond Latin-1 are what text formats of loaders stumble over.
    private static StoredResult Result(BillingHost host, Guid patient) => new()
    {
        PracticeId = host.Host.Practice,
        PatientId = patient,
        Month = Neighbours.September,
        EnrollmentId = Guid.Empty,
        RunId = Neighbours.Therapist,
        ReplacesAnother = true,
        EvaluatedAt = TestHost.DefaultNow.AddTicks(1_234_567),
        PatientName = "O'Brien\\, \"Nguyễn\"\tÅsa",
        PatientMrn = "P-1",
        SearchText = "",
        Decision = MonthDecision.Held,
        IsNearMiss = false,
        Logged = new Seconds(1320),
        Counted = new Seconds(961),
        Missing = new Seconds(239),
        ServiceDate = new DateOnly(2026, 9, 30),
        HoldCodes = " H-TIME-SHORT ",
        Holds = [new HoldDto("H-TIME-SHORT", "time short", "line\nbreak", null)],
        Advisories = [],
        ContentHash = "00",
    };
}
