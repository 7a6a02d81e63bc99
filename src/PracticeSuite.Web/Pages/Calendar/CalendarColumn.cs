namespace PracticeSuite.Web.Pages.Calendar;

/// <summary>A day of somebody, or a day of all: what stands above it, and what in it.</summary>
/// <param name="StaffId">Whose; null = of all who are shown.</param>
/// <param name="Closed">Why nobody can be booked that day; null = somebody can.</param>
public sealed record CalendarColumn(string Title, Guid? StaffId, DayAxis Axis, string? Closed, IReadOnlyList<CalendarBlock> Blocks)
{
    public int Lanes => Blocks.Count == 0 ? 1 : Blocks.Max(block => block.Lanes);
}
