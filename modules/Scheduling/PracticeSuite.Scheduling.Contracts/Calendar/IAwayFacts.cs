namespace PracticeSuite.Scheduling.Contracts.Calendar;

/// <summary>Who is on leave, for whoever writes to them (K-067): that somebody is away, whether or not anybody stands in, and nothing of why or of the hand-over.</summary>
public interface IAwayFacts
{
    /// <summary>Who is away today, each with the first instant at which they are back; leave that follows without a day between is one.</summary>
    Task<IReadOnlyDictionary<Guid, DateTimeOffset>> GetAsync(CancellationToken cancellationToken);
}
