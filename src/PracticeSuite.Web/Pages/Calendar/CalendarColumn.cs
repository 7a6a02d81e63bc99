using PracticeSuite.Kernel;

namespace PracticeSuite.Web.Pages.Calendar;

/// <summary>A day of somebody, or a day of all: what stands above it, and what in it.</summary>
/// <param name="StaffId">Whose; null = of all who are shown.</param>
/// <param name="Closed">Why nobody can be booked that day; null = somebody can.</param>
/// <param name="Works">When whoever it is of works that day, or anybody who is shown.</param>
public sealed record CalendarColumn(string Title, Guid? StaffId, DayAxis Axis, string? Closed, IReadOnlyList<CalendarBlock> Blocks, IntervalSet Works)
{
    /// <summary>The minutes that lie outside of those, from and how long; of a day on which nobody can be booked none, it is told by its whole.</summary>
    public IEnumerable<(int Minute, int Minutes)> Off => Closed is not null
        ? []
        : IntervalSet.Of([new Interval(Axis.Start, Axis.End)]).Except(Works).Select(time => (Axis.At(time.Start), Axis.At(time.End) - Axis.At(time.Start)));

    public int Lanes => Blocks.Count == 0 ? 1 : Blocks.Max(block => block.Lanes);
}
