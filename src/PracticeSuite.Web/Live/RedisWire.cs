using StackExchange.Redis;

namespace PracticeSuite.Web.Live;

/// <summary>
/// The wire between several web nodes: Redis carries ids from one to the others and keeps nothing. Where it is away, nothing is lost and nobody is held up: the bell, conversations
/// and open charts look by themselves every twenty seconds, as they do without a wire; a calendar and the room of a call show what another node did when they ask the next time.
/// </summary>
internal sealed class RedisWire(ConfigurationOptions options, LiveSwitch signals, ILogger<RedisWire> log) : BackgroundService
{
    /// <summary><c>ConnectionStrings:Redis</c>; without it one process tells itself.</summary>
    public const string Name = "Redis";

    private static readonly RedisChannel Channel = RedisChannel.Literal("practicesuite:live");

    private static readonly TimeSpan Again = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // It may start after this node, and go and come again.
        options.AbortOnConnectFail = false;
        options.ClientName = "practicesuite";
        try
        {
            await using var redis = await ConnectionMultiplexer.ConnectAsync(options);
            redis.ConnectionFailed += (_, failure) => log.LogWarning("The wire between the nodes is down ({Failure}); what another node did shows with the next look meanwhile", failure.FailureType);
            redis.ConnectionRestored += (_, _) => log.LogInformation("The wire between the nodes is up again");
            var wire = redis.GetSubscriber();
            signals.Connect(letter => Send(wire, letter));
            await SubscribeAsync(wire, stoppingToken);
            await Task.Delay(Timeout.Infinite, stoppingToken);
        }
        catch (OperationCanceledException)
        {
            // The node stops.
        }
    }

    /// <summary>
    /// Once: it subscribes again by itself whenever the connection comes back. A try that failed may have left its handler there, which goes before the next one: each letter is heard once.
    /// </summary>
    private async Task SubscribeAsync(ISubscriber wire, CancellationToken stoppingToken)
    {
        Action<RedisChannel, RedisValue> hear = (_, letter) => signals.Take(LiveLetter.Read(letter));
        while (true)
        {
            try
            {
                await wire.SubscribeAsync(Channel, hear);
                return;
            }
            catch (Exception away) when (away is RedisException or TimeoutException)
            {
                log.LogWarning("The wire between the nodes is not there yet ({Failure})", away.GetType().Name);
                await ForgetAsync(wire, hear);
                await Task.Delay(Again, stoppingToken);
            }
        }
    }

    private static async Task ForgetAsync(ISubscriber wire, Action<RedisChannel, RedisValue> hear)
    {
        try
        {
            await wire.UnsubscribeAsync(Channel, hear, CommandFlags.FireAndForget);
        }
        catch (Exception away) when (away is RedisException or TimeoutException)
        {
            // It is forgotten here first; the server never knew.
        }
    }

    private void Send(ISubscriber wire, LiveLetter letter)
    {
        try
        {
            wire.Publish(Channel, letter.Write(), CommandFlags.FireAndForget);
        }
        catch (Exception away) when (away is RedisException or TimeoutException or ObjectDisposedException)
        {
            log.LogDebug("A letter to the other nodes was not sent ({Failure})", away.GetType().Name);
        }
    }
}

internal static class LiveServices
{
    public static IServiceCollection AddLive(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<MessageSignals>().AddSingleton<CallSignals>().AddSingleton<CalendarSignals>().AddSingleton<ChartSignals>().AddSingleton<LiveSwitch>();
        if (configuration.GetConnectionString(RedisWire.Name) is { Length: > 0 } connection)
            services.AddWire(ConfigurationOptions.Parse(connection));
        return services;
    }

    /// <summary>A connection string that cannot be read has ended the start already.</summary>
    private static void AddWire(this IServiceCollection services, ConfigurationOptions options) =>
        services.AddHostedService(all => new RedisWire(options, all.GetRequiredService<LiveSwitch>(), all.GetRequiredService<ILogger<RedisWire>>()));
}
