namespace PracticeSuite.Charting.Contracts.Flags;

/// <summary>
/// An urgent message is a flag (K-061): it tells whom the message was sent to, and climbs the same ladder. For the module that has messages, in the
/// transaction of what it does with one.
/// </summary>
public interface IMessageFlags
{
    Task RaiseAsync(MessageFlag flag, CancellationToken cancellationToken);

    /// <summary>Somebody took note of the message by an act (K-042); where its flag is over already, nothing.</summary>
    Task AcknowledgeAsync(Guid messageId, CancellationToken cancellationToken);

    /// <summary>The message was taken back before anybody read it.</summary>
    Task CancelAsync(Guid messageId, CancellationToken cancellationToken);
}

/// <param name="To">Who has to do with the patient and was written to.</param>
/// <param name="StandIns">Who got it in the place of one of them.</param>
/// <param name="IsPart2">What the Part 2 program wrote, or what answers it (P-071).</param>
public sealed record MessageFlag(Guid PatientId, Guid ThreadId, Guid MessageId, IReadOnlyList<Guid> To, IReadOnlyList<Guid> StandIns, bool IsPart2);
