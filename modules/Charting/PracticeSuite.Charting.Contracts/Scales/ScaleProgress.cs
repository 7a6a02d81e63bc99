using PracticeSuite.Charting.Contracts.Care;

namespace PracticeSuite.Charting.Contracts.Scales;

/// <summary>Whether the patient's primary scale shows too little improvement (B-012, P-033; bands of P-170, P-172, P-174).</summary>
public static class ScaleProgress
{
    private const int DaysOfPatience = 12 * 7;

    /// <summary>The day of the latest score, when twelve weeks of treatment have not halved a moderate baseline; else null.</summary>
    public static DateOnly? LastWithoutImprovement(IEnumerable<ScaleResultFact> scales, DateOnly on)
    {
        var scores = scales.Where(scale => scale is { IsPrimary: true, Total: not null } && scale.CompletedOn <= on)
            .OrderBy(scale => scale.CompletedOn).ThenBy(scale => scale.Id).ToList();
        if (scores.Count == 0)
            return null;
        // The scale that is in use now; a score of another scale says nothing about it.
        var latest = scores[^1];
        var baseline = scores.Find(scale => scale.Scale == latest.Scale)!;
        var since = on.DayNumber - baseline.CompletedOn.DayNumber;
        return since >= DaysOfPatience && IsStalled(baseline, latest) ? latest.CompletedOn : null;
    }

    private static bool IsStalled(ScaleResultFact baseline, ScaleResultFact latest)
    {
        var (moderate, remission) = BandsOf(baseline.Scale);
        return baseline.Total >= moderate && latest.Total * 2 > baseline.Total && latest.Total >= remission;
    }

    // A scale without agreed bands cannot show that a patient is not improving.
    private static (int Moderate, int RemissionBelow) BandsOf(string scale) => scale switch
    {
        "PHQ-9" or "GAD-7" => (10, 5),
        "PCL-5" => (33, 0),
        "EPDS" => (10, 0),
        _ => (int.MaxValue, 0),
    };
}
