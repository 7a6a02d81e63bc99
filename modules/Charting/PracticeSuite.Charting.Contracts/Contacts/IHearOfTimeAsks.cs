namespace PracticeSuite.Charting.Contracts.Contacts;

/// <summary>Somebody who sees that a colleague's time overlaps asks them to look at it; only they correct it (B-074, B-082). It names no patient.</summary>
/// <param name="On">The day of it, on the clock of the place.</param>
public sealed record TimeAsked(Guid ToStaffId, DateOnly On, string By, Guid? ByUserId, DateTimeOffset At);

/// <summary>Hears of it in the transaction in which it is asked; a module above the chart implements it.</summary>
public interface IHearOfTimeAsks
{
    Task HearAsync(TimeAsked asked, CancellationToken cancellationToken);
}
