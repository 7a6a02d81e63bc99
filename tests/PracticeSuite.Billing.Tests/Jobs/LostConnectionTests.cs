using Microsoft.EntityFrameworkCore;
using MySqlConnector;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Months.Runs;
using PracticeSuite.Billing.Tests.Services;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using Xunit;

namespace PracticeSuite.Billing.Tests.Jobs;

/// <summary>MariaDB goes away in the middle of a run: started again, or an operator killed a connection.</summary>
[Trait("Rule", "B-005")]
public sealed class LostConnectionTests
{
    private const int Patients = 8;

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public async Task A_run_that_lost_every_connection_goes_on_and_ends_with_exactly_the_right_claims(int chunk)
    {
        await using var host = await OpenAsync();
        var lost = false;
        host.Practice.BeforeChunk = number =>
        {
            if (lost || number != chunk)
                return;
            lost = true;
            KillAll(host);
        };

        var outcome = await host.RunAsync();

        Assert.True(lost);
        Assert.Equal((MonthRunState.Completed, Patients, Patients), (outcome.State, outcome.Counts.Evaluated, outcome.Counts.ClaimsCreated));
        await AssertRightAsync(host);
    }

    [Fact]
    public async Task More_losses_than_tries_are_survived_when_each_try_gets_on()
    {
        await using var host = await OpenAsync(chunk: 1);
        var losses = 0;
        host.Practice.BeforeChunk = number =>
        {
            if (number == 3 && ++losses < 6)
                KillAll(host);
        };

        var outcome = await host.RunAsync();

        Assert.InRange(losses, 3, 8);
        Assert.Equal(Patients, outcome.Counts.Evaluated);
        await AssertRightAsync(host);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_lost_the_run_to_another_process_stops_and_leaves_it_as_it_is(bool isStillAtIt)
    {
        await using var host = await OpenAsync();
        DatabaseLock? another = null;
        host.Practice.BeforeChunk = number =>
        {
            if (number == 3)
                another = TakeOverAsync(host, isStillAtIt).GetAwaiter().GetResult();
        };

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => host.RunAsync());
        var left = await host.ReadAsync(db => db.Runs.AsNoTracking().SingleAsync());
        host.Practice.BeforeChunk = _ => { };
        if (another is not null)
            await another.DisposeAsync();
        await host.RunAsync();

        Assert.Equal(("Billing:MonthRunsElsewhere", MonthRunState.Running), (refusal.Code, left.State));
        await AssertRightAsync(host);
    }

    /// <summary>The lock's connection dies, and another process takes the run up.</summary>
    private static async Task<DatabaseLock?> TakeOverAsync(BillingHost host, bool isStillAtIt)
    {
        KillHolder(host);
        var held = await DatabaseLock.TryTakeAsync(host.Host.Provider, LockOf(host), CancellationToken.None);
        var id = await host.ReadAsync(db => db.Runs.Select(r => r.Id).SingleAsync());
        await host.System.RunAsync<MonthRuns>((runs, token) => runs.StartAsync(id, Guid.CreateVersion7(), Patients, token));
        if (isStillAtIt)
            return held;
        await held!.DisposeAsync();
        return null;
    }

    private static async Task<BillingHost> OpenAsync(int chunk = 2)
    {
        var host = await BillingHost.CreateAsync(DatabaseKind.MariaDb, Patients);
        host.Practice.ChunkLimit = chunk;
        return host;
    }

    private static async Task AssertRightAsync(BillingHost host)
    {
        var run = await host.ReadAsync(db => db.Runs.AsNoTracking().SingleAsync());
        var claims = await host.ReadAsync(db => db.Claims.Select(c => c.PatientId).ToListAsync());
        Assert.Equal((MonthRunState.Completed, null, Patients), (run.State, run.Failure, run.Counts.Evaluated));
        Assert.Equal(host.Practice.Patients.Select(patient => patient.Id).Order(), claims.Order());
    }

    private static void KillAll(BillingHost host) =>
        Kill(host, "SELECT id FROM information_schema.processlist WHERE db = DATABASE() AND id <> CONNECTION_ID()");

    private static void KillHolder(BillingHost host) => Kill(
        host,
        $"SELECT IS_USED_LOCK(SHA2(CONCAT(DATABASE(), ':{LockOf(host)}'), 256))");

    private static string LockOf(BillingHost host) => $"month-end-{host.Host.Practice}-{Neighbours.September}";

    private static void Kill(BillingHost host, string which)
    {
        using var connection = (MySqlConnection)host.Host.Provider.CreateConnection();
        connection.Open();
        foreach (var id in Read(connection, which))
        {
            using var kill = new MySqlCommand($"KILL {id}", connection);
            kill.ExecuteNonQuery();
        }
    }

    private static List<long> Read(MySqlConnection connection, string query)
    {
        using var command = new MySqlCommand(query, connection);
        using var reader = command.ExecuteReader();
        var ids = new List<long>();
        while (reader.Read())
            ids.Add(reader.GetInt64(0));
        return ids;
    }
}
