namespace PracticeSuite.Coordination.Contacts;

/// <summary>When a contact is due (K-031). Pure: days of the practice's clock.</summary>
internal static class DueRule
{
    /// <summary>The last day on which it is in time.</summary>
    public static DateOnly DueOn(DateOnly? lastOn, DateOnly sharedOn, int everyDays) => (lastOn ?? sharedOn).AddDays(everyDays);

    /// <summary>Overdue from the next day on.</summary>
    public static int OverdueDays(DateOnly dueOn, DateOnly today) => Math.Max(0, today.DayNumber - dueOn.DayNumber);

    /// <summary>Which steps have come (K-034): on the day on which it is overdue, three and seven days later.</summary>
    public static IEnumerable<OverdueStep> StepsOf(int overdueDays) =>
        Enum.GetValues<OverdueStep>().Where(step => overdueDays >= 1 + DaysOf(step));

    private static int DaysOf(OverdueStep step) => step switch
    {
        OverdueStep.Notified => 0,
        OverdueStep.Reminded => 3,
        _ => 7,
    };
}

/// <summary>What is done about an overdue contact (K-034).</summary>
internal enum OverdueStep
{
    /// <summary>Both of the pair.</summary>
    Notified,

    /// <summary>Both again.</summary>
    Reminded,
    Supervisor,
}
