using PracticeSuite.Kernel;

namespace PracticeSuite.Scheduling.Contracts.Calendar;

/// <summary>When somebody works: a week that repeats, days that are otherwise, and leave (K-019). Clinicians keep their own, the front desk, care coordinators and administrators everybody's.</summary>
public interface IWorkingHoursAppService
{
    /// <summary>With the exceptions from today on.</summary>
    Task<WorkingHoursDto> GetAsync(Guid staffId, CancellationToken cancellationToken);

    /// <summary>Instead of the week that was there; what is booked stays booked.</summary>
    Task<WorkingHoursDto> SetWeekAsync(Guid staffId, WorkingWeek week, CancellationToken cancellationToken);

    /// <summary>Instead of the week's hours on one day.</summary>
    Task<WorkingHoursDto> SetDayAsync(Guid staffId, WorkingDay day, CancellationToken cancellationToken);

    /// <summary>Leave that is on or to come, by first day; of one, or of everybody.</summary>
    Task<IReadOnlyList<LeaveDto>> GetLeaveAsync(Guid? staffId, CancellationToken cancellationToken);

    /// <summary>A stand-in is arranged with it and sees the charts from the first to the last day (P-120).</summary>
    /// <exception cref="BusinessException"><c>Scheduling:LeaveOverlaps</c>, <c>Identity:StandInNotYours</c>.</exception>
    Task<LeaveTaken> TakeLeaveAsync(LeaveInput leave, CancellationToken cancellationToken);

    /// <summary>Ends it, and the stand-in with it.</summary>
    Task<LeaveDto> TakeBackLeaveAsync(Guid id, CancellationToken cancellationToken);
}

/// <param name="OwnWeek">False = the practice's hours, Monday to Friday.</param>
public sealed record WorkingHoursDto(Guid StaffId, int Version, bool OwnWeek, IReadOnlyList<WeeklyHoursDto> Week, IReadOnlyList<DayHoursDto> Days);

/// <param name="LocationId">Where, and whose clock is meant; null = the practice's first.</param>
public sealed record WeeklyHoursDto(DayOfWeek Day, TimeOnly From, TimeOnly To, Guid? LocationId = null);

/// <param name="From">With <paramref name="To"/>, the hours of that day; both null = does not work.</param>
public sealed record DayHoursDto(DateOnly On, TimeOnly? From, TimeOnly? To);

/// <param name="Hours">None = the practice's hours again.</param>
public sealed record WorkingWeek(IReadOnlyList<WeeklyHoursDto> Hours, int Version = 0);

/// <param name="Hours">None = does not work; null = as in every week.</param>
public sealed record WorkingDay(DateOnly On, IReadOnlyList<HoursOfDay>? Hours, int Version = 0);

public sealed record HoursOfDay(TimeOnly From, TimeOnly To);

/// <param name="First">On the practice's clock.</param>
/// <param name="Last">At most a year after the first.</param>
/// <param name="CoveredById">Who stands in; null = nobody.</param>
/// <param name="HandOver">At most ten lines, for whoever stands in and nobody else.</param>
public sealed record LeaveInput(Guid? StaffId, DateOnly First, DateOnly Last, Guid? CoveredById = null, string? HandOver = null);

/// <param name="HandOver">Only for who is away and who stands in.</param>
public sealed record LeaveDto(Guid Id, Guid StaffId, DateOnly First, DateOnly Last, Guid? CoveredById, string? HandOver, bool MayChange);

/// <param name="Booked">Appointments in those days, which somebody has to move.</param>
public sealed record LeaveTaken(LeaveDto Leave, int Booked);
