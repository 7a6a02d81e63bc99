using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Calendar.SetUp;

/// <summary>The rooms, and the form of the one that is being added or changed.</summary>
public sealed class RoomsModel(CalendarDesk desk)
{
    public IReadOnlyList<RoomDto> All { get; private set; } = [];

    public FormState Form { get; } = new();

    public bool IsOpen { get; private set; }

    /// <summary>Null = a new one.</summary>
    public RoomDto? Changed { get; private set; }

    public Guid? LocationId { get; set; }

    public string? Name { get; set; }

    public bool IsActive { get; set; }

    public async Task LoadAsync() => All = await desk.AskAsync<ICalendarSetUpAppService, IReadOnlyList<RoomDto>>((setUp, ct) => setUp.GetRoomsAsync(ct));

    /// <param name="location">Of a new one.</param>
    public void Open(RoomDto? room, Guid? location)
    {
        Form.Clear();
        (IsOpen, Changed, LocationId, Name, IsActive) = (true, room, room?.LocationId ?? location, room?.Name, room?.IsActive ?? true);
    }

    public void Close() => IsOpen = false;

    public async Task SaveAsync()
    {
        var (id, input) = (Changed?.Id, new RoomInput(LocationId, Name, IsActive, Changed?.Version ?? 0));
        var saved = await Form.TryAsync(() => desk.DoAsync<ICalendarSetUpAppService, RoomDto>(
            (setUp, ct) => id is { } known ? setUp.ChangeRoomAsync(known, input, ct) : setUp.AddRoomAsync(input, ct)));
        if (!saved)
            return;
        Close();
        await LoadAsync();
    }
}
