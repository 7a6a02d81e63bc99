using System.Collections.Concurrent;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PracticeSuite.Cli;
using PracticeSuite.Database;
using PracticeSuite.Database.Demo;
using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Suite.Tests.Web;
using PracticeSuite.Testing;
using PracticeSuite.Web.Hosting;

namespace PracticeSuite.Suite.Tests.Privacy;

/// <summary>
/// The real web program on a database, and beside it the same composition on the same database and keys, in which a test acts as any user
/// through the pages' models and hears every line that any logger writes.
/// </summary>
internal sealed class CanarySite : IAsyncDisposable
{
    private readonly TestServer? _server;
    private readonly IConfiguration _configuration;
    private readonly ServiceProvider _services;
    private Dictionary<string, UserDto> _users = [];
    private PracticeSummary? _practice;

    private CanarySite(RunningSite site, TestServer? server, IConfiguration configuration)
    {
        (Web, _server, _configuration) = (site, server, configuration);
        var services = new ServiceCollection();
        services.AddSingleton(configuration).AddSingleton(TimeProvider.System);
        services.AddLogging(logging => logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(new Ear(Heard)));
        services.AddPracticeSuite(configuration).AddKeys(configuration);
        _services = services.BuildServiceProvider();
    }

    public RunningSite Web { get; }

    public ConcurrentQueue<string> Heard { get; } = [];

    public DatabaseProvider Provider => _services.GetRequiredService<DatabaseProvider>();

    public ILogger Log => _services.GetRequiredService<ILoggerFactory>().CreateLogger("test");

    /// <summary>The month that the demo's month end closed.</summary>
    public string Month => Web.Said.Single(line => line.StartsWith("Documents: ", StringComparison.Ordinal)).Split("/billing/months/")[1][.."2026-10".Length];

    public IOperations AsSystem => _services.GetRequiredService<OperationFactory>().For(Caller.System(_practice!.Id));

    public static async Task<CanarySite> OpenAsync(DatabaseKind kind)
    {
        var site = new RunningSite();
        var server = kind == DatabaseKind.MariaDb ? await TestServer.CreateAsync(kind) : null;
        var connection = server?.ConnectionString ?? $"Data Source={site.DatabaseFile}";
        (site.Settings["Database__Provider"], site.Settings["ConnectionStrings__Default"]) = (kind.ToString(), connection);
        await site.InitializeAsync();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
            new Dictionary<string, string?> { ["Database:Provider"] = kind.ToString(), ["ConnectionStrings:Default"] = connection }).Build();
        var canary = new CanarySite(site, server, configuration);
        await canary.MeetAsync();
        return canary;
    }

    public IOperations As(string userName)
    {
        var user = _users[userName];
        return _services.GetRequiredService<OperationFactory>().For(
            new Caller(_practice!.Id, user.Id, user.StaffId, user.DisplayName, user.Roles.ToHashSet(StringComparer.Ordinal), IsSystem: false) { VerifiedAt = DateTimeOffset.MaxValue });
    }

    /// <summary>What the command line answered, on both its streams.</summary>
    public async Task<string> RunAsync(params string[] args)
    {
        using var answer = new StringWriter();
        var code = await Cli.CommandLine.RunAsync(args, new Surroundings(TimeProvider.System, answer, answer, _configuration));
        return code == 0 ? $"{answer}" : throw new InvalidOperationException($"{args[0]} ended with {code}: {answer}");
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Web.DisposeAsync();
        if (_server is not null)
            await _server.DisposeAsync();
    }

    private async Task MeetAsync()
    {
        _practice = await _services.GetRequiredService<OperationFactory>().For(Caller.Nobody)
            .RunAsync<IPracticeCatalog, PracticeSummary?>((catalog, token) => catalog.FindAsync(DemoSeed.PracticeCode, token));
        _users = (await AsSystem.RunAsync<IUserAppService, IReadOnlyList<UserDto>>((users, token) => users.GetListAsync(token)))
            .ToDictionary(user => user.UserName, StringComparer.Ordinal);
    }

    /// <summary>Hears messages, scopes and exceptions whole, before anything that would make them discreet for a file.</summary>
    private sealed class Ear(ConcurrentQueue<string> heard) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            heard.Enqueue($"{state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            heard.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
