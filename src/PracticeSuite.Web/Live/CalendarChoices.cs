using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Scheduling.Contracts.Calendar;

namespace PracticeSuite.Web.Live;

/// <summary>What one chooses from at the calendar, and the names of it: types of appointments, rooms, locations and people.</summary>
public sealed class CalendarChoices(IOperations operations, PracticeClock clock, StaffNames staff)
{
    public IReadOnlyList<AppointmentTypeDto> Types { get; private set; } = [];

    public IReadOnlyList<RoomDto> Rooms { get; private set; } = [];

    /// <summary>Null until they are read.</summary>
    public CalendarRulesDto? Rules { get; private set; }

    public IEnumerable<AppointmentTypeDto> OfferedTypes => Types.Where(type => type.IsActive);

    public IEnumerable<RoomDto> OfferedRooms => Rooms.Where(room => room.IsActive);

    public IReadOnlyList<LocationProfile> Locations => clock.Practice?.Locations ?? [];

    public PracticeClock Clock => clock;

    public StaffNames Staff => staff;

    /// <summary>Those whose days patients fill, by name.</summary>
    public IEnumerable<StaffMember> Clinicians => staff.Clinicians;

    public AppointmentTypeDto? Type(Guid? id) => Types.FirstOrDefault(type => type.Id == id);

    public RoomDto? Room(Guid? id) => Rooms.FirstOrDefault(room => room.Id == id);

    public LocationProfile? Location(Guid? id) => Locations.FirstOrDefault(place => place.Id == id);

    /// <summary>The clock that a booking means: of its room, else of its location, else the practice's own.</summary>
    public TimeZoneInfo ZoneOf(Guid? roomId, Guid? locationId) => Location(Room(roomId)?.LocationId ?? locationId)?.Zone ?? clock.Zone;

    public async Task LoadAsync()
    {
        await staff.LoadAsync();
        (Types, Rooms, Rules) = await operations.RunAsync<ICalendarSetUpAppService, (IReadOnlyList<AppointmentTypeDto>, IReadOnlyList<RoomDto>, CalendarRulesDto)>(
            async (setUp, ct) => (await setUp.GetTypesAsync(ct), await setUp.GetRoomsAsync(ct), await setUp.GetRulesAsync(ct)));
    }
}
