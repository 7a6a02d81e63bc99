using System.Globalization;
using PracticeSuite.Kernel;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Calendar;

/// <summary>A day with a column for each clinician, a week or a month of the calendar.</summary>
public sealed class CalendarModel(CalendarDesk desk, CalendarChoices choices) : IDisposable
{
    private CalendarWatch? _watch;
    private bool _reading;
    private bool _again;

    public CalendarDto? Shown { get; private set; }

    public CalendarAddress Address { get; private set; } = new(CalendarView.Day, default);

    public CalendarChoices Choices => choices;

    public AppointmentLook Look { get; } = new(choices);

    public FormState Form { get; } = new();

    public DateOnly Today => Zone.LocalDate(choices.Clock.Now);

    public TimeZoneInfo Zone => Shown is { } shown ? TimeZoneInfo.FindSystemTimeZoneById(shown.TimeZoneId) : choices.Clock.Zone;

    public IReadOnlyList<CalendarColumn> Columns { get; private set; } = [];

    /// <summary>Who is meant by "mine": the member of staff that looks.</summary>
    public Guid? Me => desk.StaffId;

    public async Task LoadAsync()
    {
        await desk.IdentifyAsync();
        await choices.LoadAsync();
    }

    public async Task ShowAsync(CalendarAddress address)
    {
        var isThere = Shown is not null && address.AsksAs(Address);
        Address = address;
        if (isThere)
            Arrange();
        else
            await RefreshAsync();
    }

    /// <summary>Where something else is asked for while an answer is awaited, it is read afterwards.</summary>
    public async Task RefreshAsync()
    {
        _again = true;
        if (_reading)
            return;
        _reading = true;
        try
        {
            while (_again)
                await ReadAsync();
        }
        finally
        {
            _reading = false;
        }

        Arrange();
    }

    /// <param name="draw">Runs on the page's dispatcher.</param>
    public void Follow(Func<Func<Task>, Task> draw) => _watch ??= desk.Watch(() => draw(RefreshAsync));

    public Task<BookingResult> MoveAsync(Guid id, MoveAppointment move) =>
        desk.DoAsync<IAppointmentAppService, BookingResult>((calendar, ct) => calendar.MoveAsync(id, move, ct));

    public AppointmentDto? Find(Guid id) => Shown?.Appointments.FirstOrDefault(one => one.Id == id);

    /// <summary>Of a day, all of them in their order.</summary>
    public IEnumerable<AppointmentDto> On(DateOnly day) =>
        Shown?.Appointments.Where(one => one.Start < Zone.StartOf(day.AddDays(1)) && one.End > Zone.StartOf(day)) ?? [];

    public string? ClosedOn(DateOnly day, Guid? staffId) => Shown?.Closed.FirstOrDefault(closed => closed.On == day && (closed.StaffId is null || closed.StaffId == staffId)) is { } one
        ? one.Holiday ?? "On leave"
        : null;

    public bool Works(Guid staffId, DateTimeOffset start, DateTimeOffset end) =>
        Shown?.Working.Any(time => time.StaffId == staffId && time.Start <= start && end <= time.End) == true;

    public void Dispose() => _watch?.Dispose();

    private async Task ReadAsync()
    {
        _again = false;
        await Form.TryAsync(async () => Shown = await desk.AskAsync<IAppointmentAppService, CalendarDto>((calendar, ct) => calendar.GetCalendarAsync(Address.Filter, ct)));
    }

    private void Arrange()
    {
        if (Shown is null || Address.View == CalendarView.Month)
            return;
        Columns = Address.View == CalendarView.Day
            ? [.. PeopleOfDay().Select(id => Column(Address.On, id, choices.Staff[id]))]
            : [.. Enumerable.Range(0, 7).Select(day => Address.First.AddDays(day)).Select(day => Column(day, null, day.ToString("ddd d MMM", CultureInfo.InvariantCulture)))];
    }

    /// <summary>Those asked for; else the clinicians, and whoever else has something that day.</summary>
    private IEnumerable<Guid> PeopleOfDay()
    {
        if (Address.With.Count > 0)
            return Address.With;
        var busy = Shown!.Appointments.SelectMany(one => one.StaffIds).ToHashSet();
        var narrowed = Address is not { Room: null, Type: null, Location: null };
        var clinicians = choices.Clinicians.Select(member => member.Id).ToHashSet();
        return choices.Staff.All.Select(member => member.Id).Where(id => busy.Contains(id) || (!narrowed && clinicians.Contains(id)));
    }

    private CalendarColumn Column(DateOnly day, Guid? staffId, string title)
    {
        var (from, to) = Hours();
        var axis = new DayAxis(day, Zone, from, to);
        var mine = Shown!.Appointments.Where(one => staffId is not { } id || one.StaffIds.Contains(id));
        return new CalendarColumn(title, staffId, axis, ClosedOn(day, staffId), CalendarBlock.Place(mine, axis), WorksOn(day, staffId));
    }

    private IntervalSet WorksOn(DateOnly day, Guid? staffId)
    {
        var (start, end) = (Zone.StartOf(day), Zone.StartOf(day.AddDays(1)));
        return IntervalSet.Of(Shown!.Working.Where(time => staffId is null || time.StaffId == staffId).Where(time => IsMeant(time.StaffId))
            .Select(time => Interval.Between(time.Start > start ? time.Start : start, time.End < end ? time.End : end)).OfType<Interval>());
    }

    /// <summary>Of everybody, those who see patients: an office that works from seven opens nobody's day.</summary>
    private bool IsMeant(Guid staffId) => Address.With.Count > 0 || choices.Clinicians.Any(member => member.Id == staffId);

    /// <summary>From an hour before the practice opens to one after it closes, and whatever is booked outside of that.</summary>
    private (int From, int To) Hours()
    {
        if (Address.WholeDay)
            return (0, 24);
        var (from, to) = choices.Rules is { } rules ? (Math.Max(0, rules.Opens.Hour - 1), Math.Min(24, rules.Closes.Hour + 2)) : (7, 19);
        foreach (var one in Shown!.Appointments)
        {
            var (start, end) = (TimeZoneInfo.ConvertTime(one.Start, Zone), TimeZoneInfo.ConvertTime(one.End, Zone));
            (from, to) = start.Date == end.Date
                ? (Math.Min(from, start.Hour), Math.Max(to, end.Minute > 0 ? end.Hour + 1 : end.Hour))
                : (Math.Min(from, end.TimeOfDay > TimeSpan.Zero ? 0 : start.Hour), 24);
        }

        return (from, Math.Max(to, from + 1));
    }
}
