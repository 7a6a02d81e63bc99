namespace PracticeSuite.Charting.Contracts.Plans;

/// <summary>Colleagues have disagreed for as long as they may among themselves (K-021). Not a word of what on.</summary>
/// <param name="PatientId">Null = it is the Part 2 program's, and nobody who leads the practice may know about whom.</param>
/// <param name="By">Who wrote it down.</param>
/// <param name="ToStaffIds">The clinical directors.</param>
public sealed record DisagreementWaits(Guid? PatientId, string By, Guid? ByUserId, int Days, DateTimeOffset At, bool IsPart2, IReadOnlyList<Guid> ToStaffIds);

/// <summary>Hears of it in the transaction in which it is written down that they were told; a module above the chart implements it.</summary>
public interface IHearOfDisagreements
{
    Task HearAsync(DisagreementWaits waits, CancellationToken cancellationToken);
}
