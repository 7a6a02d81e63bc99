namespace PracticeSuite.Scheduling.Contracts;

/// <summary>Visits, the calendar and hospital stays (P-110).</summary>
public static class SchedulingPermissions
{
    public static class Visits
    {
        public const string View = "Scheduling.Visits.View";
        public const string Record = "Scheduling.Visits.Record";
    }

    public static class Calendar
    {
        public const string View = "Scheduling.Calendar.View";
        public const string Book = "Scheduling.Calendar.Book";

        /// <summary>Working hours and leave: one's own, or everybody's.</summary>
        public const string KeepHours = "Scheduling.Calendar.KeepHours";

        /// <summary>To see types, rooms, holidays and rules.</summary>
        public const string ViewSetUp = "Scheduling.Calendar.ViewSetUp";

        public const string SetUp = "Scheduling.Calendar.SetUp";
    }

    public static class Stays
    {
        public const string View = "Scheduling.Stays.View";
        public const string Record = "Scheduling.Stays.Record";
    }
}
