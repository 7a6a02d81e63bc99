using Microsoft.Extensions.Logging;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Platform.Outbox;

/// <summary>Sends what is due, message by message: lease, compose, hand over, record.</summary>
public sealed class DeliveryRounds(OperationFactory operations, MessageCarriers carriers, ILogger<DeliveryRounds> logger)
{
    /// <summary>Of one practice in one round, so that none waits long for another.</summary>
    private const int MostInARound = 200;

    public async Task DeliverAsync(CancellationToken cancellationToken)
    {
        var practices = await operations.For(Caller.Nobody).RunAsync<Delivery, IReadOnlyList<PracticeId>>((delivery, token) => delivery.GetPracticesAsync(token), cancellationToken);
        // A provider that is away lets each message wait for as long as it may: one such wait is enough for a round.
        var away = new HashSet<MessageChannel>();
        foreach (var practice in practices)
            await DeliverAsync(practice, away, cancellationToken);
    }

    private async Task DeliverAsync(PracticeId id, HashSet<MessageChannel> away, CancellationToken cancellationToken)
    {
        var practice = operations.For(Caller.System(id));
        foreach (var (message, channel) in await practice.RunAsync<Delivery, IReadOnlyList<Due>>((delivery, token) => delivery.GetDueAsync(MostInARound, away, token), cancellationToken))
        {
            if (away.Contains(channel))
                continue;
            try
            {
                if (await DeliverAsync(id, practice, message, cancellationToken))
                    away.Add(channel);
            }
            catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
            {
                // The lease ends by itself, and other messages must not wait for it.
                logger.LogError("Message {Message} could not be delivered ({Failure})", message, failure.GetType().Name);
            }
        }
    }

    /// <returns>The provider is away.</returns>
    private async Task<bool> DeliverAsync(PracticeId id, IOperations practice, Guid message, CancellationToken cancellationToken)
    {
        if (await LeaseAsync(practice, message, cancellationToken) is not { } leased)
            return false;
        var outcome = await SendAsync(id, practice, leased, cancellationToken);
        if (outcome is Outcome.Refused refused)
            logger.LogWarning("Message {Message} was not accepted ({Reason}), try {Attempt}", message, refused.Reason, leased.Message.Attempts);
        // Also when the host stops meanwhile: what was accepted has to be known.
        await practice.RunAsync<Delivery>((delivery, token) => delivery.RecordAsync(leased, outcome, token), CancellationToken.None);
        return outcome is Outcome.Refused { IsAway: true };
    }

    private static async Task<Leased?> LeaseAsync(IOperations practice, Guid message, CancellationToken cancellationToken)
    {
        try
        {
            return await practice.RunAsync<Delivery, Leased?>((delivery, token) => delivery.LeaseAsync(message, token), cancellationToken);
        }
        catch (BusinessException refusal) when (refusal.Kind == RefusalKind.Conflict)
        {
            return null;
        }
    }

    private async Task<Outcome> SendAsync(PracticeId id, IOperations practice, Leased leased, CancellationToken cancellationToken)
    {
        if (carriers.Of(leased.Message.Channel) is not { } carrier)
            return new Outcome.Refused("NoProvider", IsFinal: false);
        try
        {
            var composed = await practice.RunAsync<Delivery, Composed>((delivery, token) => delivery.ComposeAsync(leased, token), cancellationToken);
            if (composed is not Composed.Ready { Letter: { } letter })
                return new Outcome.Undone(composed);
            await carrier.SendAsync(new Parcel(leased.Message.Id, id, letter), cancellationToken);
            return new Outcome.Accepted(letter);
        }
        catch (CarrierException refusal)
        {
            return new Outcome.Refused(refusal.Reason, refusal.IsFinal);
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            logger.LogError("Message {Message} could not be made or handed over ({Failure})", leased.Message.Id, fault.GetType().Name);
            return new Outcome.Refused("Fault", IsFinal: false);
        }
    }
}
