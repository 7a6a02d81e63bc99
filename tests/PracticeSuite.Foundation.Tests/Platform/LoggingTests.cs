using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Foundation.Tests.Platform;

public sealed class LoggingTests
{
    private const string Sentinel = "Quincy Sentinel";

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task A_name_in_a_duplicate_key_is_nowhere_in_the_log(DatabaseKind kind)
    {
        using var log = new Diary();
        await using var host = await TestHost.CreateAsync(kind, [new BoxModule()], services => services.AddSingleton<ILoggerProvider>(log));
        var failure = await DuplicateAsync(host);
        var logger = host.Services.GetRequiredService<ILogger<LoggingTests>>();

        logger.LogError(failure, "Saving failed: {Error}", failure);
        logger.LogError(new AggregateException(new InvalidOperationException($"{Sentinel} broke it", failure)), "Several failed");

        Assert.True(kind == DatabaseKind.Sqlite || failure.ToString().Contains(Sentinel, StringComparison.Ordinal));
        Assert.Equal(2, log.Lines.Count);
        Assert.All(log.Lines, line => Assert.DoesNotContain("Sentinel", line, StringComparison.Ordinal));
        Assert.All(log.Lines, line => Assert.Contains(nameof(DbUpdateException), line, StringComparison.Ordinal));
        Assert.All(log.Lines, line => Assert.Contains(kind == DatabaseKind.Sqlite ? "(19, 2067)" : "(1062, DuplicateKeyEntry", line, StringComparison.Ordinal));
        Assert.All(log.Lines, line => Assert.Contains("   at ", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_logged_without_an_exception_stays_as_it_is()
    {
        using var log = new Diary();
        await using var host = await TestHost.CreateAsync(DatabaseKind.Sqlite, [new BoxModule()], services => services.AddSingleton<ILoggerProvider>(log));

        host.Services.GetRequiredService<ILogger<LoggingTests>>().LogInformation("Month end {Run} is done", 7);

        Assert.Equal("Month end 7 is done", Assert.Single(log.Lines));
    }

    /// <summary>Straight from the database, past the operation that would have translated it.</summary>
    private static async Task<Exception> DuplicateAsync(TestHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentCaller>().Be(Caller.System(host.Practice));
        var db = scope.ServiceProvider.GetRequiredService<BoxContext>();
        db.Add(new Box(host.Practice, Sentinel));
        await db.SaveChangesAsync();
        db.Add(new Box(host.Practice, Sentinel));
        return await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
    }

    private sealed class Diary : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue(exception is null ? formatter(state, exception) : $"{formatter(state, exception)} {state} {exception} {exception.Message}");

        public void Dispose()
        {
        }
    }
}
