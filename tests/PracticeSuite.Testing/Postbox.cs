using System.Collections.Concurrent;
using PracticeSuite.Platform.Outbox;

namespace PracticeSuite.Testing;

/// <summary>A provider that keeps what it accepts.</summary>
public sealed class Postbox(MessageChannel channel) : IMessageCarrier
{
    private readonly ConcurrentQueue<Parcel> _accepted = new();

    public MessageChannel Channel => channel;

    public IReadOnlyList<Parcel> Accepted => [.. _accepted];

    /// <summary>What comes before a message is accepted, such as a refusal.</summary>
    public Action<Parcel> OnArrival { get; set; } = _ => { };

    /// <summary>What comes after it was.</summary>
    public Action<Parcel> OnAccepted { get; set; } = _ => { };

    public Task SendAsync(Parcel parcel, CancellationToken cancellationToken)
    {
        OnArrival(parcel);
        _accepted.Enqueue(parcel);
        OnAccepted(parcel);
        return Task.CompletedTask;
    }
}
