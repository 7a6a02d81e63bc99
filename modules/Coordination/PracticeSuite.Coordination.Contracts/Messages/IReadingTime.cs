namespace PracticeSuite.Coordination.Contracts.Messages;

/// <summary>
/// How long the caller reads and writes in conversations about patients (K-070): measured while their screen shows one and they are there, never for two at once and
/// never beside their timer. It counts for nothing until they say so.
/// </summary>
public interface IReadingTime
{
    /// <summary>A screen of the caller's shows the conversation and they are there; said every few seconds.</summary>
    /// <returns>What was measured here and waits for their word.</returns>
    Task<ReadingDto> BeatAsync(Guid threadId, CancellationToken cancellationToken);

    /// <summary>The same while a first message about the patient is written, before there is a conversation.</summary>
    Task<ReadingDto> BeatNewAsync(Guid patientId, CancellationToken cancellationToken);

    /// <summary>The first message was sent: what was measured while it was written waits in the conversation that it began.</summary>
    Task JoinAsync(Guid threadId, CancellationToken cancellationToken);

    Task<ReadingDto> GetAsync(Guid threadId, CancellationToken cancellationToken);

    /// <summary>What was measured becomes entries of the activity SecureMessageReadCompose; to be attested as every entry is (B-082).</summary>
    /// <exception cref="Kernel.BusinessException"><c>Coordination:NothingMeasured</c>.</exception>
    Task ConfirmAsync(Guid threadId, CancellationToken cancellationToken);

    /// <summary>It was no work, or is logged otherwise; it is not offered again.</summary>
    Task DismissAsync(Guid threadId, CancellationToken cancellationToken);
}

/// <param name="Seconds">That wait for the caller's word; 0 = nothing.</param>
/// <param name="IsFull">No more is measured until they have said so.</param>
/// <param name="IsByTimer">Their timer runs, and nothing is measured beside it.</param>
public sealed record ReadingDto(int Seconds, bool IsFull, bool IsByTimer)
{
    public static ReadingDto None { get; } = new(0, false, false);
}

public static class ReadingLimits
{
    /// <summary>A screen that has said nothing for longer was left.</summary>
    public static readonly TimeSpan Gap = TimeSpan.FromSeconds(25);

    /// <summary>Of one conversation at most so much waits for a word.</summary>
    public static readonly TimeSpan Most = TimeSpan.FromMinutes(30);

    /// <summary>What nobody has confirmed by then is offered no more: it would be logged late (B-081).</summary>
    public static readonly TimeSpan Offered = TimeSpan.FromHours(72);
}
