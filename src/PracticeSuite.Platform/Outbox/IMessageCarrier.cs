using PracticeSuite.Kernel;

namespace PracticeSuite.Platform.Outbox;

/// <summary>Hands messages of one channel to whoever delivers them.</summary>
public interface IMessageCarrier
{
    MessageChannel Channel { get; }

    /// <summary>Returns when the other side has accepted the message, within a minute.</summary>
    /// <exception cref="CarrierException">It has not, as far as one knows.</exception>
    Task SendAsync(Parcel parcel, CancellationToken cancellationToken);
}

/// <param name="Id">The same for each try: by it the other side knows a message that comes twice.</param>
public sealed record Parcel(Guid Id, PracticeId Practice, Letter Letter);

/// <summary>
/// A provider did not take a message. What it answered stays behind: it may quote the address (P-142).
/// </summary>
/// <param name="reason">A word of ours, at most 40 characters.</param>
/// <param name="isFinal">Another try would be refused as well.</param>
public sealed class CarrierException(string reason, bool isFinal) : Exception($"A message was not accepted ({reason}).")
{
    public const string Unreachable = nameof(Unreachable);

    public const string TimedOut = nameof(TimedOut);

    public string Reason => reason;

    public bool IsFinal => isFinal;
}

/// <summary>The channels by which this installation can send; none but in the web host.</summary>
public sealed class MessageCarriers(IEnumerable<IMessageCarrier> carriers)
{
    private readonly Dictionary<MessageChannel, IMessageCarrier> _carriers = carriers.ToDictionary(one => one.Channel);

    public IMessageCarrier? Of(MessageChannel channel) => _carriers.GetValueOrDefault(channel);

    public bool Has(MessageChannel channel) => _carriers.ContainsKey(channel);
}
