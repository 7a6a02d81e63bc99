using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Charting.Contracts.Scales;
using PracticeSuite.Charting.Scales.Scoring;

namespace PracticeSuite.Charting.Plans;

/// <summary>A score of a scale with its day, as a review is asked for by it.</summary>
internal sealed record ScoredOn(ScaleDefinition Scale, ScaleScore Score, DateOnly On);

/// <summary>What happened to a patient, each with its day.</summary>
/// <param name="Scores">In order of their days.</param>
/// <param name="Changes">Of diagnoses and medications, already in words.</param>
internal sealed record PlanEvents(IReadOnlyList<ScoredOn> Scores, IReadOnlyList<ScaleResultFact> Primary, DateOnly? AdmittedOn, IReadOnlyList<PlanChange> Changes);

/// <param name="At">When it was written, which tells on the day of a signature what came after it.</param>
internal sealed record PlanChange(PlanReviewReason Reason, DateTimeOffset At);

/// <summary>When a version is to be reviewed, and what asks for it earlier (P-033). Pure.</summary>
internal static class PlanDue
{
    /// <summary>The worklist shows it so many days before.</summary>
    private const int DaysAhead = 14;

    public static PlanDueDto Of(PlanVersion version, int days, DateOnly today, PlanEvents events)
    {
        var reviews = version.Reviews.Select(review => review.ReviewedOn).ToList();
        var (last, since) = (reviews.Append(version.ActiveOn!.Value).Max(), reviews.Append(version.SignedOn!.Value).Max());
        var due = last.AddDays(days);
        return new PlanDueDto(version.PatientId, version.Id, version.Number, last, due, today >= due, today >= due.AddDays(-DaysAhead), [.. Reasons(version, since, today, events).OrderBy(reason => reason.On)])
        {
            IsPart2 = version.IsPart2,
        };
    }

    /// <summary>What waits for signatures: they are due 14 days after the author's (K-005).</summary>
    public static PlanDueDto Waiting(PlanVersion version, DateOnly today)
    {
        var signed = version.SignedOn!.Value;
        var due = signed.AddDays(PlanSigningLimits.Days);
        return new PlanDueDto(version.PatientId, version.Id, version.Number, signed, due, today > due, IsNear: true, [])
        {
            IsPart2 = version.IsPart2, Awaits = [.. version.Awaits],
        };
    }

    /// <param name="last">What came after the text was settled, or looked at again.</param>
    private static IEnumerable<PlanReviewReason> Reasons(PlanVersion version, DateOnly last, DateOnly today, PlanEvents events)
    {
        foreach (var worse in Worse(events.Scores).Where(reason => reason.On > last))
            yield return worse;
        if (events.AdmittedOn is { } admitted && admitted > last && admitted <= today)
            yield return new PlanReviewReason(PlanReviewCause.Admission, admitted, "admitted to hospital");
        foreach (var (reason, at) in events.Changes.Where(change => change.Reason.On <= today))
        {
            if (reason.On > last || (reason.On == last && last == version.SignedOn && at > version.SignedAt))
                yield return reason;
        }

        // A review without change does not answer it: a version that was begun after the score does (B-012).
        if (ScaleProgress.LastWithoutImprovement(events.Primary, today) is { } stalled && version.CreatedOn <= stalled)
            yield return new PlanReviewReason(PlanReviewCause.NotProgressing, stalled, "not half better after twelve weeks; a new version is needed");
    }

    private static IEnumerable<PlanReviewReason> Worse(IReadOnlyList<ScoredOn> scores)
    {
        foreach (var scale in scores.GroupBy(one => one.Scale.Name))
        {
            var before = new List<ScaleScore>();
            foreach (var one in scale)
            {
                before.Add(one.Score);
                if (ScaleCourses.Judge(one.Scale, before) is { Direction: ScaleDirection.Worse } course)
                    yield return new PlanReviewReason(PlanReviewCause.ScoreWorse, one.On, course.Change is { } points ? $"{scale.Key} worse by {points}, now {one.Score.Total}" : $"{scale.Key} worse");
            }
        }
    }
}
