using PracticeSuite.Kernel;

namespace PracticeSuite.Scheduling.Contracts.Calls;

/// <summary>Which calls between clinicians the calendar had, for the module that measures whether they took place: no patient.</summary>
public interface ICallTimes
{
    /// <summary>Those that began in the interval and were not canceled.</summary>
    /// <param name="staffId">Only those in which they speak; null = all.</param>
    Task<IReadOnlyList<CallTime>> GetAsync(Guid? staffId, Interval during, CancellationToken cancellationToken);
}

/// <param name="WasHeld">The calendar says that it took place; false also where nobody has said so yet.</param>
public sealed record CallTime(Guid Id, DateTimeOffset Start, bool WasHeld, IReadOnlyList<Guid> StaffIds);
