namespace PracticeSuite.Scheduling.Contracts.Calendar;

/// <summary>Patients who would come earlier, or at all, when a time is freed.</summary>
public interface IWaitlistAppService
{
    /// <summary>Those who wait, whose last day is not over and whom the caller may see, longest first.</summary>
    Task<IReadOnlyList<WaitlistEntryDto>> GetListAsync(CancellationToken cancellationToken);

    /// <summary>Of those, whom this time would suit.</summary>
    Task<IReadOnlyList<WaitlistEntryDto>> MatchAsync(FreedTime time, CancellationToken cancellationToken);

    Task<WaitlistEntryDto> AddAsync(WaitlistInput entry, CancellationToken cancellationToken);

    /// <summary>The patient waits no longer. Who is booked from the list leaves it by that (<see cref="BookAppointment.WaitlistEntryId"/>).</summary>
    Task<WaitlistEntryDto> WithdrawAsync(Guid id, CancellationToken cancellationToken);
}

/// <param name="When">On the clock of the location.</param>
public sealed record FreedTime(LocalTime When, int Minutes, IReadOnlyList<Guid> StaffIds, Guid? TypeId);

/// <param name="TypeId">For which type; null = any.</param>
/// <param name="StaffId">With whom; null = with anybody.</param>
/// <param name="First">From this day on.</param>
/// <param name="Last">At most a year ahead.</param>
/// <param name="Days">None = any day of the week.</param>
/// <param name="From">With <paramref name="To"/>, between which hours it would begin and end; null = at any.</param>
public sealed record WaitlistInput(
    Guid? PatientId, Guid? TypeId, Guid? StaffId, DateOnly First, DateOnly Last, IReadOnlyList<DayOfWeek> Days, TimeOnly? From = null, TimeOnly? To = null);

public enum WaitlistState
{
    Waiting,
    Booked,
    Withdrawn,
}

public sealed record WaitlistEntryDto(
    Guid Id,
    Guid PatientId,
    string PatientName,
    Guid? TypeId,
    Guid? StaffId,
    DateOnly First,
    DateOnly Last,
    IReadOnlyList<DayOfWeek> Days,
    TimeOnly? From,
    TimeOnly? To,
    WaitlistState State,
    DateTimeOffset AddedAt);
