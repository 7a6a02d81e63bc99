namespace PracticeSuite.Coordination.Contracts.Time;

/// <summary>
/// When a patient was cared for before a month, as far as a pause of a year can be seen from it (B-057): of the year before the month
/// the first and the last time, and the last time before that year.
/// </summary>
public sealed record EarlierWork(DateTimeOffset? BeforeTheYear, DateTimeOffset? FirstOfTheYear, DateTimeOffset? LastOfTheYear)
{
    public static EarlierWork None { get; } = new(null, null, null);
}
