namespace PracticeSuite.Scheduling.Contracts;

/// <summary>Visits and hospital stays (P-110).</summary>
public static class SchedulingPermissions
{
    public static class Visits
    {
        public const string View = "Scheduling.Visits.View";
        public const string Record = "Scheduling.Visits.Record";
    }

    public static class Stays
    {
        public const string View = "Scheduling.Stays.View";
        public const string Record = "Scheduling.Stays.Record";
    }
}
