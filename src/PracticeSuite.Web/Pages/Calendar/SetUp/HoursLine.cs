using PracticeSuite.Scheduling.Contracts.Calendar;

namespace PracticeSuite.Web.Pages.Calendar.SetUp;

/// <summary>A stretch of a working day, as it is typed.</summary>
public sealed class HoursLine(DayOfWeek day)
{
    public DayOfWeek Day => day;

    public TimeOnly? From { get; set; }

    public TimeOnly? To { get; set; }

    public Guid? LocationId { get; set; }

    public bool IsWhole => From is not null && To is not null;

    public static HoursLine Of(WeeklyHoursDto hours) => new(hours.Day) { From = hours.From, To = hours.To, LocationId = hours.LocationId };

    public WeeklyHoursDto ToHours() => new(Day, From!.Value, To!.Value, LocationId);
}
