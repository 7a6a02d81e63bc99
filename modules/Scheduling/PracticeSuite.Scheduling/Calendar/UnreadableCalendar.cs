using System.Runtime.Serialization;
using Ical.Net.Evaluation;

namespace PracticeSuite.Scheduling.Calendar;

/// <summary>What Ical.Net throws of text that it was not made for, some of it only while it counts.</summary>
internal static class UnreadableCalendar
{
    public static bool Is(Exception failure) =>
        failure is EvaluationException or SerializationException or ArgumentException or FormatException or InvalidOperationException or OverflowException or TimeoutException
            or IndexOutOfRangeException or NullReferenceException or NotSupportedException;
}
