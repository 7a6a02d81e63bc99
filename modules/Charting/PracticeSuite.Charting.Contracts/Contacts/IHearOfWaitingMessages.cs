namespace PracticeSuite.Charting.Contracts.Contacts;

/// <summary>A message waits for somebody who has not read it (K-063). It is named by nothing of what it says.</summary>
/// <param name="PatientId">Null = it is about nobody.</param>
public sealed record MessageWaits(Guid? PatientId, Guid ToStaffId, DateTimeOffset At, bool IsPart2);

/// <summary>Hears of it in the transaction in which it is written down that they were reminded; a module above the chart implements it.</summary>
public interface IHearOfWaitingMessages
{
    Task HearAsync(MessageWaits waits, CancellationToken cancellationToken);
}
