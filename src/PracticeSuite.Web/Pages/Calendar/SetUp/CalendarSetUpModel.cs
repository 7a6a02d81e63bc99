using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Calendar.SetUp;

/// <summary>What the calendar is made of.</summary>
public sealed class CalendarSetUpModel(CalendarDesk desk, PracticeClock clock)
{
    public PracticeClock Clock => clock;

    public TypesModel Types { get; } = new(desk);

    public RoomsModel Rooms { get; } = new(desk);

    public HolidaysModel Holidays { get; } = new(desk);

    public RulesModel Rules { get; } = new(desk);

    public ReminderRulesModel Reminders { get; } = new(desk);

    public bool IsLoaded { get; private set; }

    public async Task LoadAsync()
    {
        await clock.LoadAsync();
        await Types.LoadAsync();
        await Rooms.LoadAsync();
        await Holidays.LoadAsync(clock.Today.Year);
        await Rules.LoadAsync();
        await Reminders.LoadAsync();
        IsLoaded = true;
    }
}
