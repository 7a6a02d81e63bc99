using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Time.Testing;
using PracticeSuite.Cli;
using PracticeSuite.Cli.Verbs;
using PracticeSuite.Database;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;

namespace PracticeSuite.Suite.Tests.CommandLine;

/// <summary>The real command line on a real database, with a clock that stands at a chosen instant.</summary>
internal sealed class Terminal : IAsyncDisposable
{
    private readonly TestServer _server;
    private readonly Func<TestServer, ValueTask> _giveBack;
    private readonly IConfiguration _configuration;

    private Terminal(TestServer server, Func<TestServer, ValueTask> giveBack, DateTimeOffset now)
    {
        (_server, _giveBack) = (server, giveBack);
        Clock = new FakeTimeProvider(now);
        Folder = Directory.CreateTempSubdirectory("practicesuite-cli-");
        _configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Provider"] = server.Kind.ToString(),
            ["ConnectionStrings:Default"] = server.ConnectionString,
        }).Build();
    }

    public FakeTimeProvider Clock { get; }

    public DirectoryInfo Folder { get; }

    public DatabaseProvider Provider => _server.Provider;

    public Surroundings Surroundings => new(Clock, TextWriter.Null, TextWriter.Null, _configuration);

    /// <summary>On a database that was migrated as the program does it, and holds nothing.</summary>
    public static async Task<Terminal> OpenAsync(DatabaseKind kind, DateTimeOffset? now = null)
    {
        var schema = TestSchema.Of(kind, "migrated");
        var server = await schema.TakeAsync(kind);
        await schema.MakeAsync(server, () => new Migrator(server.Provider).MigrateAsync(CancellationToken.None));
        return new(server, schema.GiveBackAsync, now ?? TestHost.DefaultNow);
    }

    /// <summary>With the demo practice as it is seeded at that instant. On SQLite it is seeded once and copied, which takes seconds less.</summary>
    public static async Task<Terminal> OpenSeededAsync(DatabaseKind kind, DateTimeOffset? now = null)
    {
        if (kind == DatabaseKind.MariaDb)
        {
            var migrated = await OpenAsync(kind, now);
            await migrated.SeedAsync();
            return migrated;
        }

        var schema = TestSchema.Of(kind, $"seeded at {now ?? TestHost.DefaultNow:O}");
        var server = await schema.TakeAsync(kind);
        var terminal = new Terminal(server, schema.GiveBackAsync, now ?? TestHost.DefaultNow);
        await schema.MakeAsync(server, async () =>
        {
            await new Migrator(server.Provider).MigrateAsync(CancellationToken.None);
            await terminal.SeedAsync();
        });
        return terminal;
    }

    /// <summary>On one that has no table.</summary>
    public static async Task<Terminal> OpenEmptyAsync(DatabaseKind kind) =>
        new(await TestServer.CreateAsync(kind), server => server.DisposeAsync(), TestHost.DefaultNow);

    /// <summary>What a script pipes in, or somebody types.</summary>
    public string? Secret { get; set; }

    public async Task<Ending> RunAsync(params string[] args)
    {
        using var answer = new StringWriter();
        using var errors = new StringWriter();
        var code = await Cli.CommandLine.RunAsync(args, new Surroundings(Clock, answer, errors, _configuration) { ReadSecret = _ => Secret });
        return new Ending(code, answer.ToString(), errors.ToString());
    }

    /// <summary>Asks a service what no verb prints, on the composition of the command line.</summary>
    public async Task<TResult> AskAsync<TService, TResult>(Func<TService, CancellationToken, Task<TResult>> ask)
        where TService : notnull
    {
        await using var services = Verb.Compose(Surroundings);
        var operations = await Verb.ForPracticeAsync(services, code: null, CancellationToken.None);
        return await operations.RunAsync(ask, CancellationToken.None);
    }

    /// <summary>A file in the terminal's folder, as it would come from a practice.</summary>
    public void Put(string name, params IEnumerable<string> lines) => File.WriteAllLines(Path.Combine(Folder.FullName, name), lines);

    private async Task SeedAsync()
    {
        var seeded = await RunAsync("seed");
        if (seeded.Code != 0)
            throw new InvalidOperationException(seeded.Error);
    }

    public async ValueTask DisposeAsync()
    {
        Folder.Delete(recursive: true);
        await _giveBack(_server);
    }
}

internal sealed record Ending(int Code, string Out, string Error)
{
    public JsonElement Json => JsonDocument.Parse(Out).RootElement;

    public string? ErrorCode => Json.GetProperty("error").GetProperty("code").GetString();
}
