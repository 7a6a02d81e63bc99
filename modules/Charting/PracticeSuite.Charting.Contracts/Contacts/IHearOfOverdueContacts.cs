namespace PracticeSuite.Charting.Contracts.Contacts;

/// <summary>Two of the staff were to talk about a patient and have not (K-034).</summary>
/// <param name="ToStaffIds">The two, or who supervises.</param>
public sealed record ContactOverdue(Guid PatientId, int Days, DateTimeOffset At, IReadOnlyList<Guid> ToStaffIds);

/// <summary>Hears of it in the transaction in which it is written down; a module above the chart implements it.</summary>
public interface IHearOfOverdueContacts
{
    Task HearAsync(IReadOnlyList<ContactOverdue> overdue, CancellationToken cancellationToken);
}
