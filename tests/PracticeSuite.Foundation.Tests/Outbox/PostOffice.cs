using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PracticeSuite.Foundation.Tests.Platform;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Outbox;
using PracticeSuite.Testing;

namespace PracticeSuite.Foundation.Tests.Outbox;

/// <summary>A practice with an outbox, a template that writes what a test says, and a provider that keeps what it accepts.</summary>
internal sealed class PostOffice : IAsyncDisposable
{
    private static readonly Letter Plain = new("rosa@example.org", "Harbor", "Your appointment at Harbor", "You have an appointment.");

    private PostOffice(TestHost host, Postbox post, Words words, Lines log) => (Host, Post, Template, Log) = (host, post, words, log);

    public TestHost Host { get; }

    public Postbox Post { get; }

    public Words Template { get; }

    public Lines Log { get; }

    public static async Task<PostOffice> OpenAsync(DatabaseKind kind)
    {
        var (post, words, log) = (new Postbox(MessageChannel.Email), new Words(), new Lines());
        var host = await TestHost.CreateAsync(kind, [new BoxModule()], services => services
            .AddSingleton<IMessageCarrier>(post).AddSingleton<IMessageTemplate>(words).AddLogging(logging => logging.AddProvider(log)));
        return new PostOffice(host, post, words, log);
    }

    public static OutboxDraft Draft(string key = "one") => new(Words.TemplateName, MessageChannel.Email, Guid.CreateVersion7(), key);

    public Task QueueAsync(params OutboxDraft[] drafts) => Host.AsSystem.RunAsync<IOutbox>((outbox, ct) => outbox.QueueAsync(drafts, ct));

    public Task DeliverAsync() => Host.Services.GetRequiredService<DeliveryRounds>().DeliverAsync(CancellationToken.None);

    public async Task<OutboxEntry> GetAsync(OutboxDraft draft) => (await Host.AsSystem.RunAsync<IOutbox, IReadOnlyList<OutboxEntry>>(
        (outbox, ct) => outbox.GetAsync(Words.TemplateName, [draft.SubjectId], ct))).Single();

    public Task<IReadOnlyList<OutboxEntry>> FailedAsync() =>
        Host.AsSystem.RunAsync<IOutbox, IReadOnlyList<OutboxEntry>>((outbox, ct) => outbox.GetFailedAsync(Words.TemplateName, ct));

    /// <summary>One step of a delivery, of a process that does no other.</summary>
    public Task<T> StepAsync<T>(Func<Delivery, CancellationToken, Task<T>> step) => Host.AsSystem.RunAsync(step);

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    internal sealed class Words : IMessageTemplate
    {
        public const string TemplateName = "test";

        public string Name => TemplateName;

        public Func<OutboxEntry, Composed> Write { get; set; } = _ => new Composed.Ready(Plain);

        public Task<Composed> ComposeAsync(OutboxEntry message, CancellationToken cancellationToken) => Task.FromResult(Write(message));
    }

    internal sealed class Lines : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> _lines = new();

        public IReadOnlyList<string> All => [.. _lines];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
