using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Modules;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Benchmarks.Audit;

internal sealed class LedgerModule : PracticeModule
{
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration) => services.AddScoped<Ledger>();
}

/// <summary>
/// A small transaction as the product has many: a row is changed and one is added. Written past the contexts, which would record the
/// change by themselves, so that the event can be left out.
/// </summary>
internal sealed class Ledger(DatabaseSession session, IAuditTrail trail)
{
    public static async Task CreateAsync(DatabaseProvider provider, int writers)
    {
        await using var connection = provider.CreateConnection();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        var sums = string.Join(", ", Enumerable.Range(0, writers).Select(writer => $"({writer}, 0)"));
        command.CommandText =
            "CREATE TABLE ledger (id BIGINT AUTO_INCREMENT PRIMARY KEY, writer INT NOT NULL, cents BIGINT NOT NULL); "
            + $"CREATE TABLE ledger_sums (writer INT PRIMARY KEY, cents BIGINT NOT NULL); INSERT INTO ledger_sums VALUES {sums}";
        await command.ExecuteNonQueryAsync();
    }

    public async Task AddAsync(int writer, bool audited, CancellationToken cancellationToken)
    {
        await session.BeginAsync(cancellationToken);
        await ExecuteAsync($"UPDATE ledger_sums SET cents = cents + 57 WHERE writer = {writer}", cancellationToken);
        await ExecuteAsync($"INSERT INTO ledger (writer, cents) VALUES ({writer}, 57)", cancellationToken);
        if (audited)
            trail.Record(new AuditEvent(AuditAction.Update, "LedgerEntry", "1") { PatientId = Guid.CreateVersion7(), ObjectVersion = 1, AfterHash = new byte[32] });
    }

    private async Task ExecuteAsync(string statement, CancellationToken cancellationToken)
    {
        await using var command = session.Connection.CreateCommand();
        command.Transaction = session.Transaction;
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
