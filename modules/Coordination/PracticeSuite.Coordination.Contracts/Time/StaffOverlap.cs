using PracticeSuite.Kernel;

namespace PracticeSuite.Coordination.Contracts.Time;

/// <summary>A person's instant can serve one patient only: where two patients' entries share it, it counts for neither (B-074).</summary>
public static class StaffOverlap
{
    /// <summary>Per entry, the parts that its author also logged for another patient. Entries in any order, of many patients.</summary>
    public static IReadOnlyDictionary<Guid, IntervalSet> Among(IEnumerable<CareEntryFact> entries)
    {
        var shared = new Dictionary<Guid, List<Interval>>();
        foreach (var author in entries.Where(TakesItsAuthorsTime).GroupBy(entry => entry.StaffId))
            Compare([.. author.OrderBy(entry => entry.When.Start)], shared);
        return shared.ToDictionary(entry => entry.Key, entry => IntervalSet.Of(entry.Value));
    }

    // An unsegmented call is logged once for each patient it touched; that is one conversation, not several at once (B-076).
    private static bool TakesItsAuthorsTime(CareEntryFact entry) => !entry.Voided && !entry.Unallocated
        && entry.Activity is not (CareActivity.PatientSelfCompletion or CareActivity.AutomatedProcessing);

    private static void Compare(CareEntryFact[] byStart, Dictionary<Guid, List<Interval>> shared)
    {
        for (var i = 0; i < byStart.Length; i++)
        {
            for (var j = i + 1; j < byStart.Length && byStart[j].When.Start < byStart[i].When.End; j++)
            {
                if (byStart[i].PatientId == byStart[j].PatientId || byStart[i].When.Within(byStart[j].When) is not { } overlap)
                    continue;
                Note(shared, byStart[i].Id, overlap);
                Note(shared, byStart[j].Id, overlap);
            }
        }
    }

    private static void Note(Dictionary<Guid, List<Interval>> shared, Guid entryId, Interval overlap)
    {
        if (!shared.TryGetValue(entryId, out var overlaps))
            shared[entryId] = overlaps = [];
        overlaps.Add(overlap);
    }
}
