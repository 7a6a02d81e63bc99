using AutoMapper;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Scheduling.Calendar.Turns;
using PracticeSuite.Scheduling.Contracts;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Scheduling.Data;

namespace PracticeSuite.Scheduling.Calendar.SetUp;

internal sealed class CalendarSetUpAppService(
    SchedulingDbContext db, BookingDesk desk, CalendarTurns turns, IPracticeDirectory practices, IAccess access, TimeProvider clock, IMapper mapper) : ICalendarSetUpAppService
{
    public async Task<IReadOnlyList<AppointmentTypeDto>> GetTypesAsync(CancellationToken cancellationToken)
    {
        await access.DemandAsync(SchedulingPermissions.Calendar.ViewSetUp, cancellationToken);

        var types = mapper.Map<List<AppointmentTypeDto>>(await db.AppointmentTypes.AsNoTracking().OrderBy(type => type.Name).ToListAsync(cancellationToken));
        return MaySeeLinks ? types : types.ConvertAll(type => type with { Link = null });
    }

    /// <summary>Whoever has one can walk in: they are for those who book, and those who set them up.</summary>
    private bool MaySeeLinks => access.May(SchedulingPermissions.Calendar.Book) || access.May(SchedulingPermissions.Calendar.SetUp);

    public async Task<AppointmentTypeDto> AddTypeAsync(AppointmentTypeInput type, CancellationToken cancellationToken)
    {
        await access.DemandAsync(SchedulingPermissions.Calendar.SetUp, cancellationToken);

        var added = AppointmentType.Add(db.CurrentPractice, type);
        db.Add(added);
        await db.SaveOrAsync(SchedulingErrors.TypeNameTaken, cancellationToken);
        return mapper.Map<AppointmentTypeDto>(added);
    }

    public async Task<AppointmentTypeDto> ChangeTypeAsync(Guid id, AppointmentTypeInput type, CancellationToken cancellationToken)
    {
        await access.DemandAsync(SchedulingPermissions.Calendar.SetUp, cancellationToken);

        var known = await db.AppointmentTypes.SingleOrDefaultAsync(one => one.Id == id, cancellationToken) ?? throw SchedulingErrors.TypeNotFound(id);
        db.DemandUnchanged(known, type.Version);
        known.Change(type);
        await db.SaveOrAsync(SchedulingErrors.TypeNameTaken, cancellationToken);
        return mapper.Map<AppointmentTypeDto>(known);
    }

    public async Task<IReadOnlyList<RoomDto>> GetRoomsAsync(CancellationToken cancellationToken)
    {
        await access.DemandAsync(SchedulingPermissions.Calendar.ViewSetUp, cancellationToken);

        return mapper.Map<List<RoomDto>>(await db.Rooms.AsNoTracking().OrderBy(room => room.Name).ThenBy(room => room.Id).ToListAsync(cancellationToken));
    }

    public async Task<RoomDto> AddRoomAsync(RoomInput room, CancellationToken cancellationToken)
    {
        await access.DemandAsync(SchedulingPermissions.Calendar.SetUp, cancellationToken);

        var added = Room.Add(db.CurrentPractice, await LocationAsync(room, cancellationToken), room);
        db.Add(added);
        await db.SaveOrAsync(SchedulingErrors.RoomNameTaken, cancellationToken);
        return mapper.Map<RoomDto>(added);
    }

    public async Task<RoomDto> ChangeRoomAsync(Guid id, RoomInput room, CancellationToken cancellationToken)
    {
        await access.DemandAsync(SchedulingPermissions.Calendar.SetUp, cancellationToken);

        var known = await db.Rooms.SingleOrDefaultAsync(one => one.Id == id, cancellationToken) ?? throw SchedulingErrors.RoomNotFound(id);
        db.DemandUnchanged(known, room.Version);
        known.Change(await LocationAsync(room, cancellationToken), room);
        await db.SaveOrAsync(SchedulingErrors.RoomNameTaken, cancellationToken);
        return mapper.Map<RoomDto>(known);
    }

    public async Task<IReadOnlyList<HolidayDto>> GetHolidaysAsync(int year, CancellationToken cancellationToken)
    {
        await access.DemandAsync(SchedulingPermissions.Calendar.ViewSetUp, cancellationToken);

        Check.That(year is > 2000 and < 2200, "Year", $"Year is {year}; give one such as 2026.");
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        return mapper.Map<List<HolidayDto>>(
            await db.Holidays.AsNoTracking().Where(day => !day.IsTakenBack && day.On >= first && day.On <= last).OrderBy(day => day.On).ToListAsync(cancellationToken));
    }

    public async Task<HolidayAdded> AddHolidayAsync(HolidayInput holiday, CancellationToken cancellationToken)
    {
        await access.DemandAsync(SchedulingPermissions.Calendar.SetUp, cancellationToken);

        var added = Holiday.Add(db.CurrentPractice, holiday, (await practices.GetAsync(cancellationToken)).Today(clock.GetUtcNow()));
        await TakeAllTurnsAsync(cancellationToken);
        if (await db.Holidays.SingleOrDefaultAsync(one => one.On == holiday.On, cancellationToken) is not { } known)
            db.Add(added);
        else if (known.IsTakenBack)
            (added = known).Renew(holiday.Name);
        else
            throw SchedulingErrors.HolidayKnown();
        await db.SaveOrAsync(SchedulingErrors.HolidayKnown, cancellationToken);
        var booked = await db.Appointments.CountAsync(
            one => one.On == holiday.On && one.Kind != AppointmentKind.Block && one.Status == AppointmentStatus.Booked, cancellationToken);
        return new HolidayAdded(mapper.Map<HolidayDto>(added), booked);
    }

    public async Task<HolidayDto> TakeBackHolidayAsync(Guid id, CancellationToken cancellationToken)
    {
        await access.DemandAsync(SchedulingPermissions.Calendar.SetUp, cancellationToken);

        var known = await db.Holidays.SingleOrDefaultAsync(one => one.Id == id, cancellationToken) ?? throw SchedulingErrors.HolidayNotFound(id);
        known.TakeBack();
        await db.SaveChangesAsync(cancellationToken);
        return mapper.Map<HolidayDto>(known);
    }

    public async Task<CalendarRulesDto> GetRulesAsync(CancellationToken cancellationToken)
    {
        await access.DemandAsync(SchedulingPermissions.Calendar.ViewSetUp, cancellationToken);

        return mapper.Map<CalendarRulesDto>(await db.CalendarRules.AsNoTracking().SingleOrDefaultAsync(cancellationToken) ?? new CalendarRules(db.CurrentPractice));
    }

    public async Task<CalendarRulesDto> SetRulesAsync(CalendarRulesInput rules, CancellationToken cancellationToken)
    {
        await access.DemandAsync(SchedulingPermissions.Calendar.SetUp, cancellationToken);

        var known = await db.CalendarRules.SingleOrDefaultAsync(cancellationToken);
        if (known is null)
            db.Add(known = new CalendarRules(db.CurrentPractice));
        db.DemandUnchanged(known, rules.Version);
        known.Set(rules);
        await db.SaveChangesAsync(cancellationToken);
        return mapper.Map<CalendarRulesDto>(known);
    }

    /// <summary>A day of everybody's is taken: whoever books meanwhile either finds it closed or is counted.</summary>
    private async Task TakeAllTurnsAsync(CancellationToken cancellationToken)
    {
        var staff = (await desk.DemandStaffAsync([], cancellationToken)).Keys.Select(CalendarKey.Staff);
        var rooms = await db.Rooms.Select(room => room.Id).ToListAsync(cancellationToken);
        await turns.TakeAsync([.. staff, .. rooms.Select(CalendarKey.Room)], cancellationToken);
    }

    private async Task<Guid> LocationAsync(RoomInput room, CancellationToken cancellationToken)
    {
        Check.That(room.LocationId is not null, nameof(room.LocationId), "LocationId is empty; choose where the room is.");
        return (await desk.WhereAsync(room.LocationId, null, cancellationToken)).Location.Id;
    }
}

internal sealed class SetUpMaps : Profile
{
    public SetUpMaps()
    {
        CreateMap<AppointmentType, AppointmentTypeDto>();
        CreateMap<Room, RoomDto>();
        CreateMap<Holiday, HolidayDto>();
        CreateMap<CalendarRules, CalendarRulesDto>();
    }
}
