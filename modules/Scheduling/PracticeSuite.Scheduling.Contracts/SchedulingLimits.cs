namespace PracticeSuite.Scheduling.Contracts;

/// <summary>How long the texts of Scheduling may be: the same for the aggregates, their columns, their files and the boxes of a page. And how much is asked for at once.</summary>
public static class SchedulingLimits
{
    public const int ProcedureCode = 5;
    public const int OutsidePractitioner = 120;
    public const int Facility = 120;
    public const int Link = 500;

    public const int Title = 80;
    public const int TypeName = 60;
    public const int RoomName = 40;
    public const int HolidayName = 60;
    public const int HandOver = 1000;
    public const int HandOverLines = 10;
    public const int Rule = 200;
    public const int TimeZone = 64;
    public const int UserName = 100;

    /// <summary>Of one of the staff.</summary>
    public const int OutsideCalendars = 5;

    public const int OutsideAddress = 1000;

    public const int Sender = 60;
    public const int ReminderSteps = 3;

    /// <summary>As they are typed, such as "48, 24, 2".</summary>
    public const int ReminderHours = 20;

    /// <summary>Two weeks.</summary>
    public const int ReminderHoursMax = 336;

    public const int ShortestMinutes = 5;
    public const int LongestMinutes = 480;
    public const int LongestBlockMinutes = 1440;
    public const int LongestBuffer = 120;
    public const int LateHours = 24;
    public const int LateHoursMax = 168;

    /// <summary>Whose calendars one appointment takes.</summary>
    public const int Participants = 8;

    /// <summary>Whom one call is about.</summary>
    public const int CallPatients = 40;

    /// <summary>A month as a page shows it, with the ends of its weeks.</summary>
    public const int CalendarDays = 45;

    public const int SeriesOccurrences = 730;
    public const int SeriesYears = 2;

    public const int SlotMinutesMax = 240;
    public const int SlotStep = 5;
    public const int SlotBuffer = 10;
    public const int BusinessDays = 10;
    public const int Suggestions = 5;
}
