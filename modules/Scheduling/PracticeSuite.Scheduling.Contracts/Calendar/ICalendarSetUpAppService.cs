using PracticeSuite.Scheduling.Contracts.Visits;

namespace PracticeSuite.Scheduling.Contracts.Calendar;

/// <summary>What the calendar is made of: types of appointments, rooms, holidays, and the practice's rules. Administrators set it up; whoever works with the calendar reads it.</summary>
public interface ICalendarSetUpAppService
{
    /// <summary>By name, those that are no longer offered too; their links for those who book or set up.</summary>
    Task<IReadOnlyList<AppointmentTypeDto>> GetTypesAsync(CancellationToken cancellationToken);

    Task<AppointmentTypeDto> AddTypeAsync(AppointmentTypeInput type, CancellationToken cancellationToken);

    /// <summary>Appointments that are booked stay as they are.</summary>
    Task<AppointmentTypeDto> ChangeTypeAsync(Guid id, AppointmentTypeInput type, CancellationToken cancellationToken);

    Task<IReadOnlyList<RoomDto>> GetRoomsAsync(CancellationToken cancellationToken);

    Task<RoomDto> AddRoomAsync(RoomInput room, CancellationToken cancellationToken);

    Task<RoomDto> ChangeRoomAsync(Guid id, RoomInput room, CancellationToken cancellationToken);

    /// <summary>Of the year on the practice's clock, by day.</summary>
    Task<IReadOnlyList<HolidayDto>> GetHolidaysAsync(int year, CancellationToken cancellationToken);

    /// <summary>What is booked on the day stays booked; the answer says how many.</summary>
    Task<HolidayAdded> AddHolidayAsync(HolidayInput holiday, CancellationToken cancellationToken);

    /// <summary>It is a day like others again.</summary>
    Task<HolidayDto> TakeBackHolidayAsync(Guid id, CancellationToken cancellationToken);

    Task<CalendarRulesDto> GetRulesAsync(CancellationToken cancellationToken);

    Task<CalendarRulesDto> SetRulesAsync(CalendarRulesInput rules, CancellationToken cancellationToken);
}

/// <param name="Minutes">5 to 480.</param>
/// <param name="Buffer">Minutes kept free behind it, 0 to 120.</param>
/// <param name="Code">What it is usually billed with, CPT or HCPCS; null = not said.</param>
public sealed record AppointmentTypeDto(
    Guid Id, int Version, string Name, int Minutes, int Buffer, TypeColor Color, VisitMode Mode, string? Link, string? Code, bool IsActive);

/// <param name="Link">Where it is joined by telehealth when the appointment does not say so itself.</param>
public sealed record AppointmentTypeInput(
    string? Name, int Minutes, int Buffer, TypeColor Color, VisitMode Mode, string? Link = null, string? Code = null, bool IsActive = true, int Version = 0);

public sealed record RoomDto(Guid Id, int Version, Guid LocationId, string Name, bool IsActive);

public sealed record RoomInput(Guid? LocationId, string? Name, bool IsActive = true, int Version = 0);

public sealed record HolidayDto(Guid Id, DateOnly On, string Name);

public sealed record HolidayInput(DateOnly On, string? Name);

/// <param name="Booked">Appointments of that day, which somebody has to move.</param>
public sealed record HolidayAdded(HolidayDto Holiday, int Booked);

/// <param name="LateHours">A patient who cancels fewer hours before the start cancels late.</param>
/// <param name="Opens">When the practice opens, Monday to Friday, for whoever has no hours of their own (K-020).</param>
public sealed record CalendarRulesDto(int Version, int LateHours, TimeOnly Opens, TimeOnly Closes);

public sealed record CalendarRulesInput(int LateHours, TimeOnly Opens, TimeOnly Closes, int Version = 0);
