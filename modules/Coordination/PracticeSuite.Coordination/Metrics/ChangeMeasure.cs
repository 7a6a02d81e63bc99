using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Coordination.Contracts.Metrics;

namespace PracticeSuite.Coordination.Metrics;

/// <summary>A change of medication and one therapist of the pair that has the patient.</summary>
/// <param name="SeenAt">Null = they have not looked yet.</param>
internal sealed record ChangeUnit(SeenChange Change, CareUnit Unit, DateTimeOffset? SeenAt);

/// <summary>How soon therapists see what prescribers change (K-148), on the clock on the wall, as it stood at an instant. Pure.</summary>
internal static class ChangeMeasure
{
    private const int Median = 50;
    private const int High = 90;

    /// <summary>
    /// Each change once for each therapist who shared the patient with a prescriber that day; who made it has seen it. Of what is the Part 2 program's it counts
    /// who has looked: whether anybody else may, nobody knows here.
    /// </summary>
    public static IEnumerable<ChangeUnit> Units(IEnumerable<SeenChange> changes, IEnumerable<UnitTime> units, Func<DateTimeOffset, DateOnly> dateOf)
    {
        var ofPatient = units.ToLookup(unit => unit.Unit.PatientId);
        return
            from change in changes
            let day = dateOf(change.At)
            from unit in ofPatient[change.PatientId].Where(unit => unit.Holds(day)).Select(unit => unit.Unit).DistinctBy(unit => unit.TherapistId)
            where unit.TherapistId != change.ById
            let seen = change.Looks.Where(look => look.StaffId == unit.TherapistId).Select(look => (DateTimeOffset?)look.At).Min()
            where seen is not null || !change.IsPart2
            select new ChangeUnit(change, unit, seen);
    }

    public static MetricFigure Times(IEnumerable<ChangeUnit> changes, Func<DateTimeOffset, DateOnly> dateOf, MetricWindow window, DateTimeOffset then)
    {
        var made = changes.Where(one => one.Change.At <= then && window.Holds(dateOf(one.Change.At))).ToList();
        var minutes = made.Where(one => one.SeenAt <= then).Select(one => (one.SeenAt!.Value - one.Change.At).TotalMinutes).ToList();
        return new MetricFigure(MetricKey.ChangeSeenTime, MetricPart.All, 0, minutes.Count)
        {
            Open = made.Count - minutes.Count, Middle = Percentile.Of(minutes, Median), High = Percentile.Of(minutes, High),
        };
    }
}
