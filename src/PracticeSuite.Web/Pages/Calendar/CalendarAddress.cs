using System.Globalization;
using PracticeSuite.Scheduling.Contracts.Calendar;

namespace PracticeSuite.Web.Pages.Calendar;

/// <summary>What the calendar shows, as its address says it: days and ids, and nobody's name.</summary>
public sealed record CalendarAddress(CalendarView View, DateOnly On)
{
    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>Whose; none = everybody's.</summary>
    public IReadOnlyList<Guid> With { get; init; } = [];

    public Guid? Location { get; init; }

    public Guid? Room { get; init; }

    public Guid? Type { get; init; }

    /// <summary>From midnight to midnight, where else the hours are shown in which something is or could be.</summary>
    public bool WholeDay { get; init; }

    public bool WithCanceled { get; init; }

    /// <summary>The appointment that is open beside it.</summary>
    public Guid? Open { get; init; }

    public DateOnly First => View switch
    {
        CalendarView.Week => MondayOf(On),
        CalendarView.Month => MondayOf(new DateOnly(On.Year, On.Month, 1)),
        _ => On,
    };

    public DateOnly Last => View switch
    {
        CalendarView.Week => First.AddDays(6),
        CalendarView.Month => MondayOf(new DateOnly(On.Year, On.Month, 1).AddMonths(1).AddDays(-1)).AddDays(6),
        _ => On,
    };

    public CalendarFilter Filter => new(First, Last) { StaffIds = With, LocationId = Location, RoomId = Room, TypeId = Type, WithCanceled = WithCanceled, WithHours = View != CalendarView.Month };

    /// <summary>The same is to be read for both.</summary>
    public bool AsksAs(CalendarAddress other) =>
        (View, On, Location, Room, Type, WithCanceled) == (other.View, other.On, other.Location, other.Room, other.Type, other.WithCanceled) && With.SequenceEqual(other.With);

    public CalendarAddress Step(int by) => this with
    {
        Open = null,
        On = View switch
        {
            CalendarView.Week => On.AddDays(7 * by),
            CalendarView.Month => new DateOnly(On.Year, On.Month, 1).AddMonths(by),
            _ => On.AddDays(by),
        },
    };

    public static CalendarAddress Read(string? view, string? on, string? with, DateOnly today) => new(
        Enum.TryParse<CalendarView>(view, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : CalendarView.Day, ReadDay(on) ?? today)
    {
        With = [.. (with ?? "").Split(',').Select(id => Guid.TryParse(id, out var staff) ? staff : Guid.Empty).Where(id => id != Guid.Empty).Distinct()],
    };

    public static DateOnly? ReadDay(string? text) =>
        DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1900 and < 9000 ? day : null;

    public static string Write(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);

    /// <summary>Where the day is fetched as a sheet to print.</summary>
    public string DaySheet => string.Concat(
        $"/calendar/day-sheet.pdf?on={Write(On)}", With.Count > 0 ? $"&with={string.Join(',', With)}" : "", Location is { } location ? $"&location={location}" : "");

    public override string ToString() => $"/calendar?{string.Join('&', Parts())}";

    private IEnumerable<string> Parts()
    {
        yield return $"view={View.ToString().ToLowerInvariant()}&on={Write(On)}";
        if (With.Count > 0)
            yield return $"with={string.Join(',', With)}";
        if (Location is { } location)
            yield return $"location={location}";
        if (Room is { } room)
            yield return $"room={room}";
        if (Type is { } type)
            yield return $"type={type}";
        if (WholeDay)
            yield return "wholeDay=true";
        if (WithCanceled)
            yield return "canceled=true";
        if (Open is { } open)
            yield return $"open={open}";
    }

    private static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}

public enum CalendarView
{
    Day,
    Week,
    Month,
}
