using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Scheduling.Contracts.Visits;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Calendar.SetUp;

/// <summary>The types of appointments, and the form of the one that is being added or changed.</summary>
public sealed class TypesModel(CalendarDesk desk)
{
    public IReadOnlyList<AppointmentTypeDto> All { get; private set; } = [];

    public FormState Form { get; } = new();

    public bool IsOpen { get; private set; }

    /// <summary>Null = a new one.</summary>
    public AppointmentTypeDto? Changed { get; private set; }

    public string? Name { get; set; }

    public int Minutes { get; set; }

    public int Buffer { get; set; }

    public TypeColor Color { get; set; }

    public VisitMode Mode { get; set; }

    public string? Link { get; set; }

    public string? Code { get; set; }

    public bool IsActive { get; set; }

    public async Task LoadAsync() => All = await desk.AskAsync<ICalendarSetUpAppService, IReadOnlyList<AppointmentTypeDto>>((setUp, ct) => setUp.GetTypesAsync(ct));

    public void Open(AppointmentTypeDto? type)
    {
        Form.Clear();
        (IsOpen, Changed) = (true, type);
        (Name, Minutes, Buffer, Color) = (type?.Name, type?.Minutes ?? 50, type?.Buffer ?? 0, type?.Color ?? TypeColor.Blue);
        (Mode, Link, Code, IsActive) = (type?.Mode ?? VisitMode.InPerson, type?.Link, type?.Code, type?.IsActive ?? true);
    }

    public void Close() => IsOpen = false;

    public async Task SaveAsync()
    {
        var (id, input) = (Changed?.Id, ToInput());
        var saved = await Form.TryAsync(() => desk.DoAsync<ICalendarSetUpAppService, AppointmentTypeDto>(
            (setUp, ct) => id is { } known ? setUp.ChangeTypeAsync(known, input, ct) : setUp.AddTypeAsync(input, ct)));
        if (!saved)
            return;
        Close();
        await LoadAsync();
    }

    private AppointmentTypeInput ToInput() => new(
        Name, Minutes, Buffer, Color, Mode, Mode == VisitMode.InPerson || string.IsNullOrWhiteSpace(Link) ? null : Link,
        string.IsNullOrWhiteSpace(Code) ? null : Code, IsActive, Changed?.Version ?? 0);
}
