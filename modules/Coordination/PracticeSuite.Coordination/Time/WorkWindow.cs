using PracticeSuite.Kernel;

namespace PracticeSuite.Coordination.Time;

/// <summary>A stretch of one author's time, about which is asked what else was done in it.</summary>
internal readonly record struct WorkWindow(Guid StaffId, DateTimeOffset Start, DateTimeOffset End)
{
    /// <summary>Two windows with less between them are one: a further search goes back over the longest entry again.</summary>
    private static readonly TimeSpan Gap = TimeSpan.FromHours(1);

    /// <summary>The windows, within the span, in which the entries took their authors' time.</summary>
    public static IReadOnlyList<WorkWindow> Around(IEnumerable<EntryRow> entries, Interval span)
    {
        var windows = new List<WorkWindow>();
        foreach (var entry in entries.Where(entry => entry.TakesTime).OrderBy(entry => entry.StaffId).ThenBy(entry => entry.Start))
        {
            var (start, end) = (Later(entry.Start, span.Start), Earlier(entry.End, span.End));
            if (windows.Count > 0 && windows[^1] is var last && last.StaffId == entry.StaffId && start <= last.End + Gap)
                windows[^1] = last with { End = Later(last.End, end) };
            else
                windows.Add(new WorkWindow(entry.StaffId, start, end));
        }

        return windows;
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
