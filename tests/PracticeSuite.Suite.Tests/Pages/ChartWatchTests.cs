using System.Threading.Channels;
using Microsoft.Extensions.Logging.Abstractions;
using PracticeSuite.Charting.Contracts.Scales;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Testing;
using PracticeSuite.Web.Live;
using Xunit;

namespace PracticeSuite.Suite.Tests.Pages;

/// <summary>A chart on the screen of one node, changed on the same node or on another one (K-002).</summary>
public sealed class ChartWatchTests
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "K-002")]
    public async Task What_another_node_committed_is_looked_at_within_a_beat_and_nothing_is_looked_at_for_nothing(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        host.Host.Clock.Advance(TimeSpan.FromHours(1));
        var beats = new Beats(host.As("CHEN"));
        using var watch = new ChartWatches(beats, new ChartSignals(), host.Host.Clock, NullLogger<ChartWatch>.Instance).Open();
        var looks = new Looks();
        watch.Follow(host.Alvarez.Id, looks.LookAsync);

        await host.As("BROWN").RunAsync<IScaleAppService>((scales, ct) => scales.RecordAsync(host.Alvarez.Id, new ScaleResultInput("GAD-7", 9, new DateOnly(2026, 10, 9), IsPrimary: false, ScaleMode.Self), ct));
        for (var beat = 0; beat < 3; beat++)
        {
            host.Host.Clock.Advance(Beat);
            await beats.NextAsync();
        }

        await looks.NextAsync();
        Assert.Equal(1, looks.Count);
    }

    [Fact, Trait("Rule", "K-002")]
    public async Task What_this_node_committed_is_looked_at_at_once_and_of_its_own_patient_alone()
    {
        await using var host = await PageHost.CreateAsync(DatabaseKind.Sqlite);
        var signals = new ChartSignals();
        using var watch = host.Watches("CHEN", signals).Open();
        var looks = new Looks();
        watch.Follow(host.Alvarez.Id, looks.LookAsync);

        signals.Hear(host.Host.Practice, new HashSet<Guid> { host.Brooks.Id });
        signals.Hear(host.Host.Practice, new HashSet<Guid> { host.Alvarez.Id });

        await looks.NextAsync();
        Assert.Equal(1, looks.Count);
    }

    /// <summary>A consent that is taken back while the database starts again must clear the chart all the same.</summary>
    [Fact, Trait("Rule", "P-078")]
    public async Task Whatever_breaks_a_look_does_not_end_the_watch()
    {
        await using var host = await PageHost.CreateAsync(DatabaseKind.Sqlite);
        using var watch = host.Watches("CHEN").Open();
        var looks = new Looks { Breaks = new InvalidOperationException("the strategy's wrapping of a lost connection") };
        watch.Follow(host.Alvarez.Id, looks.LookAsync, always: true);

        host.Host.Clock.Advance(Beat);
        await looks.NextAsync();
        looks.Breaks = null;
        host.Host.Clock.Advance(Beat);
        await looks.NextAsync();

        Assert.Equal(2, looks.Count);
    }

    [Fact, Trait("Rule", "K-002")]
    public async Task Whoever_could_not_ask_looks_once_they_can()
    {
        await using var host = await PageHost.CreateAsync(DatabaseKind.Sqlite);
        var beats = new Beats(host.As("CHEN")) { Breaks = new OperationCanceledException("the session is locked") };
        using var watch = new ChartWatches(beats, new ChartSignals(), host.Host.Clock, NullLogger<ChartWatch>.Instance).Open();
        var looks = new Looks();
        watch.Follow(host.Alvarez.Id, looks.LookAsync);

        host.Host.Clock.Advance(Beat);
        await beats.NextAsync();
        beats.Breaks = null;
        host.Host.Clock.Advance(Beat);

        await looks.NextAsync();
        Assert.Equal(1, looks.Count);
    }

    [Fact]
    public async Task A_page_that_was_left_while_it_was_read_follows_nothing()
    {
        await using var host = await PageHost.CreateAsync(DatabaseKind.Sqlite);
        var signals = new ChartSignals();
        var watch = host.Watches("CHEN", signals).Open();
        var looks = new Looks();
        watch.Dispose();

        watch.Follow(host.Alvarez.Id, looks.LookAsync);
        signals.Hear(host.Host.Practice, new HashSet<Guid> { host.Alvarez.Id });

        Assert.True(watch.Left.IsCancellationRequested);
        Assert.Equal(0, looks.Count);
    }

    private static async Task NextOfAsync(Channel<bool> came)
    {
        using var patience = new CancellationTokenSource(Patience);
        await came.Reader.ReadAsync(patience.Token);
    }

    /// <summary>One after the other: with the third, the look of the second is over.</summary>
    private sealed class Beats(IOperations asks) : IOperations
    {
        private readonly Channel<bool> _came = Channel.CreateUnbounded<bool>();

        public IOperations Once => asks.Once;

        public IOperations About(Guid patientId) => this;

        public Exception? Breaks { get; set; }

        public async Task<TResult> RunAsync<TService, TResult>(Func<TService, CancellationToken, Task<TResult>> work, CancellationToken cancellationToken = default)
            where TService : notnull
        {
            if (Breaks is { } broken)
            {
                _came.Writer.TryWrite(true);
                throw broken;
            }

            var answer = await asks.RunAsync(work, cancellationToken);
            _came.Writer.TryWrite(true);
            return answer;
        }

        public Task RunAsync<TService>(Func<TService, CancellationToken, Task> work, CancellationToken cancellationToken = default)
            where TService : notnull => asks.RunAsync(work, cancellationToken);

        public Task NextAsync() => NextOfAsync(_came);
    }

    private sealed class Looks
    {
        private readonly Channel<bool> _came = Channel.CreateUnbounded<bool>();

        public int Count { get; private set; }

        public Exception? Breaks { get; set; }

        public Task LookAsync(CancellationToken left)
        {
            Count++;
            _came.Writer.TryWrite(true);
            return Breaks is null ? Task.CompletedTask : Task.FromException(Breaks);
        }

        public Task NextAsync() => NextOfAsync(_came);
    }
}
