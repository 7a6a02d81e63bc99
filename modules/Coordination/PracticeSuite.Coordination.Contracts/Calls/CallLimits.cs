namespace PracticeSuite.Coordination.Contracts.Calls;

public static class CallLimits
{
    public const int Text = 500;

    /// <summary>A task is due at most so many days from now.</summary>
    public const int DaysAhead = 366;

    /// <summary>So many patients can stand on one agenda, whatever the time is for.</summary>
    public const int Patients = 30;

    /// <summary>So many are suggested for a call that is being booked.</summary>
    public const int Suggested = 5;

    /// <summary>A call without an appointment is meant to be as long as the shortest that is booked (K-080).</summary>
    public static readonly TimeSpan Unplanned = TimeSpan.FromMinutes(15);

    /// <summary>The room opens so long before the call.</summary>
    public static readonly TimeSpan Early = TimeSpan.FromHours(1);

    /// <summary>Both were in the room for so long, and a patient was talked about for so long: less is no call and no contact (K-032, K-085).</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromMinutes(1);

    /// <summary>Until when another one confirms that a call was held (K-085).</summary>
    public static readonly TimeSpan Confirming = TimeSpan.FromHours(48);

    /// <summary>How often an open room says that its person is still there.</summary>
    public static readonly TimeSpan Beat = TimeSpan.FromSeconds(20);

    /// <summary>Whoever has not been heard of for so long has left.</summary>
    public static readonly TimeSpan Gone = TimeSpan.FromMinutes(2);

    /// <summary>So long after its booked end a call that nobody is in any more is over, whether anybody ended it or not (K-085).</summary>
    public static readonly TimeSpan Settling = TimeSpan.FromMinutes(10);

    /// <summary>Older calls are nobody's work of today.</summary>
    public static readonly TimeSpan Waiting = TimeSpan.FromDays(14);
}
