using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Calendar.SetUp;

/// <summary>The days of a year on which the practice is closed.</summary>
public sealed class HolidaysModel(CalendarDesk desk)
{
    public int Year { get; private set; }

    public IReadOnlyList<HolidayDto> All { get; private set; } = [];

    public FormState Form { get; } = new();

    public FormState Acts { get; } = new();

    public DateOnly? On { get; set; }

    public string? Name { get; set; }

    /// <summary>What the last one leaves to be done.</summary>
    public string? Said { get; private set; }

    public async Task LoadAsync(int year)
    {
        Year = year;
        All = await desk.AskAsync<ICalendarSetUpAppService, IReadOnlyList<HolidayDto>>((setUp, ct) => setUp.GetHolidaysAsync(year, ct));
    }

    public async Task AddAsync()
    {
        Said = null;
        if (On is not { } day)
        {
            Form.Refuse(nameof(HolidayInput.On), "Give the day.");
            return;
        }

        HolidayAdded? added = null;
        if (!await Form.TryAsync(async () => added = await desk.DoAsync<ICalendarSetUpAppService, HolidayAdded>((setUp, ct) => setUp.AddHolidayAsync(new HolidayInput(day, Name), ct))))
            return;
        Said = added!.Booked == 0 ? "Added; nothing is booked that day." : $"Added. {Show.Count(added.Booked, "appointment is", "appointments are")} booked that day; move or cancel them.";
        (On, Name) = (null, null);
        await LoadAsync(day.Year);
    }

    public async Task TakeBackAsync(Guid id)
    {
        Said = null;
        if (await Acts.TryAsync(() => desk.DoAsync<ICalendarSetUpAppService, HolidayDto>((setUp, ct) => setUp.TakeBackHolidayAsync(id, ct))))
            await LoadAsync(Year);
    }
}
