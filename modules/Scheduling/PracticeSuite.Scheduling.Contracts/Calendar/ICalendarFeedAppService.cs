namespace PracticeSuite.Scheduling.Contracts.Calendar;

/// <summary>A calendar that a clinician's own program reads, and calendars elsewhere in which they are busy. Everybody keeps their own.</summary>
public interface ICalendarFeedAppService
{
    Task<CalendarFeedsDto> GetAsync(CancellationToken cancellationToken);

    /// <summary>Opens a feed of the caller's appointments; one that was open before is closed.</summary>
    /// <returns>The secret part of its address, which is told this once.</returns>
    Task<string> OpenAsync(CancellationToken cancellationToken);

    /// <summary>Whoever has the address reads nothing any more.</summary>
    Task CloseAsync(CancellationToken cancellationToken);

    /// <summary>Reads the calendar at once; its times are then taken wherever slots are looked for, and warned of where somebody books.</summary>
    /// <exception cref="Kernel.BusinessException"><c>Input:Invalid</c>: not http or https, a private address, no calendar, too much of one.</exception>
    Task<OutsideCalendarDto> AddAsync(OutsideCalendarInput calendar, CancellationToken cancellationToken);

    Task RemoveAsync(Guid id, CancellationToken cancellationToken);
}

/// <summary>What a program reads that holds nothing but a feed's address.</summary>
public interface ICalendarFeeds
{
    /// <returns>The practice of the feed; null = there is none at this address.</returns>
    Task<Kernel.PracticeId?> FindAsync(string secret, CancellationToken cancellationToken);

    /// <summary>RFC 5545, from a month ago to a year ahead, in UTC; no patient's name and nothing of what an appointment is for (K-087).</summary>
    /// <returns>Null = closed, or its person works or signs in here no more.</returns>
    Task<string?> ReadAsync(string secret, CancellationToken cancellationToken);
}

/// <param name="Address">http, https or webcal; a private link, without a user's name.</param>
public sealed record OutsideCalendarInput(string? Address);

/// <param name="Feed">Null = none is open.</param>
public sealed record CalendarFeedsDto(CalendarFeedDto? Feed, IReadOnlyList<OutsideCalendarDto> Outside);

/// <param name="ReadAt">To the day; null = nobody has read it yet.</param>
public sealed record CalendarFeedDto(DateTimeOffset OpenedAt, DateTimeOffset? ReadAt);

/// <param name="Host">Of its address, whose rest is as good as a password.</param>
/// <param name="ReadAt">When it was last read whole.</param>
/// <param name="Problem">Why it was not read the last time; its times are those of <paramref name="ReadAt"/>.</param>
/// <param name="BusyTimes">How many, in the year ahead.</param>
public sealed record OutsideCalendarDto(Guid Id, string Host, DateTimeOffset ReadAt, string? Problem, int BusyTimes);
