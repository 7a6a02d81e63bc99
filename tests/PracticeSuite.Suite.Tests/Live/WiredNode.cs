using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PracticeSuite.Kernel;
using PracticeSuite.Web.Live;
using Xunit;

namespace PracticeSuite.Suite.Tests.Live;

/// <summary>What one web node has of the live signals: as its program composes it.</summary>
internal sealed class WiredNode : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly ServiceProvider _services;

    private WiredNode(ServiceProvider services) => _services = services;

    public MessageSignals Messages => _services.GetRequiredService<MessageSignals>();

    public CallSignals Calls => _services.GetRequiredService<CallSignals>();

    public CalendarSignals Calendars => _services.GetRequiredService<CalendarSignals>();

    public ChartSignals Charts => _services.GetRequiredService<ChartSignals>();

    /// <param name="redis">Null = without a wire.</param>
    public static async Task<WiredNode> StartAsync(string? redis, ILoggerProvider? log = null)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["ConnectionStrings:Redis"] = redis }).Build();
        var node = new WiredNode(new ServiceCollection().AddLogging(logging => AddTo(logging, log)).AddLive(configuration).BuildServiceProvider());
        foreach (var hosted in node._services.GetServices<IHostedService>())
            await hosted.StartAsync(default);
        return node;
    }

    private static void AddTo(ILoggingBuilder logging, ILoggerProvider? log)
    {
        if (log is not null)
            logging.AddProvider(log);
    }

    /// <summary>Says something until the other node hears it: the wire is up.</summary>
    public async Task UntilHeardByAsync(WiredNode other)
    {
        var (practice, thread, heard) = (PracticeId.New(), Guid.CreateVersion7(), new TaskCompletionSource());
        void Hear(object? sender, ThreadToldEventArgs told)
        {
            if (told.ThreadId == thread)
                heard.TrySetResult();
        }

        other.Messages.Told += Hear;
        using var ends = new CancellationTokenSource(Patience);
        while (!heard.Task.IsCompleted)
        {
            Messages.Tell(practice, thread, []);
            await Task.WhenAny(heard.Task, Task.Delay(50, ends.Token));
            Assert.False(ends.IsCancellationRequested, "The wire did not come up.");
        }

        other.Messages.Told -= Hear;
    }

    /// <summary>The next thing of interest that this node hears after an act.</summary>
    /// <param name="isIt">What was said to find out whether the wire is up may come late.</param>
    public static async Task<TTold> HeardAsync<TTold>(LiveSignals<TTold> signals, Action act, Func<TTold, bool>? isIt = null)
        where TTold : EventArgs
    {
        var heard = new TaskCompletionSource<TTold>(TaskCreationOptions.RunContinuationsAsynchronously);
        void Hear(object? sender, TTold told)
        {
            if (isIt?.Invoke(told) != false)
                heard.TrySetResult(told);
        }

        signals.Told += Hear;
        act();
        var told = await heard.Task.WaitAsync(Patience);
        signals.Told -= Hear;
        return told;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var hosted in _services.GetServices<IHostedService>())
            await hosted.StopAsync(default);
        await _services.DisposeAsync();
    }
}

/// <summary>Counts how often a node said that its wire is not there yet.</summary>
internal sealed class Tries : ILoggerProvider, ILogger
{
    private readonly TaskCompletionSource _third = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _count;

    public Task ThirdAsync() => _third.Task.WaitAsync(TimeSpan.FromMinutes(2));

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (formatter(state, exception).StartsWith("The wire between the nodes is not there yet", StringComparison.Ordinal) && Interlocked.Increment(ref _count) == 3)
            _third.TrySetResult();
    }

    public void Dispose()
    {
    }
}
