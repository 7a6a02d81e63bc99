using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Coordination.Contacts;

namespace PracticeSuite.Coordination.Metrics;

/// <summary>One patient of one pair: what is counted (K-140).</summary>
internal readonly record struct CareUnit(Guid PatientId, Guid TherapistId, Guid PrescriberId)
{
    public StaffPair Pair => StaffPair.Of(TherapistId, PrescriberId);

    public bool IsOf(Guid? staffId) => staffId is null || TherapistId == staffId || PrescriberId == staffId;
}

/// <summary>When a unit lasted: from one local day up to another.</summary>
internal sealed record UnitTime(CareUnit Unit, IReadOnlyList<MetricWindow> Days)
{
    public DateOnly Since => Days[0].From;

    public int DaysIn(MetricWindow window) => Days.Sum(time => window.DaysOf(time.From, time.To));

    /// <summary>The two shared the patient on that day.</summary>
    public bool Holds(DateOnly day) => Days.Any(time => time.Holds(day));

    public bool Touches(MetricWindow window) => Days.Any(time => time.From < window.To && time.To > window.From);
}

/// <summary>Pairs and patients as the teams make them. Pure.</summary>
internal static class CareUnits
{
    /// <summary>Every therapist with every prescriber who were on a patient's team at once; who does both is no pair.</summary>
    /// <param name="dateOf">The local day of an instant.</param>
    public static IReadOnlyList<UnitTime> Of(IEnumerable<TeamTime> team, Func<DateTimeOffset, DateOnly> dateOf)
    {
        var together = new Dictionary<CareUnit, List<MetricWindow>>();
        foreach (var of in team.GroupBy(one => one.PatientId))
        {
            foreach (var therapist in of.Where(one => one.Part == CareTeamPart.Therapist))
            {
                foreach (var prescriber in of.Where(one => one.Part == CareTeamPart.Prescriber && one.StaffId != therapist.StaffId))
                    Add(new CareUnit(of.Key, therapist.StaffId, prescriber.StaffId), Together(therapist, prescriber, dateOf));
            }
        }

        return [.. together.Select(unit => new UnitTime(unit.Key, Merged(unit.Value)))];

        void Add(CareUnit unit, MetricWindow days)
        {
            if (days.To <= days.From)
                return;
            if (together.TryGetValue(unit, out var known))
                known.Add(days);
            else
                together.Add(unit, [days]);
        }
    }

    private static MetricWindow Together(TeamTime one, TeamTime other, Func<DateTimeOffset, DateOnly> dateOf)
    {
        var from = one.From > other.From ? one.From : other.From;
        var until = other.Until is null || one.Until < other.Until ? one.Until : other.Until;
        return new(dateOf(from), until is { } end ? dateOf(end) : DateOnly.MaxValue);
    }

    /// <summary>Who left and came back on one day was there that day once.</summary>
    private static List<MetricWindow> Merged(List<MetricWindow> times)
    {
        if (times.Count == 1)
            return times;
        var merged = new List<MetricWindow>();
        foreach (var time in times.OrderBy(one => one.From))
        {
            if (merged.Count > 0 && time.From <= merged[^1].To)
                merged[^1] = merged[^1] with { To = time.To > merged[^1].To ? time.To : merged[^1].To };
            else
                merged.Add(time);
        }

        return merged;
    }
}
