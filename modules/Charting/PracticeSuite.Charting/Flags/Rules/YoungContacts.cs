using PracticeSuite.Charting.Contracts.Flags;

namespace PracticeSuite.Charting.Flags.Rules;

/// <summary>The contacts that a young patient is owed after an antidepressant's start or new dose (UF-06), and which of them took place. Pure.</summary>
internal static class YoungContacts
{
    /// <summary>Days after the start or the new dose.</summary>
    public static IReadOnlyList<int> Days { get; } = [7, 14, 21, 28, 42, 56];

    /// <summary>
    /// For each contact in its order the day on which somebody met or spoke with the patient; null = nobody has. A day closes one contact: of those that were not kept yet and whose time has
    /// begun, the day after the contact before them, the nearest, and of two as near the earlier.
    /// </summary>
    public static IReadOnlyList<DateOnly?> Kept(FlagFacts facts, DateOnly began, DateOnly today)
    {
        var kept = new DateOnly?[Days.Count];
        foreach (var day in facts.OccasionsSince(began.AddDays(1), FlagOccasionKind.Session, FlagOccasionKind.Contact).Select(one => one.On).Where(on => on <= today).Distinct().Order())
        {
            var after = day.DayNumber - began.DayNumber;
            var open = Enumerable.Range(0, Days.Count).Where(at => kept[at] is null && after > (at == 0 ? 0 : Days[at - 1])).ToList();
            if (open.Count > 0)
                kept[open.MinBy(at => Math.Abs(after - Days[at]))] = day;
        }

        return kept;
    }
}
