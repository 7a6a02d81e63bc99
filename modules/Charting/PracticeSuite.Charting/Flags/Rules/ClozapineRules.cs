using PracticeSuite.Charting.Contracts.Medications;
using static PracticeSuite.Charting.Contracts.Flags.FlagLevel;
using static PracticeSuite.Charting.Contracts.Flags.FlagRecipient;

namespace PracticeSuite.Charting.Flags.Rules;

internal static class ClozapineRules
{
    /// <summary>The Duffy-null phenotype, with which a low count is benign: how the chart says it.</summary>
    private const string DuffyNull = "Z67.A1";

    public static IReadOnlyList<FlagRule> All { get; } =
    [
        new("UF-17", "The neutrophil count is low under clozapine", [Prescriber], Count),
        new("UF-18", "The neutrophil count under clozapine is overdue", [Prescriber, Nurse], CountOverdue),
        new("UF-19", "Clozapine: missed doses, early heart signs or constipation", [Prescriber], Other),
    ];

    private static IEnumerable<Trigger> Count(FlagFacts facts, FlagThresholds thresholds, DateOnly today) =>
        from result in facts.ResultsSince(thresholds.Since(today), MonitoredMeasure.NeutrophilCount)
        let chart = facts.ActiveDiagnoses(result.On, DuffyNull).Any() ? "-duffy-null" : ""
        where result.Value < thresholds["UF-17", $"low{chart}"]
        from taken in facts.Medications.Where(Drugs.IsClozapine).Where(one => one.HasStartedBy(result.On)).Take(1)
        select Trigger.Of(
            result.Value < thresholds["UF-17", $"critical{chart}"] ? Critical : Urgent, taken.Id, result.Id, Said.Taken(taken, result.On), Said.Result(result));

    private static IEnumerable<Trigger> CountOverdue(FlagFacts facts, FlagThresholds thresholds, DateOnly today) =>
        Patterns.Overdue(facts, "UF-18", Urgent, due => due.OverdueFrom <= today);

    private static IEnumerable<Trigger> Other(FlagFacts facts, FlagThresholds thresholds, DateOnly today)
    {
        EffectTag[] heart = [EffectTag.Fever, EffectTag.ChestPain, EffectTag.Tachycardia];
        foreach (var report in facts.ReportsSince(thresholds.Since(today)))
        {
            if (facts.Taken(report.On, Drugs.IsClozapine).FirstOrDefault() is not { } taken)
                continue;
            if (report.Has(heart) && taken.LastStart(report.On).Event.EffectiveOn.AddDays(thresholds["UF-19", "days"]) >= report.On)
                yield return Trigger.Of(Critical, taken.Id, report.Id, Said.Taken(taken, report.On), Said.Tags(report, heart));
            else if (report.IsMissedFor(thresholds["UF-19", "missed-days"]) && report.IsOf(taken))
                yield return Trigger.Of(Urgent, taken.Id, report.Id, Said.Taken(taken, report.On), Said.Use(report));
            else if (report.Has(EffectTag.Constipation) && report.HasLasted(thresholds["UF-19", "constipation-days"]))
                yield return Trigger.Of(Urgent, taken.Id, report.Id, Said.Taken(taken, report.On), Said.Tags(report, EffectTag.Constipation));
        }
    }
}
