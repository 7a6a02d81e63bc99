using PracticeSuite.Scheduling.Contracts.Calendar;

namespace PracticeSuite.Web.Pages.Calendar;

/// <summary>An appointment where it stands in a column: from which minute, how long, and beside how many others.</summary>
public sealed record CalendarBlock(AppointmentDto Appointment, int Minute, int Minutes, int Lane, int Lanes)
{
    /// <summary>The shortest that can be read and hit.</summary>
    private const int Shortest = 15;

    /// <summary>Those that overlap stand side by side, as many lanes as their group needs; an hour in which nothing overlaps has the whole width.</summary>
    public static IReadOnlyList<CalendarBlock> Place(IEnumerable<AppointmentDto> appointments, DayAxis axis)
    {
        var (placed, group, ends) = (new List<CalendarBlock>(), new List<CalendarBlock>(), new List<int>());
        foreach (var one in appointments.Where(one => axis.Meets(one.Start, one.End)).OrderBy(one => one.Start).ThenByDescending(one => one.End).ThenBy(one => one.Id))
        {
            var (minute, end) = (axis.At(one.Start), axis.At(one.End));
            if (ends.Count > 0 && ends.Max() <= minute)
                Close(placed, group, ends);
            var lane = ends.FindIndex(taken => taken <= minute);
            if (lane < 0)
            {
                lane = ends.Count;
                ends.Add(0);
            }

            ends[lane] = Math.Max(end, minute + Shortest);
            group.Add(new CalendarBlock(one, minute, Math.Max(end - minute, Shortest), lane, 1));
        }

        Close(placed, group, ends);
        return placed;
    }

    private static void Close(List<CalendarBlock> placed, List<CalendarBlock> group, List<int> ends)
    {
        placed.AddRange(group.Select(block => block with { Lanes = ends.Count }));
        group.Clear();
        ends.Clear();
    }
}
