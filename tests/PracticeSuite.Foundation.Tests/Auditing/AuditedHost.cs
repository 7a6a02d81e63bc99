using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Foundation.Tests.Platform;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Testing;

namespace PracticeSuite.Foundation.Tests.Auditing;

/// <summary>A practice that packs boxes, and its audit trail.</summary>
internal sealed class AuditedHost(TestHost host) : IAsyncDisposable
{
    public TestHost Host => host;

    public Caller Person { get; } = new(
        host.Practice, Guid.CreateVersion7(), Guid.CreateVersion7(), "M. Chen", new HashSet<string> { PracticeRole.Therapist }, IsSystem: false)
    {
        Origin = new CallerOrigin("LCSW", "session 1", "10.0.0.7", "a browser", "click 1"),
    };

    public static async Task<AuditedHost> CreateAsync(DatabaseKind kind) => new(await TestHost.CreateAsync(kind, [new BoxModule()]));

    /// <summary>On MariaDB, with no more connections than that; whoever waits for one gives up after some seconds.</summary>
    public static async Task<AuditedHost> WithConnectionsAsync(int most) => new(await TestHost.CreateAsync(DatabaseKind.MariaDb, [new BoxModule()], services => services.AddSingleton(
        provider => DatabaseProvider.MariaDb($"{DatabaseProvider.From(provider.GetRequiredService<IConfiguration>()).ConnectionString};Maximum Pool Size={most};Connection Timeout=5"))));

    public IOperations AsPerson => host.For(Person);

    public Task PackAsync(params string[] labels) => PackAsync(AsPerson, labels);

    public Task PackAsync(IOperations operations, params string[] labels) => operations.RunAsync<BoxContext>(async (db, ct) =>
    {
        db.AddRange(labels.Select(label => new Box(host.Practice, label)));
        await db.SaveChangesAsync(ct);
    });

    /// <summary>In the order in which they were written, lane by lane.</summary>
    public Task<List<AuditRow>> RowsAsync() => host.AsSystem.RunAsync<AuditDbContext, List<AuditRow>>(
        (db, ct) => db.Rows.AsNoTracking().OrderBy(row => row.Lane).ThenBy(row => row.Seq).ToListAsync(ct));

    public Task<AuditVerdict> VerifyAsync() =>
        host.AsSystem.RunAsync<IAuditVerifier, AuditVerdict>((verifier, ct) => verifier.VerifyAsync(ct));

    public async Task<byte[]> ExportAsync()
    {
        using var file = new MemoryStream();
        await host.AsSystem.Once.RunAsync<IAuditExport, long>((export, ct) => export.WriteAsync(file, ct));
        return file.ToArray();
    }

    /// <summary>What somebody does who has the database's password.</summary>
    public async Task TamperAsync(string statement)
    {
        await using var connection = host.Provider.CreateConnection();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync();
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();
}
