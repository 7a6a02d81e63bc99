using Microsoft.Extensions.Configuration;
using PracticeSuite.Cli;
using PracticeSuite.Database;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Suite.Tests.CommandLine;

/// <summary>The audit trail is verified by a verb, from the database and from a file, and scripts hear it from the exit code.</summary>
public sealed class AuditVerbTests
{
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-143")]
    public async Task A_whole_trail_ends_with_0_and_a_touched_one_with_1_and_its_place(DatabaseKind kind)
    {
        await using var host = await RecordedAsync(kind);

        var whole = await RunAsync(host, "audit", "verify");
        await TamperAsync(host, "UPDATE platform_audit SET actor = 'somebody else' WHERE seq = 2");
        var touched = await RunAsync(host, "audit", "verify");

        Assert.Equal((0, 1), (whole.Code, touched.Code));
        Assert.Contains("whole, 3 rows, lanes in use: 1", whole.Out, StringComparison.Ordinal);
        Assert.Contains("lane 0, seq 2: the row is not what was written", touched.Out, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "P-143")]
    public async Task An_exported_file_is_verified_without_a_database()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("practicesuite-audit-").FullName, "trail.jsonl");
        await using (var host = await RecordedAsync(DatabaseKind.Sqlite))
            await host.AsSystem.Once.RunAsync<IAuditExport>(async (export, token) => await ExportAsync(export, file, token));

        var whole = await RunAsync(null, "audit", "verify", "--file", file);
        var wrongAnchor = await RunAsync(null, "audit", "verify", "--file", file, "--anchor", new string('0', 64));
        var lines = await File.ReadAllLinesAsync(file);
        await File.WriteAllTextAsync(file, string.Concat(lines.Where((_, at) => at != 1).Select(line => line + "\n")));
        var cut = await RunAsync(null, "audit", "verify", "--file", file, "--json");

        Assert.Equal((0, 1, 1), (whole.Code, wrongAnchor.Code, cut.Code));
        var found = cut.Json[0].GetProperty("breaks")[0];
        Assert.Equal(("Missing", 2), (found.GetProperty("kind").GetString(), found.GetProperty("line").GetInt32()));
    }

    [Fact]
    public async Task An_anchor_without_a_file_is_wrong_usage() =>
        Assert.Equal(2, (await RunAsync(null, "audit", "verify", "--anchor", "00")).Code);

    private static async Task<TestHost> RecordedAsync(DatabaseKind kind)
    {
        var host = await TestHost.CreateAsync(kind, PracticeSuiteModules.All);
        await host.AsSystem.RunAsync<IAuditTrail>((trail, _) =>
        {
            for (var i = 1; i <= 3; i++)
                trail.Record(new AuditEvent(AuditAction.Print, "Claim", $"{i}"));
            return Task.CompletedTask;
        });
        return host;
    }

    private static async Task ExportAsync(IAuditExport export, string file, CancellationToken cancellationToken)
    {
        await using var output = File.Create(file);
        await export.WriteAsync(output, cancellationToken);
    }

    private static async Task TamperAsync(TestHost host, string statement)
    {
        await using var connection = host.Provider.CreateConnection();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync();
    }

    /// <param name="host">Whose database; null = one that is not there.</param>
    private static async Task<Ending> RunAsync(TestHost? host, params string[] args)
    {
        using var answer = new StringWriter();
        using var errors = new StringWriter();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Provider"] = (host?.Provider.Kind ?? DatabaseKind.MariaDb).ToString(),
            ["ConnectionStrings:Default"] = host?.Provider.ConnectionString ?? "Server=nowhere.invalid;Database=none",
        }).Build();
        var code = await Cli.CommandLine.RunAsync(args, new Surroundings(host?.Clock ?? TimeProvider.System, answer, errors, configuration));
        return new Ending(code, answer.ToString(), errors.ToString());
    }
}
